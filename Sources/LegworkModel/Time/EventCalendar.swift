import Foundation

/// The event's time zone and day boundary: the one place that turns moments into dates and back.
///
/// A night item belongs to the day it starts from the reader's view: before the day boundary
/// (04:00 by default) it is still the evening before. What people give and read are *clocks* of a
/// day: minutes on the wall. Problems count true minutes from the day's *midnight*, which is twelve
/// hours before its local noon: by day they equal the clock, and on the night when clocks are changed
/// they do not.
public struct EventCalendar: Hashable, Sendable {
  /// The IANA name of the zone, as the user gave it.
  public let zone: String
  /// Minutes after midnight at which a new day begins for the reader.
  public let dayBoundary: Minutes
  private let timeZone: TimeZone

  /// The zone's name is unknown.
  public struct UnknownZone: Error, Equatable {
    /// The name as given.
    public let name: String
  }

  /// Creates the calendar of a zone such as `America/Los_Angeles`.
  public init(zone: String, dayBoundary: Minutes = 240) throws(UnknownZone) {
    guard let timeZone = TimeZone(identifier: zone) else { throw UnknownZone(name: zone) }
    self.zone = zone
    self.dayBoundary = dayBoundary
    self.timeZone = timeZone
  }

  /// The names of all zones known here, sorted.
  public static var knownZones: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }

  /// Minutes that local time is ahead of UTC at a moment.
  public func offset(at point: TimePoint) -> Minutes {
    timeZone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(point.minutes) * 60)) / 60
  }

  /// Whether clocks are on summer time at a moment.
  public func isSummerTime(at point: TimePoint) -> Bool {
    timeZone.isDaylightSavingTime(for: Date(timeIntervalSince1970: Double(point.minutes) * 60))
  }

  /// The date and minute (0–1439) that a clock on the wall shows.
  public func wallClock(_ point: TimePoint) -> (day: CalendarDay, minute: Int) {
    let local = point.minutes + offset(at: point)
    let day = local >= 0 ? local / 1440 : (local - 1439) / 1440
    return (CalendarDay(number: day), local - day * 1440)
  }

  /// The moment at which a clock on the wall shows that minute of that date.
  ///
  /// A minute of 1,440 or more lies on a following date. A time that is skipped when clocks go
  /// forward is taken as if they had not; of a time that occurs twice the first is taken.
  public func timePoint(on day: CalendarDay, atMinute minute: Int) -> TimePoint {
    shown(on: day, atMinute: minute).point
  }

  /// The same moment, and how often a clock shows that minute of that date: 1, but where clocks are
  /// changed 0 or 2.
  public func shown(on day: CalendarDay, atMinute minute: Int) -> (point: TimePoint, times: Int) {
    let local = day.number * 1440 + minute
    let before = offset(at: TimePoint(minutes: local - 1440))
    let after = offset(at: TimePoint(minutes: local + 1440))
    guard before != after else { return (TimePoint(minutes: local - before), 1) }
    let shown = [max(before, after), min(before, after)]
      .filter { offset(at: TimePoint(minutes: local - $0)) == $0 }
    return (TimePoint(minutes: local - (shown.first ?? before)), shown.count)
  }

  /// The day a moment belongs to from the reader's view.
  public func day(of point: TimePoint) -> CalendarDay {
    let (date, minute) = wallClock(point)
    // Clocks are changed by less than three hours: by day the zone need not be asked again.
    return minute < dayBoundary + 180 && point < start(of: date) ? date + -1 : date
  }

  /// Twelve hours before the day's local noon: what true minutes of the day are counted from.
  public func midnight(of day: CalendarDay) -> TimePoint {
    timePoint(on: day, atMinute: 720) - 720
  }

  /// True minutes from the day's midnight to a moment.
  public func minute(of point: TimePoint, on day: CalendarDay) -> Minutes {
    point - midnight(of: day)
  }

  /// The clock on the wall as `08:30`.
  public func time(_ point: TimePoint) -> String {
    EventCalendar.clock(wallClock(point).minute)
  }

  /// The moment as `2024-12-02T08:30:00-08:00`.
  public func iso8601(_ point: TimePoint) -> String {
    let (day, _) = wallClock(point)
    let offset = offset(at: point)
    let zone = "\(offset < 0 ? "-" : "+")\(EventCalendar.clock(abs(offset)))"
    return "\(day.iso)T\(time(point)):00\(zone)"
  }

  /// A minute of the day as `08:30`; hours go on beyond 24.
  public static func clock(_ minute: Minutes) -> String {
    "\(String(minute / 60).padded(to: 2)):\(String(minute % 60).padded(to: 2))"
  }
}
