public import LegworkModel

/// One timed step of a day.
public enum Leg: Hashable, Sendable {
  /// An occurrence is attended.
  case session(Attendance)
  /// One goes from a place to the next.
  case transfer(Transfer)
  /// Nothing is planned.
  case wait(Wait)
  /// A break is taken.
  case rest(Visit)
  /// A stop is made.
  case stop(Visit)
  /// A commitment is kept.
  case commitment(Visit)

  /// When it is.
  public var interval: Interval {
    switch self {
    case .session(let attendance): attendance.interval
    case .transfer(let transfer): Interval(start: transfer.departs, end: transfer.arrives)
    case .wait(let wait): wait.interval
    case .rest(let visit), .stop(let visit), .commitment(let visit): visit.interval
    }
  }

  /// The occurrence's code or the visit's name; nil on the way and while waiting.
  public var name: String? {
    switch self {
    case .session(let attendance): attendance.occurrence.id.rawValue
    case .rest(let visit), .stop(let visit), .commitment(let visit): visit.name
    case .transfer, .wait: nil
    }
  }

  /// Where it is; nil for anywhere, on the way and while waiting.
  public var venue: Venue.ID? {
    switch self {
    case .session(let attendance): attendance.occurrence.venue
    case .rest(let visit), .stop(let visit), .commitment(let visit): visit.venue
    case .transfer, .wait: nil
    }
  }

  /// When one has to be there: a session one may come late to leaves its first minutes free.
  public var begins: TimePoint {
    if case .session(let attendance) = self {
      max(attendance.arriveBy, interval.start)
    } else {
      interval.start
    }
  }
}

/// An occurrence with all that one needs to go there.
public struct Attendance: Hashable, Sendable {
  /// The run.
  public var occurrence: Occurrence
  /// What it is a run of.
  public var session: Session
  /// When it is.
  public var interval: Interval
  /// The latest moment to be at the door.
  public var arriveBy: TimePoint
  /// The state of the seat, as the attendee knows it.
  public var status: ReservationStatus
  /// What attending is worth.
  public var points: Int
}

/// A break, a stop or a commitment at its time.
public struct Visit: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Where it is; nil for anywhere.
  public var venue: Venue.ID?
  /// When it is.
  public var interval: Interval
}

/// A stretch in which nothing is planned.
public struct Wait: Hashable, Sendable {
  /// Where one is; nil for an unknown place.
  public var venue: Venue.ID?
  /// When it is.
  public var interval: Interval
}
