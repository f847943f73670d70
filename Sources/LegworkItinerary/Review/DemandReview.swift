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

  /// The hours and the limits of a day, to which whatever one attends is held.
  var bounds: [Violation] { outsideDay + limits }

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
    attended.compactMap { occurrence in
      guard let interval = occurrence.interval, !context.isInsideDay(interval) else { return nil }
      let day = context.calendar.day(of: interval.start)
      let window = context.calendar.window(of: interval, on: day)
      return Violation(
        .outsideDay(occurrence.id, window, bounds: settings.sessionHours), day: day)
    }
  }

  private var limits: [Violation] {
    let limits = DayLimits(context)
    return itinerary.days.flatMap(limits.violations)
  }

  private var breakFaults: [Violation] {
    let match = PlacedMatch(breaks: breaks, in: context)
    let unfit = match.unmatched.map { placed, isTwin in
      Violation(
        isTwin ? .duplicateVisit(placed.name) : .misplacedBreak(placed.name), day: placed.day)
    }
    let alone = match.pairs.filter { $0.wanted != nil && isIdle($0.placed.day) }
      .map { Violation(.misplacedBreak($0.placed.name), day: $0.placed.day) }
    let lacking = itinerary.days.filter { !$0.sessions.isEmpty }.flatMap { day in
      preferences.breaks.enumerated().filter { index, rule in
        rule.isRequired && rule.days.map { $0.contains(day.day) } ?? true
          && !match.hasTaken(index, on: day.day)
      }
      .map { Violation(.noBreak($0.element.name), day: day.day) }
    }
    return unfit + alone + lacking
  }

  /// Whether a day has nothing to take a break from.
  private func isIdle(_ day: CalendarDay) -> Bool {
    let legs = itinerary.days.first { $0.day == day }?.legs ?? []
    return legs.allSatisfy { leg in
      switch leg {
      case .session, .stop, .commitment: false
      case .rest, .transfer, .wait: true
      }
    }
  }

  private var stopFaults: [Violation] {
    let match = PlacedMatch(stops: stops, in: context)
    let unfit = match.unmatched.map { placed, isTwin in
      Violation(
        isTwin ? .duplicateVisit(placed.name) : .misplacedStop(placed.name), day: placed.day)
    }
    let lacking = preferences.stops.enumerated().filter { index, stop in
      stop.isRequired && !match.hasMade(index)
    }
    return unfit + lacking.map { Violation(.noStop($0.element.name)) }
  }

  private func day(of occurrence: Occurrence) -> CalendarDay? {
    occurrence.interval.map { context.calendar.day(of: $0.start) }
  }
}
