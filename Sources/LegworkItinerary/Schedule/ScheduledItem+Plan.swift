import LegworkModel

extension PlanContext {
  /// Everything of a plan that has a time, in order; commitments are always part of it.
  func schedule(
    attend: [Occurrence], breaks: [Plan.Placed], stops: [Plan.Placed]
  ) -> [ScheduledItem] {
    let items =
      attend.compactMap(item) + breaks.map { item($0, isBreak: true) }
      + stops.map { item($0, isBreak: false) } + preferences.commitments.map(item)
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

  private func item(_ placed: Plan.Placed, isBreak: Bool) -> ScheduledItem {
    ScheduledItem(
      name: placed.name, content: isBreak ? .rest : .stop, day: placed.day,
      interval: placed.interval, arriveBy: placed.interval.start,
      venue: isBreak ? nil : preferences.stops.first { $0.name == placed.name }?.venue, room: nil,
      isPlaced: !isBreak)
  }

  private func item(_ commitment: Commitment) -> ScheduledItem {
    let midnight = calendar.midnight(of: commitment.day)
    let interval = Interval(
      start: midnight + commitment.window.from, end: midnight + commitment.window.to)
    return ScheduledItem(
      name: commitment.name, content: .commitment, day: commitment.day, interval: interval,
      arriveBy: interval.start, venue: commitment.venue, room: nil,
      isPlaced: commitment.venue != nil)
  }
}
