extension Preferences {
  /// The preferences with a stop for each open house that is marked `want` or `maybe`.
  ///
  /// An open house lasts longer than a session may, so that one drops in rather than attends. The
  /// stop has the session's points, and is open while those runs go on that bring most, at the venue
  /// of the first of them, within the hours of each day that are set for sessions where they lie in
  /// these at all. A must and a pinned run are attended whole; one without a venue, and one of a
  /// session that also has runs to be attended, in the hours for sessions, stays as it is.
  /// O(marks × log(sessions)), and O(occurrences × rules) where there is an open house.
  /// `points` are those of catalog and preferences, where they are known already.
  public func withOpenHouses(
    of catalog: Catalog, _ calendar: EventCalendar, points known: PointsTable? = nil
  ) -> Preferences {
    let marked = Set(sessions.keys).union(
      occurrences.keys.compactMap { catalog.occurrence($0)?.session })
    let open = marked.sorted().compactMap { id -> (Session, [Occurrence])? in
      guard let session = catalog.session(id), sessions[id]?.interest != .must else { return nil }
      let runs = catalog.occurrences(of: id).filter(isWanted)
      let isKnown = stops.contains { $0.name == session.openHouseName }
      let open = runs.filter { ($0.interval?.length ?? 0) > settings.openHouse }
      let others = runs.filter { ($0.interval?.length ?? 0) <= settings.openHouse }
      let isAttended = others.compactMap(\.interval).contains {
        settings.hasInHours($0, calendar)
      }
      return open.isEmpty || isKnown || isAttended ? nil : (session, open)
    }
    guard !open.isEmpty,
      let points = known ?? (try? PointsTable(catalog: catalog, preferences: self))
    else { return self }
    var full = self
    full.stops += open.compactMap { session, runs in stop(at: session, runs, points, calendar) }
    return full
  }

  /// Whether a run is marked and may be planned, without having to be.
  private func isWanted(_ run: Occurrence) -> Bool {
    guard run.interval != nil, let wish = wish(for: run) else { return false }
    return (wish.interest == .want || wish.interest == .maybe)
      && status(of: run).isPlannable && !pins.contains(run.id) && !drops.contains(run.id)
  }

  private func stop(
    at session: Session, _ runs: [Occurrence], _ points: PointsTable, _ calendar: EventCalendar
  ) -> Stop? {
    let placed = runs.filter { $0.venue != nil }
    let most = placed.compactMap { points[$0.id]?.points }.max() ?? 0
    let best = placed.filter { points[$0.id]?.points ?? 0 == most }
    guard let venue = best.first?.venue else { return nil }
    return Stop(
      name: session.openHouseName, venue: venue, minutes: settings.openHouseVisit,
      openings: best.filter { $0.venue == venue }.compactMap(\.interval)
        .flatMap { openings($0, calendar) },
      points: most)
  }

  /// On so many days one can drop in at most: what is open longer is no part of an event.
  private static let mostOpenDays = 366

  /// When one can drop in, day by day; outside the hours for sessions only where it is never inside.
  private func openings(_ interval: Interval, _ calendar: EventCalendar) -> [Stop.Opening] {
    let last = calendar.day(of: interval.end + -1)
    let days = sequence(first: calendar.day(of: interval.start)) { $0 < last ? $0 + 1 : nil }
    let hours = settings.sessionHours
    let open = days.prefix(Preferences.mostOpenDays).compactMap { day in
      calendar.part(of: interval, on: day).map { Stop.Opening(day: day, window: $0) }
    }
    let inside = open.compactMap { opening -> Stop.Opening? in
      let from = max(opening.window.from, hours.from)
      let to = min(opening.window.to, hours.to)
      guard to - from >= settings.openHouseVisit else { return nil }
      return Stop.Opening(day: opening.day, window: TimeWindow(from: from, to: to))
    }
    return inside.isEmpty ? open : inside
  }
}

extension Session {
  /// What the stop at an open house is called: its code and title.
  public var openHouseName: String { "\(id) \(title)" }
}
