import LegworkModel

/// Holds a plan to the attendee's demands: musts, pins, day bounds, limits, breaks and stops.
struct DemandReview {
  let context: PlanContext
  let attended: [Occurrence]
  let breaks: [Plan.Placed]
  let stops: [Plan.Placed]
  let itinerary: Itinerary

  var violations: [Violation] {
    missing + unwanted + outsideDay + limits + breakFaults + stopFaults
  }

  private var preferences: Preferences { context.preferences }
  private var settings: Settings { context.settings }

  private var missing: [Violation] {
    let musts = context.mustSessions.filter { !context.isMet(must: $0, by: attended) }
    let pins = preferences.pins.sorted().filter { pin in
      !attended.contains { $0.id.rawValue.uppercased() == pin.rawValue.uppercased() }
    }
    return musts.map { Violation(.missingMust($0)) } + pins.map { Violation(.missingPin($0)) }
  }

  private var unwanted: [Violation] {
    attended.filter { occurrence in
      preferences.drops.contains(occurrence.id)
        || preferences.wish(for: occurrence)?.interest.isPlannable == false
    }
    .map { Violation(.unwanted($0.id), day: day(of: $0)) }
  }

  private var outsideDay: [Violation] {
    let bounds = TimeWindow(from: settings.dayStart, to: settings.dayEnd)
    return attended.compactMap { occurrence in
      guard let interval = occurrence.interval else { return nil }
      let day = context.calendar.day(of: interval.start)
      let window = TimeWindow(
        from: context.calendar.minute(of: interval.start, on: day),
        to: context.calendar.minute(of: interval.end, on: day))
      if bounds.contains(window) { return nil }
      return Violation(.outsideDay(occurrence.id, window, bounds: bounds), day: day)
    }
  }

  private var limits: [Violation] {
    let types =
      settings.typePerDay.isEmpty ? [] : Set(context.catalog.sessions.compactMap(\.type))
    return itinerary.days.flatMap { day -> [Violation] in
      var values: [(LimitName, Int, Int?)] = [
        (.sessions, day.sessions.count, settings.sessionsPerDay),
        (.walking, day.walkingMinutes, settings.walkingPerDay),
        (.venueChanges, day.venueChanges, settings.venueChangesPerDay),
      ]
      for (name, most) in settings.typePerDay.sorted(by: { $0.key < $1.key }) {
        for type in TypeNames.meant(by: name, among: types) {
          values.append((.type(type), day.sessions.count { $0.session.type == type }, most))
        }
      }
      return values.compactMap { name, value, most in
        guard let most, value > most else { return nil }
        return Violation(.limit(name, value: value, most: most), day: day.day)
      }
    }
  }

  private var breakFaults: [Violation] {
    let misplaced = breaks.filter { !isFine(break: $0) }
      .map { Violation(.misplacedBreak($0.name), day: $0.day) }
    let twice = breaks.indices.filter { index in
      breaks[..<index].contains { $0.name == breaks[index].name && $0.day == breaks[index].day }
    }
    .map { Violation(.duplicateVisit(breaks[$0].name), day: breaks[$0].day) }
    let lacking = itinerary.days.filter { !$0.sessions.isEmpty }.flatMap { day in
      preferences.breaks.filter { rule in
        rule.isRequired && rule.days.map { $0.contains(day.day) } ?? true
          && !breaks.contains { $0.name == rule.name && $0.day == day.day }
      }
      .map { Violation(.noBreak($0.name), day: day.day) }
    }
    return misplaced + twice + lacking
  }

  private func isFine(break placed: Plan.Placed) -> Bool {
    guard let rule = preferences.breaks.first(where: { $0.name == placed.name }) else {
      return false
    }
    let isAlone = itinerary.days.first { $0.day == placed.day }?.legs.allSatisfy { leg in
      switch leg {
      case .session, .stop, .commitment: false
      case .rest, .transfer, .wait: true
      }
    }
    return placed.interval.length >= rule.minutes && rule.window.contains(window(placed))
      && rule.days.map { $0.contains(placed.day) } ?? true && isAlone != true
  }

  private var stopFaults: [Violation] {
    let misplaced = stops.filter { placed in
      guard let stop = preferences.stops.first(where: { $0.name == placed.name }) else {
        return true
      }
      return placed.interval.length < stop.minutes
        || !stop.openings.contains { opening in
          opening.day == placed.day && opening.window.contains(window(placed))
        }
    }
    .map { Violation(.misplacedStop($0.name), day: $0.day) }
    let twice = stops.indices.filter { index in
      stops[..<index].contains { $0.name == stops[index].name }
    }
    .map { Violation(.duplicateVisit(stops[$0].name), day: stops[$0].day) }
    let lacking = preferences.stops.filter { stop in
      stop.isRequired && !stops.contains { $0.name == stop.name }
    }
    .map { Violation(.noStop($0.name)) }
    return misplaced + twice + lacking
  }

  private func window(_ placed: Plan.Placed) -> TimeWindow {
    TimeWindow(
      from: context.calendar.minute(of: placed.interval.start, on: placed.day),
      to: context.calendar.minute(of: placed.interval.end, on: placed.day))
  }

  private func day(of occurrence: Occurrence) -> CalendarDay? {
    occurrence.interval.map { context.calendar.day(of: $0.start) }
  }
}

extension TimeWindow {
  fileprivate func contains(_ other: TimeWindow) -> Bool { from <= other.from && other.to <= to }
}
