internal import LegworkItinerary
internal import LegworkModel

/// A transfer in words: when to leave, how to go, and how much time there is.
struct TransferText {
  var calendar: EventCalendar
  var style = Style.plain
  var width = 60

  /// One or two lines; none for staying in the room with time to spare.
  func lines(_ transfer: Transfer) -> [String] {
    if isStay(transfer) {
      return transfer.verdict == .comfortable ? [] : ["  · stay in the room"]
    }
    let verdict = style(TransferText.role(transfer), self.verdict(transfer))
    let way = self.way(transfer)
    let plain = "  ↓ \(way)  \(self.verdict(transfer))"
    if TerminalText.width(plain) <= width {
      return ["  ↓ \(way)  \(verdict)"] + arrivals(transfer)
    }
    let first = TerminalText.wrapped("↓ \(way)", to: width - 4).enumerated().map { index, line in
      (index == 0 ? "  " : "    ") + line
    }
    let second = TerminalText.wrapped(self.verdict(transfer), to: width - 4).map {
      "    " + style(TransferText.role(transfer), $0)
    }
    return first + second + arrivals(transfer)
  }

  /// When one is at the door on a good and on a bad day, where those differ.
  private func arrivals(_ transfer: Transfer) -> [String] {
    guard let arriveBy = transfer.arriveBy, transfer.chance != nil, transfer.range.isWide,
      transfer.isRunning
    else { return [] }
    let times = [transfer.range.low, transfer.range.likely, transfer.range.high].map {
      calendar.time(transfer.departs + $0)
    }
    let line =
      "low \(times[0]), likely \(times[1]), high \(times[2]), door \(calendar.time(arriveBy))"
    return TerminalText.wrapped(line, to: width - 4).map { "    " + style(.faint, $0) }
  }

  /// Whether one stays in the room and is in time by that.
  private func isStay(_ transfer: Transfer) -> Bool {
    transfer.minutes == 0 && (transfer.slack ?? -1) >= 0
  }

  private func way(_ transfer: Transfer) -> String {
    let leave = "leave \(calendar.time(transfer.departs))"
    let minutes = "\(transfer.minutes) min\(AmountText.basis(transfer.option.provenance))"
    if transfer.minutes == 0 { return "\(leave), same room" }
    if transfer.from == transfer.to, transfer.from != nil {
      return "\(leave), \(minutes) to another room"
    }
    let to = TransferText.place(transfer.to)
    let role = transfer.role == .returning ? "back at \(to)" : "at \(to)"
    let arrives = calendar.time(transfer.arrives)
    return "\(leave) \(transfer.mode.rawValue) \(minutes), \(arrives) \(role)"
  }

  /// The sign, the chance and the minutes.
  private func verdict(_ transfer: Transfer) -> String {
    let chance = transfer.chance.map { "\($0.rawValue): " } ?? ""
    guard transfer.isRunning else {
      let hours = transfer.option.hours.map { ", it runs \(ViolationText.text($0))" } ?? ""
      return "✗ \(chance)there is no \(transfer.mode.rawValue) then\(hours)"
    }
    guard let slack = transfer.slack, let arriveBy = transfer.arriveBy else { return "✓ home" }
    // Where a break follows the trip, the slack is for the door, and leaving later would cost it.
    let latest = transfer.leaveBy.flatMap { $0 > transfer.departs ? $0 : nil }
    let by = latest.map { ", at the latest \(calendar.time($0))" } ?? ""
    switch transfer.verdict {
    case .tight where transfer.leadsToStop: return "✓ drop in on arrival"
    case .comfortable where transfer.from == transfer.to && transfer.from != nil:
      let by = transfer.leaveBy.map { " by \(calendar.time($0))" } ?? ""
      return "✓ " + (transfer.chance.map { "\($0.rawValue)," } ?? "leave") + by
    case .comfortable: return "✓ \(chance)\(AmountText.length(slack)) to spare\(by)"
    case .tight: return "! \(chance)tight, \(slack) min to spare"
    case .late: return "✗ \(chance)late, \(-slack) min after \(calendar.time(arriveBy)) at the door"
    case .impossible:
      let start = transfer.start.map { transfer.arrives - $0 } ?? -slack
      return "✗ \(chance)impossible, \(start) min after the start"
    }
  }

  /// Where a way begins or ends.
  static func place(_ venue: Venue.ID?) -> String { venue?.rawValue ?? "a place not known yet" }

  private static func role(_ transfer: Transfer) -> Style.Role {
    switch transfer.verdict {
    case .comfortable: .good
    case .tight where transfer.leadsToStop: .good
    case .tight: .warning
    case .late, .impossible: .bad
    }
  }
}
