internal import LegworkFormats
internal import LegworkModel

/// A trip report to be sent around or put into a wiki.
struct TripReportMarkdown {
  private let report: TripReport

  init(_ report: TripReport) {
    self.report = report
  }

  /// The page; texts of the catalog are escaped, one's own notes are Markdown already.
  var text: String {
    let blocks =
      ["# Trip report: \(MarkdownText.escaped(report.name))", introduction]
      + report.attended.days.flatMap(day) + unknown + otherNotes + watch
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let runs = report.attended.runs
    guard !runs.isEmpty else {
      return "Nothing is marked as attended, and there is no plan. Mark what you attended with "
        + "`legwork attended CODE`."
    }
    let dates = report.attended.days.compactMap(\.day)
    let span = dates.first.map { first in
      dates.count == 1 ? ", \(first.iso)" : ", \(first.iso) to \(dates[dates.count - 1].iso)"
    }
    let count = "\(runs.count.of("session"))\(span ?? "")."
    guard report.attended.isFromPlan else { return count }
    return count
      + "\n\nNothing is marked as attended, so the plan is taken as what was. "
      + "Mark it with `legwork attended CODE`."
  }

  private func day(_ day: AttendedRuns.Day) -> [String] {
    ["## \(day.day?.words ?? "Without a time")"] + day.runs.map(run)
  }

  private func run(_ run: Occurrence) -> String {
    let session = report.session(of: run)
    let time = run.interval.map { interval in
      "\(report.calendar.time(interval.start))–\(report.calendar.time(interval.end))"
    }
    let place = [run.venue?.rawValue, run.room].compactMap { $0 }.joined(separator: ", ")
    let kind = [session.type, session.level.map { "level \($0)" }].compactMap { $0 }
    let facts = [time, place, kind.joined(separator: ", ")].compactMap { $0 }
      .filter { !$0.isEmpty }.map(MarkdownText.escaped).joined(separator: " · ")
    let heading =
      "### \(MarkdownText.escaped(run.id.rawValue)) \(MarkdownText.escaped(session.title))"
    return [heading, facts, speakers(session), link(session), note(session.id.rawValue)]
      .compactMap { $0 }.joined(separator: "\n\n")
  }

  private func speakers(_ session: Session) -> String? {
    guard !session.speakers.isEmpty else { return nil }
    return "Speakers: " + session.speakers.map(MarkdownText.escaped).joined(separator: "; ")
  }

  private func link(_ session: Session) -> String? {
    session.link.map { address in
      let isPlain = address.utf8.allSatisfy { (33...126).contains($0) && $0 != 60 && $0 != 62 }
      let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
      return isPlain && isWeb ? "<\(address)>" : MarkdownText.escaped(address)
    }
  }

  private func note(_ code: String) -> String? {
    report.notes[code].map { note in
      NoteText.lines(note).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }
  }

  private var unknown: [String] {
    guard !report.attended.unknown.isEmpty else { return [] }
    let codes = report.attended.unknown.map { "- \(MarkdownText.escaped($0.rawValue))" }
    return ["## No longer in the catalog", codes.joined(separator: "\n")]
  }

  private var otherNotes: [String] {
    guard !report.otherNotes.isEmpty else { return [] }
    return ["## Notes on other sessions"]
      + report.otherNotes.map { code, _ in
        let title = report.catalog.session(Session.ID(code))?.title ?? ""
        return "### \(MarkdownText.escaped(code)) \(MarkdownText.escaped(title))\n\n"
          + (note(code) ?? "")
      }
  }

  private var watch: [String] {
    guard !report.watch.groups.isEmpty else { return [] }
    return ["## To watch"]
      + report.watch.groups.flatMap { group in
        [
          "### \(MarkdownText.escaped(AfterwardsText.heading(group)))",
          group.entries.map(item).joined(separator: "\n"),
        ]
      }
  }

  private func item(_ entry: WatchList.Entry) -> String {
    let session = entry.session
    let names = session.speakers.map(MarkdownText.escaped).joined(separator: ", ")
    let facts = [
      AfterwardsText.recorded(session),
      entry.interest == .later ? "" : AfterwardsText.reason(entry), names, link(session) ?? "",
    ]
    let code = MarkdownText.escaped(session.id.rawValue)
    return "- **\(code)** \(MarkdownText.escaped(session.title)): "
      + facts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
