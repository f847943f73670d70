import LegworkModel

extension PlanContext {
  /// Everything of a plan that has a time, in order; commitments are always part of it.
  func schedule(
    attend: [Occurrence], breaks: [Plan.Placed], stops: [Plan.Placed]
  ) -> [ScheduledItem] {
    let items =
      attend.compactMap(item) + breaks.map { item($0, .rest, venue: nil) } + self.stops(stops)
      + preferences.commitments.map(item)
    return items.sorted(by: ScheduledItem.precedes)
  }

  /// An occurrence at its time; nil without one.
  func item(_ occurrence: Occurrence) -> ScheduledItem? {
    guard let interval = occurrence.interval, let arriveBy = preferences.arriveBy(occurrence)
    else { return nil }
    let session =
      catalog.session(occurrence.session)
      ?? Session(id: occurrence.session, title: occurrence.session.rawValue)
    let attendance = Attendance(
      occurrence: occurrence, session: session, interval: interval, arriveBy: arriveBy,
      status: preferences.status(of: occurrence), points: points(of: occurrence))
    return ScheduledItem(
      name: occurrence.id.rawValue, content: .session(attendance),
      day: calendar.day(of: interval.start), interval: interval, arriveBy: arriveBy,
      venue: occurrence.venue, room: occurrence.room, isPlaced: true)
  }

  private func stops(_ placed: [Plan.Placed]) -> [ScheduledItem] {
    PlacedMatch(stops: placed, in: self).pairs.map { placed, stop in
      let known = stop.map { preferences.stops[$0] }
      let namesake = preferences.stops.first { $0.name == placed.name }
      return item(placed, .stop, venue: (known ?? namesake)?.venue)
    }
  }

  /// A break or a stop at its time.
  func item(_ placed: Plan.Placed, _ content: ScheduledItem.Content, venue: Venue.ID?)
    -> ScheduledItem
  {
    ScheduledItem(
      name: placed.name, content: content, day: placed.day, interval: placed.interval,
      arriveBy: placed.interval.start, venue: venue, room: nil, isPlaced: content == .stop)
  }

  private func item(_ commitment: Commitment) -> ScheduledItem {
    let interval = calendar.interval(of: commitment.window, on: commitment.day)
    return ScheduledItem(
      name: commitment.name, content: .commitment, day: commitment.day, interval: interval,
      arriveBy: interval.start, venue: commitment.venue, room: nil,
      isPlaced: commitment.venue != nil)
  }
}
