internal import LegworkModel

/// The words for the state of a seat.
enum StatusText {
  /// A few words; empty where nobody said.
  static func words(_ status: ReservationStatus) -> String {
    switch status {
    case .reserved: "reserved"
    case .waitlisted: "waiting list"
    case .available: "seats to reserve"
    case .limited: "few seats left"
    case .full: "full: queue early"
    case .walkUpOnly: "walk-up line"
    case .notRequired: "no seat needed"
    case .unknown: ""
    case .cancelled: "CANCELLED"
    case .ended: "over"
    }
  }
}
