internal import LegworkItinerary
internal import LegworkModel

/// The words of pages and pictures.
enum PageWords {
  /// A shorter wait than this is not shown.
  static let shortestWait: Minutes = 15

  /// From when to when.
  static func span(_ interval: Interval, _ calendar: EventCalendar) -> String {
    "\(calendar.time(interval.start))–\(calendar.time(interval.end))"
  }

  /// Minutes as `45 min`, `2 h` or `1 h 30 min`.
  static func length(_ minutes: Minutes) -> String {
    guard minutes >= 60 else { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// A number of things.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What a day comes to.
  static func facts(of day: DayItinerary) -> String {
    facts(day.sessions.count, day.walkingMinutes, day.venueChanges)
  }

  /// What a day or a week comes to.
  static func facts(_ sessions: Int, _ walking: Minutes, _ changes: Int) -> String {
    [
      count(sessions, "session"), "\(walking) min on foot",
      changes == 0 ? nil : count(changes, "venue change"),
    ].compactMap { $0 }.joined(separator: ", ")
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
    case .comfortable: return "comfortable, \(length(slack)) to spare"
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
    let basis =
      switch transfer.option.provenance {
      case .estimated: " (estimated)"
      case .assumed: " (assumed)"
      case .given, .sameVenue: ""
      }
    let minutes = "\(transfer.minutes) min\(basis)"
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
