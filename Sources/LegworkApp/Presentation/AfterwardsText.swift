internal import LegworkModel

/// The words about what was attended and what to watch.
enum AfterwardsText {
  static let noneAttended =
    "Nothing is marked as attended. Mark it with: legwork attended CODE, or --day DAY"

  /// What is marked as attended, by day.
  static func attended(_ report: TripReport, _ colour: Bool) -> String {
    let style: Style = colour ? .ansi : .plain
    let days = report.attended.days.map { day in
      let rows = day.runs.map { run in
        let time = run.interval.map { report.calendar.time($0.start) } ?? ""
        let title = TerminalText.cut(report.session(of: run).title, to: 60)
        return ["  \(time)", TerminalText.clean(run.id.rawValue), title]
      }
      return style(.strong, day.day?.words ?? "Without a time") + "\n" + TextColumns(rows).text
    }
    let unknown = report.attended.unknown.map { "\($0): no longer in the catalog" }
    return (days + unknown + ["\(report.attended.runs.count.of("session")) attended"])
      .joined(separator: "\n")
  }

  /// What to watch, by topic and level.
  static func watchList(_ list: WatchList, _ style: Style) -> String {
    guard !list.groups.isEmpty else {
      return "Nothing to watch. Mark sessions with: legwork later CODE"
    }
    let groups = list.groups.map { group in
      let rows = group.entries.map { entry in
        [
          "  \(TerminalText.clean(entry.session.id.rawValue))", recorded(entry.session),
          reason(entry), TerminalText.cut(entry.session.title, to: 60),
        ]
      }
      return style(.strong, heading(group)) + "\n" + TextColumns(rows).text
    }
    return (groups + ["\(list.count.of("session")) to watch"]).joined(separator: "\n")
  }

  /// The topic and level of a group.
  static func heading(_ group: WatchList.Group) -> String {
    let topic = TerminalText.clean(group.topic ?? "Without a topic")
    return topic + (group.level.map { ", level \($0)" } ?? "")
  }

  /// Whether there is a recording.
  static func recorded(_ session: Session) -> String {
    switch session.recorded {
    case .yes: "recorded"
    case .no: "not recorded"
    case .unknown: "perhaps recorded"
    }
  }

  /// Why a session is listed, where it is not marked so.
  static func reason(_ entry: WatchList.Entry) -> String {
    entry.interest == .later ? "later" : "\(entry.interest.rawValue), missed"
  }
}
