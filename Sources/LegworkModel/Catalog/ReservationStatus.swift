/// The state of a seat in an occurrence.
public enum ReservationStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// A seat is mine.
  case reserved
  /// I am on the waiting list.
  case waitlisted
  /// Seats can be reserved.
  case available
  /// Few seats are left.
  case limited
  /// No seat is left; there is a walk-up line.
  case full
  /// Seats are never reserved; there is a line.
  case walkUpOnly
  /// One walks in.
  case notRequired
  /// Nobody said.
  case unknown
  /// It does not take place.
  case cancelled
  /// It is over.
  case ended

  /// Whether one could still go there.
  public var isPlannable: Bool { self != .cancelled && self != .ended }
}
