public import LegworkModel

/// Where one stands at a moment, with the rest of the day ahead.
public struct Standpoint: Hashable, Sendable {
  /// The building; nil for an unknown place.
  public var venue: Venue.ID?
  /// The room; nil where one is in none.
  public var room: String?
  /// The moment from which one is free to go.
  public var time: TimePoint

  /// Creates a standpoint.
  public init(venue: Venue.ID?, room: String? = nil, time: TimePoint) {
    self.venue = venue
    self.room = room
    self.time = time
  }
}

extension Standpoint {
  /// The door of a run at its start, or at the last moment one may come where that is later.
  init(doorOf item: ScheduledItem) {
    self.init(venue: item.venue, room: item.room, time: item.begins)
  }

  /// The standpoint as something that takes no time, so that ways lead to it and from it.
  func item(on day: CalendarDay, arriveBy: TimePoint? = nil) -> ScheduledItem {
    ScheduledItem(
      name: "", content: .commitment, day: day, interval: Interval(start: time, end: time),
      arriveBy: arriveBy ?? time, venue: venue, room: room, isPlaced: true)
  }
}
