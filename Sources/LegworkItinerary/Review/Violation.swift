public import LegworkModel

/// One thing that is wrong with a plan, as data; the words are in `ViolationText`.
public struct Violation: Hashable, Sendable {
  /// What is wrong.
  public var cause: Cause
  /// The day it is on; nil where it belongs to none.
  public var day: CalendarDay?

  /// Creates a violation.
  public init(_ cause: Cause, day: CalendarDay? = nil) {
    self.cause = cause
    self.day = day
  }

  /// What is wrong, with the names and figures it rests on.
  public enum Cause: Hashable, Sendable {
    /// Two things at one time; they share that many minutes.
    case overlap(
      first: String, second: String, shared: Minutes, needed: Minutes?, available: Minutes)
    /// A transfer that is tight, late or impossible.
    case transfer(Transfer, available: Minutes?)
    /// Two runs of one session, or one run named twice.
    case duplicateSession(Session.ID, first: String, second: String)
    /// A break placed twice on one day, or a stop placed twice.
    case duplicateVisit(String)
    /// A must that is not attended.
    case missingMust(Session.ID)
    /// A run fixed in that is not attended.
    case missingPin(Occurrence.ID)
    /// A run fixed out, or of a session never to be planned.
    case unwanted(Occurrence.ID)
    /// A run that starts before the day or ends after it, in minutes of its day.
    case outsideDay(Occurrence.ID, TimeWindow, bounds: TimeWindow)
    /// A break outside its window, shorter than it is to be, or on a day with nothing else.
    case misplacedBreak(String)
    /// A stop while the place is closed, or shorter than it is to be.
    case misplacedStop(String)
    /// More of something on one day than its limit.
    case limit(LimitName, value: Int, most: Int)
    /// A required break that a day with sessions lacks.
    case noBreak(String)
    /// A required stop that the week lacks.
    case noStop(String)
    /// A code or name that is not known, with the nearest ones that are.
    case unknownCode(String, suggestions: [String])
    /// A session's code where it takes a run's.
    case ambiguousCode(String, runs: [String])
    /// A run without a time.
    case noTime(Occurrence.ID)
    /// A run that does not take place, or is over.
    case cancelled(Occurrence.ID, ReservationStatus)
  }

  /// The kind as the review's JSON names it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two things at one time.
    case overlap
    /// Arrival after the start.
    case impossible
    /// Arrival after the latest moment to be at the door.
    case late
    /// Less than ten minutes to spare; nothing wrong by itself.
    case tight
    /// More than one run of a session.
    case duplicateSession = "duplicate-session"
    /// A must or a pin that is not attended.
    case missingMust = "missing-must"
    /// Outside the day's bounds, a break's window or a stop's hours.
    case outsideDay = "outside-day"
    /// Too much of something, or something that is not wanted.
    case limit
    /// A required break or stop that is not there.
    case noBreak = "no-break"
    /// A code that stands for nothing, or for more than one run.
    case unknownCode = "unknown-code"
    /// A run without a time.
    case noTime = "no-time"
    /// A run that does not take place.
    case cancelled
  }
}

/// A hard limit on one day.
public enum LimitName: Hashable, Sendable, Codable {
  /// Sessions.
  case sessions
  /// Sessions of a type.
  case type(String)
  /// Minutes on foot.
  case walking
  /// Changes of venue.
  case venueChanges
}

extension Violation {
  /// The kind as the review's JSON names it.
  public var kind: Kind {
    switch cause {
    case .overlap: .overlap
    case .transfer(let transfer, _):
      switch transfer.verdict {
      case .comfortable, .tight: .tight
      case .late: .late
      case .impossible: .impossible
      }
    case .duplicateSession, .duplicateVisit: .duplicateSession
    case .missingMust, .missingPin: .missingMust
    case .outsideDay, .misplacedBreak, .misplacedStop: .outsideDay
    case .limit, .unwanted: .limit
    case .noBreak, .noStop: .noBreak
    case .unknownCode, .ambiguousCode: .unknownCode
    case .noTime: .noTime
    case .cancelled: .cancelled
    }
  }

  /// The code or name it is about, the earlier one of two.
  public var first: String? {
    switch cause {
    case .overlap(let first, _, _, _, _), .duplicateSession(_, let first, _): first
    case .transfer(let transfer, _): transfer.after
    case .missingMust(let session): session.rawValue
    case .missingPin(let id), .unwanted(let id), .outsideDay(let id, _, _), .noTime(let id),
      .cancelled(let id, _):
      id.rawValue
    case .duplicateVisit(let name), .misplacedBreak(let name), .misplacedStop(let name),
      .noBreak(let name), .noStop(let name), .unknownCode(let name, _), .ambiguousCode(let name, _):
      name
    case .limit: nil
    }
  }

  /// The later one of two.
  public var second: String? {
    switch cause {
    case .overlap(_, let second, _, _, _), .duplicateSession(_, _, let second): second
    case .transfer(let transfer, _): transfer.before
    default: nil
    }
  }

  /// Travel minutes.
  public var needed: Minutes? {
    switch cause {
    case .overlap(_, _, _, let needed, _): needed
    case .transfer(let transfer, _): transfer.minutes
    default: nil
    }
  }

  /// Minutes from the end of the first to the latest moment to be at the door of the second.
  public var available: Minutes? {
    switch cause {
    case .overlap(_, _, _, _, let available): available
    case .transfer(_, let available): available
    default: nil
    }
  }
}
