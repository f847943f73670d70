public import LegworkModel

/// What a plan says at one moment: where one is, what comes next, when to leave, and what else can
/// be done from here.
public struct NowGuide: Hashable, Sendable {
  /// How it is known where one is.
  public enum Placing: Hashable, Sendable {
    /// The attendee said so.
    case given
    /// The plan has one there.
    case planned
    /// Nobody knows.
    case unknown
  }

  /// The moment.
  public var time: TimePoint
  /// The day it belongs to.
  public var day: CalendarDay
  /// Where one is.
  public var here: Standpoint
  /// How that is known.
  public var placing: Placing
  /// What the plan has one do just then, waits left out; nil where nothing.
  public var current: Leg?
  /// What is ahead on this day: breaks, up to the first thing that one has to go to or to keep.
  public var next: [Leg]
  /// The way to the first thing that one has to go to; nil where there is none, or no place known.
  public var transfer: Transfer?
  /// Whether the plan has one at the door of that thing already.
  public var isThere = false
  /// The way back to the lodging, once nothing else is ahead on this day.
  public var wayHome: Transfer?
  /// The first thing of a later day, once nothing is ahead on this one.
  public var nextDay: (day: CalendarDay, leg: Leg)? { laterLeg.map { ($0.day, $0.leg) } }
  /// What can be done from here where one leaves too late for the next thing, a minute after the
  /// latest moment to leave or now where that is past.
  public var ifLate: [Alternative]
  /// What to do if turned away at the door of the next thing; nil where it has no door.
  public var ifFull: Backup?
  /// What else begins within the hour and can be reached from here, what brings most first.
  public var nearby: [Alternative]

  struct LaterLeg: Hashable, Sendable {
    var day: CalendarDay
    var leg: Leg
  }

  var laterLeg: LaterLeg?

  /// The first thing ahead that one has to go to or to keep.
  public var goal: Leg? { next.last }
  /// The latest moment to leave for it; nil where none is in time.
  public var leaveBy: TimePoint? { transfer?.leaveBy }
}
