public import LegworkModel

/// What to do if turned away at the door of a planned occurrence.
public struct Backup: Hashable, Sendable {
  /// The occurrence whose door stays shut.
  public var planned: Attendance
  /// Where one stands then: at its door, at its start.
  public var standpoint: Standpoint
  /// Points that the plan loses where nothing is done instead.
  public var loss: Int
  /// What can be done instead, the best first.
  public var alternatives: [Alternative]

  /// Points that the plan loses all the same with an alternative; negative where it gains.
  public func cost(of alternative: Alternative) -> Int { loss - alternative.gain }
}

/// An occurrence that can still be attended from where one stands.
public struct Alternative: Hashable, Sendable {
  /// The occurrence.
  public var attendance: Attendance
  /// The day it is on.
  public var day: CalendarDay
  /// The way to it, from the standpoint or from what is planned before it; nil where it is the first
  /// thing of a day.
  public var transfer: Transfer?
  /// Whether one goes there straight from the standpoint.
  public var isDirect: Bool
  /// Whether it is another run of the occurrence that it stands in for.
  public var isOtherRun: Bool
  /// What goes on where one stands and is left for it before it ends.
  public var leaves: [String] = []
  /// Planned things that it rules out, in order, with what is left for it.
  public var loses: [String]
  /// Points that the rest of the plan gains by it: its own, less more walking and what it rules out.
  public var gain: Int

  /// The latest moment to leave for it.
  public var decideBy: TimePoint {
    transfer.map { $0.leaveBy ?? $0.departs } ?? attendance.arriveBy
  }
}
