public import LegworkModel

/// All wording of what is wrong with a plan: what it is, and a way out.
public enum ViolationText {
  /// What is wrong, in one sentence with its names and figures.
  public static func message(_ violation: Violation) -> String {
    switch violation.cause {
    case .overlap(let first, let second, let shared, _, _):
      "\(first) and \(second) overlap by \(shared) min"
    case .transfer(let transfer, let available): transferMessage(transfer, available)
    case .duplicateSession(let session, let first, let second):
      first == second
        ? "\(first) is listed twice" : "\(first) and \(second) are runs of one session, \(session)"
    case .duplicateVisit(let name): "\(name) is placed twice"
    case .missingMust(let session): "\(session) is a must and is not attended"
    case .missingPin(let id): "\(id) is pinned and is not attended"
    case .unwanted(let id): "\(id) is dropped or marked not to be planned, yet it is attended"
    case .outsideDay(let id, let window, let bounds):
      "\(id) runs \(text(window)), outside the day of \(text(bounds))"
    case .misplacedBreak(let name):
      "the break \(name) is outside its window, too short or on a day with nothing else"
    case .misplacedStop(let name): "the stop \(name) is outside its opening hours or too short"
    case .limit(let name, let value, let most): "\(count(value, name)), and the limit is \(most)"
    case .noBreak(let name): "the required break \(name) is not taken"
    case .noStop(let name): "the required stop \(name) is not made"
    case .unknownCode(let code, _): "\(code) is not in the catalog"
    case .ambiguousCode(let code, let runs):
      runs.isEmpty ? "\(code) has no run" : "\(code) runs \(runs.count) times"
    case .noTime(let id): "\(id) has no time yet"
    case .cancelled(let id, let status): "\(id) is \(status.rawValue)"
    }
  }

  /// What can be done about it.
  public static func remedy(_ violation: Violation) -> String {
    switch violation.cause {
    case .overlap(let first, let second, _, _, _): "keep \(first) or \(second)"
    case .transfer(let transfer, let available): transferRemedy(transfer, available)
    case .duplicateSession(_, let first, let second):
      first == second ? "delete one of the two lines" : "keep \(first) or \(second)"
    case .duplicateVisit, .misplacedBreak, .misplacedStop, .noBreak, .noStop: "plan again"
    case .missingMust(let session): "see why \(session) is not in the plan, or plan again"
    case .missingPin(let id): "plan again, or unpin \(id)"
    case .unwanted(let id): "plan again, or clear the mark of \(id)"
    case .outsideDay: "widen the day, or take another run"
    case .limit: "take one out, or raise the limit"
    case .unknownCode(_, let suggestions):
      suggestions.isEmpty
        ? "check the spelling" : "did you mean \(suggestions.joined(separator: ", "))?"
    case .ambiguousCode(_, let runs):
      runs.isEmpty ? "wait for its time" : "name one: \(runs.joined(separator: ", "))"
    case .noTime: "wait for its time and update the catalog"
    case .cancelled: "take another run or another session"
    }
  }

  /// So many of what a limit counts.
  public static func count(_ number: Int, _ limit: LimitName) -> String {
    let ending = number == 1 ? "" : "s"
    return switch limit {
    case .sessions: "\(number) session\(ending)"
    case .type(let type): "\(number) session\(ending) of type \(type)"
    case .walking: "\(number) minute\(ending) on foot"
    case .venueChanges: "\(number) venue change\(ending)"
    }
  }

  /// A window as `08:00–22:00`.
  public static func text(_ window: TimeWindow) -> String {
    "\(EventCalendar.clock(window.from))–\(EventCalendar.clock(window.to))"
  }

  private static func transferMessage(_ transfer: Transfer, _ available: Minutes?) -> String {
    let way = "\(transfer.after ?? "lodging") → \(transfer.before ?? "lodging")"
    let trip = "\(place(transfer.from)) to \(place(transfer.to))"
    guard transfer.isRunning else {
      let hours = transfer.option.hours.map { " (it runs \(text($0)))" } ?? ""
      return "\(way): no \(transfer.mode.rawValue) then from \(trip)\(hours)"
    }
    let door = available.flatMap { minutes in
      minutes < 0 ? "the door closes \(-minutes) min before \(transfer.after ?? "that") ends" : nil
    }
    if transfer.minutes == 0, let door { return "\(way): \(door)" }
    let spare = door.map { ", and \($0)" } ?? available.map { ", there are \($0)" } ?? ""
    let rest = transfer.around.isEmpty ? "" : " beside \(transfer.around.joined(separator: ", "))"
    let move = transfer.from == transfer.to && transfer.from != nil
    let needed =
      move
      ? "\(transfer.minutes) min within \(place(transfer.from))"
      : "\(trip) takes \(transfer.minutes) min by \(transfer.mode.rawValue)"
        + AmountText.basis(transfer.option.provenance)
    return "\(way): \(needed)\(spare)\(rest)"
  }

  private static func transferRemedy(_ transfer: Transfer, _ available: Minutes?) -> String {
    let short = transfer.slack.map { max(0, -$0) } ?? 0
    let (after, before) = (transfer.after ?? "lodging", transfer.before ?? "lodging")
    switch transfer.verdict {
    case .comfortable, .tight: return "leave \(after) on the dot"
    case .late:
      return "leave \(after) \(short) min early, or risk losing the seat"
    case .impossible:
      return transfer.isRunning && transfer.after != nil && transfer.before != nil
        ? "leave \(after) \(short) min early, or take another run of \(after) or \(before)"
        : "add a way to travel at that hour"
    }
  }

  private static func place(_ venue: Venue.ID?) -> String { venue?.rawValue ?? "an unknown place" }
}
