/// Turns an event and what its attendee wants into a problem to solve; ids become indices here.
public enum ProblemBuilder {
  /// Builds the problem of a whole event.
  ///
  /// Open houses that are marked are stops in it; one's own times are on their reader's days.
  /// With `includesUnwanted`, runs that nobody asked for but that could be attended are part of it,
  /// too, as drops: the best plan is the same, and what each would cost can be asked.
  /// `points` are those of catalog and preferences, `outline` that of catalog and calendar, where they
  /// are known already.
  /// O(occurrences × rules + venues²), O(occurrences + venues²) with both.
  public static func build(
    catalog: Catalog, travel: TravelTable, preferences: Preferences, calendar: EventCalendar,
    name: String = "", includesUnwanted: Bool = false, points known: PointsTable? = nil,
    outline: CatalogOutline? = nil
  ) throws(RuleError) -> BuiltProblem {
    let points =
      if let known { known } else {
        try PointsTable(catalog: catalog, preferences: preferences)
      }
    let preferences = preferences.onReadersDays(of: calendar)
      .withOpenHouses(of: catalog, calendar, points: points)
    let outline = outline ?? CatalogOutline(catalog, calendar)
    let days = days(of: outline, preferences)
    let selection = OccurrenceSelection(
      outline, preferences, points, calendar, includesUnwanted: includesUnwanted)
    let places = PlaceList(
      selection.chosen.map { outline.runs[$0].occurrence.venue }, preferences)
    var names = UniqueNames()

    var problem = Problem()
    problem.name = name
    problem.days = days.count
    problem.venues = places.names
    addTravel(travel, between: places.venues, to: &problem)
    problem.sameRoom = 0
    problem.lodging = preferences.settings.lodging.flatMap { places.index(of: $0) }
    addHours(of: days, calendar, to: &problem)
    problem.walkCost = preferences.settings.walkCost
    problem.keepsClashingDays = true
    problem.items = selection.chosen.compactMap { place in
      item(outline.runs[place], preferences, points, days, places)
    }
    addDemands(selection, preferences, to: &problem)
    addOwnTime(preferences, days, places, calendar, &names, to: &problem)
    addLimits(preferences.settings, of: catalog, to: &problem)
    return BuiltProblem(
      problem: problem, days: days, venues: places.venues, excluded: selection.excluded,
      points: points, names: names.originals)
  }

  /// The days on which something starts, is fixed, is open or may be taken.
  private static func days(
    of outline: CatalogOutline, _ preferences: Preferences
  ) -> [CalendarDay] {
    var days = Set(outline.days)
    days.formUnion(preferences.commitments.map(\.day))
    days.formUnion(preferences.breaks.flatMap { $0.days ?? [] })
    days.formUnion(preferences.stops.flatMap(\.openings).map(\.day))
    return days.sorted()
  }

  private static func item(
    _ run: CatalogOutline.Run, _ preferences: Preferences, _ points: PointsTable,
    _ days: [CalendarDay], _ places: PlaceList
  ) -> Problem.Item? {
    let occurrence = run.occurrence
    guard let stretch = run.stretch, let arriveBy = preferences.arriveBy(occurrence),
      let day = days.firstIndex(of: stretch.day), let venue = places.index(of: occurrence.venue)
    else { return nil }
    return Problem.Item(
      id: occurrence.id.rawValue, session: occurrence.session.rawValue, day: day,
      start: stretch.start, end: stretch.end, arriveBy: arriveBy - stretch.midnight, venue: venue,
      room: occurrence.venue == nil ? nil : occurrence.room,
      points: points[occurrence.id]?.points ?? 0, type: run.type, topic: run.topic)
  }

  private static func addDemands(
    _ selection: OccurrenceSelection, _ preferences: Preferences, to problem: inout Problem
  ) {
    let skipped = Set(
      preferences.sessions.filter { !$0.value.interest.isPlannable }.map(\.key.rawValue))
    problem.musts = selection.musts.map(\.rawValue)
    problem.skips =
      skipped.isEmpty ? [] : skipped.subtracting(problem.items.map(\.session)).sorted()
    problem.pins = preferences.pins.filter(selection.isPlannable).map(\.rawValue).sorted()
    let drops = preferences.drops.filter(selection.isPlannable).map(\.rawValue)
    problem.drops = (drops + selection.unwanted).sorted()
  }

  private static func addLimits(
    _ settings: Settings, of catalog: Catalog, to problem: inout Problem
  ) {
    problem.limits.sessionsPerDay = settings.sessionsPerDay
    problem.limits.walkingPerDay = settings.walkingPerDay
    problem.limits.venueChangesPerDay = settings.venueChangesPerDay
    let types = settings.typePerDay.isEmpty ? [] : Set(catalog.sessions.compactMap(\.type))
    for (name, limit) in settings.typePerDay {
      for type in TypeNames.meant(by: name, among: types) {
        problem.limits.typePerDay[type] = min(limit, problem.limits.typePerDay[type] ?? limit)
      }
    }
    if settings.spreadCost != 0 {
      problem.spread = Problem.Spread(free: settings.spreadFree, cost: settings.spreadCost)
    }
  }

  private static func addOwnTime(
    _ preferences: Preferences, _ days: [CalendarDay], _ places: PlaceList,
    _ calendar: EventCalendar, _ names: inout UniqueNames, to problem: inout Problem
  ) {
    let index = Dictionary(
      days.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for rule in preferences.breaks {
      let own = (rule.days ?? days).compactMap { index[$0] }.sorted()
      for (window, days) in windows(of: rule, own.map { ($0, days[$0]) }, calendar) {
        problem.breaks.append(
          Problem.Break(
            id: names.unique(rule.name), days: days, minutes: rule.minutes, window: window,
            isRequired: rule.isRequired, points: OccurrencePoints.bounded(rule.points)))
      }
    }
    for stop in preferences.stops {
      guard let venue = places.index(of: stop.venue) else { continue }
      let open = stop.openings.compactMap { opening in
        index[opening.day].map { day in
          Problem.Stop.Opening(
            day: day, window: calendar.minutes(of: opening.window, on: opening.day))
        }
      }
      problem.stops.append(
        Problem.Stop(
          id: names.unique(stop.name), venue: venue, minutes: stop.minutes, open: open,
          isRequired: stop.isRequired, points: OccurrencePoints.bounded(stop.points)))
    }
    for commitment in preferences.commitments {
      guard let day = index[commitment.day] else { continue }
      let window = calendar.minutes(of: commitment.window, on: commitment.day)
      problem.commitments.append(
        Problem.Commitment(
          id: names.unique(commitment.name), day: day, start: window.from, end: window.to,
          venue: commitment.venue.flatMap { places.index(of: $0) }))
    }
  }

  /// The window of a break in true minutes, with the days of which it is that one: on the night when
  /// clocks are changed it is another.
  private static func windows(
    of rule: BreakRule, _ days: [(index: Int, date: CalendarDay)], _ calendar: EventCalendar
  ) -> [(window: TimeWindow, days: [Int])] {
    guard !days.isEmpty else { return [(rule.window, [])] }
    let whole = calendar.wholeDay
    var windows: [(window: TimeWindow, days: [Int])] = []
    for day in days {
      var window = calendar.minutes(of: rule.window, on: day.date)
      if rule.window.from < whole.to, whole.from < rule.window.to {
        // Beyond its day, sessions of the next one would be in its way; the hour that is skipped
        // must not push it there either.
        let bounds = calendar.minutes(of: whole, on: day.date)
        window.from = min(max(window.from, bounds.from), bounds.to)
        window.to = max(window.from, min(window.to, bounds.to))
      }
      if let known = windows.firstIndex(where: { $0.window == window }) {
        windows[known].days.append(day.index)
      } else {
        windows.append((window, [day.index]))
      }
    }
    return windows
  }

  /// From the earliest to the latest true minute at which it is still one of the days.
  private static func addHours(
    of days: [CalendarDay], _ calendar: EventCalendar, to problem: inout Problem
  ) {
    let hours = days.map { calendar.minutes(of: calendar.wholeDay, on: $0) }
    problem.dayStart = hours.map(\.from).min() ?? calendar.wholeDay.from
    problem.dayEnd = hours.map(\.to).max() ?? calendar.wholeDay.to
  }
}
