extension Preferences {
  /// The preferences with a stop for each open house that is marked `want` or `maybe`.
  ///
  /// An open house lasts longer than a session may, so that one drops in rather than attends. The
  /// stop has the session's points, and is open while the runs in the venue of the first one go on. A
  /// must and a pinned run are attended whole; one without a venue stays as it is.
  /// O(marks × log(sessions)), and O(occurrences × rules) where there is an open house.
  /// `points` are those of catalog and preferences, where they are known already.
  public func withOpenHouses(
    of catalog: Catalog, _ calendar: EventCalendar, points known: PointsTable? = nil
  ) -> Preferences {
    let marked = Set(sessions.keys).union(
      occurrences.keys.compactMap { catalog.occurrence($0)?.session })
    let open = marked.sorted().compactMap { id -> (Session, [Occurrence])? in
      guard let session = catalog.session(id), sessions[id]?.interest != .must else { return nil }
      let runs = catalog.occurrences(of: id).filter(isOpenHouse)
      let isKnown = stops.contains { $0.name == session.openHouseName }
      return runs.isEmpty || isKnown ? nil : (session, runs)
    }
    guard !open.isEmpty,
      let points = known ?? (try? PointsTable(catalog: catalog, preferences: self))
    else { return self }
    var full = self
    full.stops += open.compactMap { session, runs in
      stop(at: session, runs, points[runs[0].id]?.points ?? 0, calendar)
    }
    return full
  }

  /// Whether a run is marked, and to be dropped in on rather than attended.
  private func isOpenHouse(_ run: Occurrence) -> Bool {
    guard let interval = run.interval, let wish = wish(for: run) else { return false }
    return interval.length > settings.openHouse && run.venue != nil
      && (wish.interest == .want || wish.interest == .maybe)
      && status(of: run).isPlannable && !pins.contains(run.id) && !drops.contains(run.id)
  }

  private func stop(
    at session: Session, _ runs: [Occurrence], _ points: Int, _ calendar: EventCalendar
  ) -> Stop? {
    guard let venue = runs[0].venue else { return nil }
    let openings = runs.filter { $0.venue == venue }.compactMap(\.interval).map { interval in
      let day = calendar.day(of: interval.start)
      return Stop.Opening(day: day, window: calendar.window(of: interval, on: day))
    }
    return Stop(
      name: session.openHouseName, venue: venue, minutes: settings.openHouseVisit,
      openings: openings, points: points)
  }
}

extension Session {
  /// What the stop at an open house is called: its code and title.
  public var openHouseName: String { "\(id) \(title)" }
}
