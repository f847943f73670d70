internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// What a newer catalog brings, in words: first in numbers, then what it does to one's own.
struct UpdateText {
  /// How many new sessions are named.
  private static let shownSessions = 12

  private let report: UpdateReport
  private let style: Style

  init(_ report: UpdateReport, style: Style) {
    self.report = report
    self.style = style
  }

  /// The whole answer.
  var text: String {
    let problems = report.files.reduce(0) { $0 + $1.result.problems.count }
    let remarks = problems == 0 ? [] : ["\(problems.of("remark")) on the file; --json lists all"]
    return [summary, newSessions, own, remarks, end].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var summary: [String] {
    let difference = report.update.difference
    let changed = difference.changedRuns
    let recodedRuns = report.update.recodedRuns.count
    func count(_ isMeant: (CatalogDifference.ChangedRun) -> Bool) -> Int {
      changed.count(where: isMeant)
    }
    let parts = [
      difference.newSessions.count.of("new session"), difference.newRuns.count.of("new run"),
      difference.goneRuns.count.of("run gone", "runs gone"), "\(count(\.isCancelled)) cancelled",
      "\(count(\.isBack)) back again", "\(count(\.isMoved).grouped) moved",
      "\(count(\.isElsewhere).grouped) at another venue",
      "\(count(\.isInOtherRoom).grouped) in another room",
      "\(count(\.hasOtherStatus).grouped) with other seats",
      "\(difference.retitled.count) retitled",
      "\(difference.codes.sessions.count + recodedRuns) under another code",
    ]
    let told = parts.filter { !$0.hasPrefix("0 ") }
    let names = report.files.map(\.name).joined(separator: ", ")
    let read = report.files.map(\.result.catalog)
    let sessions = read.reduce(0) { $0 + $1.sessions.count }
    let runs = read.reduce(0) { $0 + $1.occurrences.count }
    let size = "\(sessions.of("session")), \(runs.of("run"))"
    let news = told.isEmpty ? "nothing is new." : told.joined(separator: ", ")
    return TerminalText.wrapped("\(names): \(size); \(news)", to: 88)
  }

  private var newSessions: [String] {
    let codes = report.update.difference.newSessions
    guard !codes.isEmpty else { return [] }
    let lines = codes.prefix(UpdateText.shownSessions).compactMap { code in
      report.update.catalog.session(code).map { session in
        "  \(TerminalText.clean(code.rawValue))  " + TerminalText.cut(session.title, to: 70)
      }
    }
    let more = codes.count - lines.count
    return [style(.strong, "New")] + lines + (more > 0 ? ["  … and \(more.grouped) more"] : [])
  }

  private var own: [String] {
    let items = report.impact.items.filter { $0.effect != .otherRoom }
    let rooms = report.impact.items.filter { $0.effect == .otherRoom }
    guard !items.isEmpty || !rooms.isEmpty else {
      return ["Your plan and wishes are as they were."]
    }
    return [style(.strong, "Your plan and wishes, worst first")] + items.flatMap(lines)
      + roomLines(rooms)
  }

  private func lines(_ item: UpdateImpact.Item) -> [String] {
    let sign = UpdateWords.sign(item.effect)
    let words = UpdateWords(report).line(item)
    return signed(style(sign.role, sign.mark), words)
  }

  /// Rooms alone do not change the way: all of them are one line.
  private func roomLines(_ items: [UpdateImpact.Item]) -> [String] {
    guard !items.isEmpty else { return [] }
    let rooms = items.map { "\($0.code) \($0.now?.room ?? "no room")" }
    let text = "only the room is another: " + rooms.joined(separator: ", ")
    return signed(style(.faint, "·"), text)
  }

  /// A sentence in lines behind its sign.
  private func signed(_ sign: String, _ words: String) -> [String] {
    TerminalText.wrapped(words, to: 84).enumerated().map { index, line in
      index == 0 ? "  \(sign) \(line)" : "      \(line)"
    }
  }

  private var end: [String] {
    if report.isDryRun { return ["Dry run: nothing was changed."] }
    guard report.isChanged else { return [ChangeText.nothingChanged] }
    let command = "Plan again, changing as little as possible: legwork plan --least-change"
    return ["Updated; legwork undo takes it back."] + (report.touchesPlan ? [command] : [])
  }
}

extension CommandAnswer {
  /// Reports what a newer catalog changed.
  static func updated(_ report: UpdateReport, notes: [String]) -> CommandAnswer {
    CommandAnswer(
      notes: notes, text: { UpdateText(report, style: $0 ? .ansi : .plain).text },
      json: { UpdateJSON.document(report) })
  }
}
