internal import LegworkModel

/// The words for what a verb could not do.
enum VerbFaultText {
  static func failure(_ fault: VerbFault) -> CommandFailure {
    CommandFailure(status(of: fault), lines: lines(fault))
  }

  private static func status(of fault: VerbFault) -> ExitStatus {
    switch fault {
    case .emptyCatalog, .noPlan, .noPlanInTime, .noSuchAlternative, .notTogether, .notPlanned,
      .nothingToDraw:
      .badNews
    case .cannotPlanWith, .shrunkenCatalog, .notACalendar: .unreadableInput
    default: .usage
    }
  }

  private static func files(_ fault: VerbFault) -> [String] {
    switch fault {
    case .notACalendar(let file): ["\(file) is no calendar; export one as iCalendar (.ics)"]
    case .noFormat(let file):
      ["the name \(file) does not say how to write it; add --format csv or --format json"]
    default: []
    }
  }

  private static func lines(_ fault: VerbFault) -> [String] {
    switch fault {
    case .unknownCodes(let codes): unknownCodes(codes)
    case .unknownName(let kind, let name, let all): unknownName(kind, name, all)
    case .notOnDay(let name, let day, let others):
      ["'\(name)' is on \(ConflictText.list(others.map(\.words))), not on \(day.words)"]
    case .noName, .longName: [name(fault)]
    case .emptyNote: ["the note says nothing; to take one away: legwork note CODE --remove"]
    case .savePointExists(let name):
      [
        "there is a save point '\(name)' already; choose another name",
        "or forget it first: legwork save-point remove \(ShellText.quoted(name))",
      ]
    case .notACalendar, .noFormat: files(fault)
    case .emptyCatalog: ["the event has no sessions yet; read a catalog with: legwork import FILE"]
    case .shrunkenCatalog(let sessions, let known): shrunken(sessions, known)
    case .notTogether(let sessions):
      [
        "no run was found at which all can attend \(ConflictText.list(sessions))",
        "Ask for fewer of them together, or clear what stands in the way",
      ]
    case .noPlan: ["there is no plan yet; make one with: legwork plan"]
    case .nothingToDraw(let isWalk): nothingToDraw(isWalk)
    case .noPlanInTime:
      ["no plan was found in time; give it longer, for example: legwork plan --time-limit 300"]
    case .noSuchAlternative(let number, let count):
      [
        "there is no plan \(number) that differs enough: \(count.of("plan")) found",
        "Ask for a smaller difference, for example: --differ 1",
      ]
    case .cannotPlanWith(let part):
      ["planning does not support this yet: \(part)"] + wayOut(of: part)
    case .notPlanned(let code): ["\(code) is not in the plan; see why with: legwork why \(code)"]
    case .statusWithoutCode(let word):
      [
        "status takes codes of runs and the state of their seats"
          + (word.map { ", not '\($0)' alone" } ?? ""),
        "For example: legwork status SVS401-R1 KUB308 reserved",
      ]
    case .notATime, .notAWindow, .notAMoment, .momentWithoutDay, .endsBeforeStart,
      .endsOnNextDay:
      times(fault)
    case .tooManyBreaks(let name, let others): tooManyBreaks(name, others)
    case .sameVenue(let venue): sameVenue(venue)
    case .outOfRange(let name, let value, let range):
      ["\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value)"]
    case .notALevel(let text): ["--level takes a level such as 300 or 300-400, not '\(text)'"]
    case .noSuchRule(let number, let count):
      [count == 0 ? "there are no rules" : "there is no rule \(number); they go from 1 to \(count)"]
    case .severalRuns(let session, let runs):
      ["\(session) runs several times; name one run: \(runs.joined(separator: ", "))"]
    case .noRuns(let session): ["\(session) has no run yet"]
    case .cannotPin(let run, let marked, let interest):
      [
        "\(marked) is marked \(interest.rawValue), so \(run) cannot be pinned",
        "Clear the mark first: legwork clear \(marked)",
      ]
    case .cannotPinUnplannable(let run, let reason): ["\(run) cannot be pinned: it \(reason)"]
    }
  }

  private static func name(_ fault: VerbFault) -> String {
    guard case .longName(let bytes) = fault else {
      return "the name is empty; give it some letters"
    }
    return "the name has \(bytes.grouped) bytes; names have up to 500"
  }

  private static func tooManyBreaks(_ name: String, _ others: [String]) -> [String] {
    [
      "break '\(name)': a day can have \(BreakRule.mostPerDay) breaks, and one would have more",
      "there are \(others.joined(separator: ", ")): take one away with legwork break remove NAME, or "
        + "give --day",
    ]
  }

  private static func sameVenue(_ venue: Venue.ID) -> [String] {
    [
      "the way goes from \(venue) to itself",
      "Set how long moves inside a venue take with: legwork set same-venue MINUTES",
    ]
  }

  private static func nothingToDraw(_ isWalk: Bool) -> [String] {
    guard isWalk else { return ["there is nothing to draw: nothing is planned"] }
    return [
      "there is no walk to draw: no way leads from venue to venue, or too little is known of ways",
      "Read travel times with: legwork travel import FILE",
    ]
  }

  private static func shrunken(_ sessions: Int, _ known: Int) -> [String] {
    let size = "the newer catalog has \(sessions.of("session")), the event \(known.grouped)"
    return sessions == 0
      ? ["\(size): nothing was changed"]
      : ["\(size): that looks like a part of it", "If it is meant, say so: --force"]
  }

  /// What is wrong with a time, a stretch or a moment.
  private static func times(_ fault: VerbFault) -> [String] {
    switch fault {
    case .notAMoment(let option, let text):
      ["\(option) takes a moment such as 'tue 10:40' or 2024-12-03T10:40, not '\(text)'"]
    case .momentWithoutDay(let option, let text, let day):
      [
        "\(option) \(text) may be any day of the event",
        "Say which, for example: "
          + "\(option) '\(day?.weekdayName.prefix(3).lowercased() ?? "mon") \(text)'",
      ]
    case .endsOnNextDay(let to, let nextDay):
      [
        "--to \(to) lies after \(EventCalendar.clock(nextDay)), where day-boundary begins the next "
          + "day; block the rest on that day"
      ]
    case .endsBeforeStart(let from, let to): ["from \(from) to \(to) ends before it starts"]
    case .notATime(let option, let text):
      ["\(option) takes a time such as 8:30 or 17:00, not '\(text)'"]
    case .notAWindow(let option, let text):
      ["\(option) takes a stretch of the day such as 11:30-14:00, not '\(text)'"]
    default: []
    }
  }

  /// How to plan without a part that the solver does not know.
  private static func wayOut(of part: String) -> [String] {
    var ways: [String] = []
    if part.contains("limits") { ways.append("Take a limit back with: legwork limit NAME none") }
    if part.contains("break") { ways.append("Take a break back with: legwork break remove NAME") }
    return ways
  }

  private static func unknownCodes(_ codes: [VerbFault.UnknownName]) -> [String] {
    codes.map { "there is no session or run \($0.name)\(didYouMean($0))" }
      + ["Nothing was changed. Find codes with: legwork search WORDS"]
  }

  private static func unknownName(
    _ kind: VerbFault.NameKind, _ name: VerbFault.UnknownName, _ all: [String]
  ) -> [String] {
    let known = "\(all.count == 1 ? "there is only" : "there are") \(all.joined(separator: ", "))"
    let list = all.isEmpty || !name.suggestions.isEmpty ? "" : "; \(known)"
    let placing =
      kind == .venue
      ? ["A hotel or another place of yours comes in with its ways: legwork travel import FILE"]
      : []
    return ["there is no \(kind.rawValue) '\(name.name)'\(didYouMean(name))\(list)"] + placing
  }

  /// What may have been meant; empty where nothing is like it.
  static func didYouMean(_ name: VerbFault.UnknownName) -> String {
    name.suggestions.isEmpty
      ? "" : "; did you mean \(name.suggestions.joined(separator: " or "))?"
  }
}
