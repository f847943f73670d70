internal import LegworkItinerary
internal import LegworkModel

/// Where one is in the week: at something that is planned.
struct WeekView: Hashable, Sendable {
  private var at: TimePoint?
  private var name: String?

  /// What is planned, in the order one lives it.
  static func places(_ days: [DayItinerary]) -> [WeekPlace] {
    days.flatMap { day in
      var transfer: Transfer?
      return day.legs.compactMap { leg -> WeekPlace? in
        if case .transfer(let way) = leg { transfer = way }
        guard let name = leg.name else { return nil }
        defer { transfer = nil }
        return WeekPlace(day: day.day, leg: leg, name: name, arrival: transfer)
      }
    }
  }

  /// The place one is at: the same as before where it still is, else the nearest in time.
  func selected(_ places: [WeekPlace]) -> Int? {
    guard let at else { return places.isEmpty ? nil : 0 }
    if let same = places.firstIndex(where: { $0.name == name && $0.leg.interval.start == at }) {
      return same
    }
    return places.indices.min {
      abs(places[$0].leg.interval.start - at) < abs(places[$1].leg.interval.start - at)
    }
  }

  /// Goes to a place.
  mutating func go(to place: WeekPlace) {
    (at, name) = (place.leg.interval.start, place.name)
  }

  /// Goes so many places on.
  mutating func move(by count: Int, _ places: [WeekPlace]) {
    guard let selected = selected(places) else { return }
    go(to: places[max(0, min(places.count - 1, selected + count))])
  }

  /// Goes to the next or the last thing at another venue; on the way there are others at this one.
  mutating func moveVenue(by step: Int, _ places: [WeekPlace]) {
    guard let selected = selected(places) else { return }
    let here = places[selected].leg.venue
    let ahead = step > 0 ? Array(places[(selected + 1)...]) : places[..<selected].reversed()
    let other = ahead.first { place in
      place.leg.venue.map { $0 != here } ?? false
    }
    if let other { go(to: other) }
  }

  /// Goes to the next or the last day with something planned, to what is nearest in time there.
  mutating func moveDay(by count: Int, _ places: [WeekPlace]) {
    guard let selected = selected(places) else { return }
    let here = places[selected]
    let days = Set(places.map(\.day)).sorted()
    guard let index = days.firstIndex(of: here.day), days.indices.contains(index + count) else {
      return
    }
    let wanted = here.leg.interval.start + (days[index + count] - here.day) * 1440
    let there = places.filter { $0.day == days[index + count] }
    let nearest = there.min {
      abs($0.leg.interval.start - wanted) < abs($1.leg.interval.start - wanted)
    }
    if let nearest { go(to: nearest) }
  }
}

/// Something that is planned, with the way to it.
struct WeekPlace: Hashable, Sendable {
  /// The day it is on.
  var day: CalendarDay
  /// What it is.
  var leg: Leg
  /// Its code or name.
  var name: String
  /// The way to it; nil where there is none.
  var arrival: Transfer?

  /// The session attended there.
  var attendance: Attendance? {
    if case .session(let attendance) = leg { attendance } else { nil }
  }
}
