internal import LegworkModel

/// The words about pins and drops.
enum AdjustText {
  static let hasNoTime = "has no time yet"

  static func `is`(_ status: ReservationStatus) -> String { "is \(status.rawValue)" }

  static func replacedDrop(_ run: Occurrence.ID) -> String {
    "\(run) was dropped; it is pinned now."
  }

  static func replacedPin(_ run: Occurrence.ID) -> String {
    "\(run) was pinned; it is dropped now."
  }

  static func notFixed(_ code: String) -> String { "\(code) is neither pinned nor dropped." }
}
