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

  /// A code is that of a session and of its first run; the run is meant.
  static func takenForRun(
    _ run: Occurrence, _ planned: Occurrence.ID, _ calendar: EventCalendar
  ) -> String {
    "\(run.id) is taken for the run \(RunLabels.shortTime(run, calendar)); in the plan is \(planned)."
  }

  static func idlePin(_ run: Occurrence.ID, _ reason: ExclusionReason?) -> String {
    "\(run) is pinned, but cannot be planned: it \(words(reason)). Take the pin back with: "
      + "legwork unpin \(run)"
  }

  /// Why a run cannot be planned, after its code.
  static func words(_ reason: ExclusionReason?) -> String {
    switch reason {
    case nil: "is not in the catalog any more"
    case .noTime: hasNoTime
    case .status(let status): `is`(status)
    case .interest(let interest): "is marked \(interest.rawValue)"
    case .otherRunIsMust: "is not the run of its session that is a must"
    case .notWanted: "is not wanted"
    case .openHouse:
      "lasts so long that one drops in; with a venue, and marked want or maybe, it is offered as a stop"
    case .outsideDay: "lies outside the day set by day-start and day-end"
    }
  }

  /// Whether a run is fixed in or out; nil where it is neither.
  static func fixed(_ run: Occurrence.ID, _ wishes: Preferences) -> String? {
    wishes.pins.contains(run) ? "pinned" : wishes.drops.contains(run) ? "dropped" : nil
  }

  static func notFixed(_ code: String) -> String { "\(code) is neither pinned nor dropped." }
}
