internal import LegworkItinerary
internal import LegworkModel

/// The words of pages and pictures.
enum PageWords {
  /// From when to when.
  static func span(_ interval: Interval, _ calendar: EventCalendar) -> String {
    "\(calendar.time(interval.start))–\(calendar.time(interval.end))"
  }

  /// The verdict as it is shown: one drops in on a stop, so that no time to spare is no worry.
  static func verdict(_ transfer: Transfer) -> Verdict {
    transfer.verdict == .tight && transfer.leadsToStop ? .comfortable : transfer.verdict
  }

  /// The verdict with its minutes; nil on the way back.
  static func verdict(of transfer: Transfer) -> String? {
    guard transfer.isRunning else { return "there is no \(transfer.mode.rawValue) then" }
    guard let slack = transfer.slack else { return nil }
    switch transfer.verdict {
    case .tight where transfer.leadsToStop: return "drop in on arrival"
    case .comfortable: return "comfortable, \(AmountText.length(slack)) to spare"
    case .tight: return "tight, \(slack) min to spare"
    case .late: return "late, \(-slack) min after the door"
    case .impossible:
      let late = transfer.start.map { transfer.arrives - $0 } ?? -slack
      return "impossible, \(late) min after the start"
    }
  }

  /// How one goes.
  static func way(_ transfer: Transfer) -> String {
    if transfer.minutes == 0 { return "same room" }
    let minutes = "\(transfer.minutes) min\(AmountText.basis(transfer.option.provenance))"
    if transfer.from == transfer.to, transfer.from != nil { return "\(minutes) to another room" }
    return
      "\(transfer.mode.rawValue) \(minutes) to \(transfer.to?.rawValue ?? "a place not known yet")"
  }

  /// The state of a seat; empty where nobody said.
  static func status(_ status: ReservationStatus) -> String {
    switch status {
    case .reserved: "seat reserved"
    case .waitlisted: "on the waiting list"
    case .available: "seats to reserve"
    case .limited: "few seats left"
    case .full: "full: queue early"
    case .walkUpOnly: "walk-up line"
    case .notRequired: "no seat needed"
    case .unknown: ""
    case .cancelled: "cancelled"
    case .ended: "over"
    }
  }
}
