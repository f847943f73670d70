internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// The words about changes and taking them back.
enum HistoryText {
  /// Which way one moves.
  enum Direction: String {
    case undo
    case redo
  }

  /// What was moved, of so many steps asked for.
  static func moved(_ direction: Direction, _ changes: [String], of steps: Int) -> CommandAnswer {
    let fewer = changes.count < steps && !changes.isEmpty
    let notes = fewer ? ["There were no more than \(changes.count.of("change"))."] : []
    return CommandAnswer(
      changes.isEmpty ? .badNews : .done, notes: notes,
      text: { _ in text(direction, changes) },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": .bool(!changes.isEmpty),
          "change": .text(
            changes.isEmpty
              ? nil : "\(direction.rawValue) \(changes.joined(separator: "; "))"),
          "changes": .texts(changes), "notes": .texts(notes),
        ]
      })
  }

  private static func text(_ direction: Direction, _ changes: [String]) -> String {
    guard let first = changes.first else { return "Nothing to \(direction.rawValue)." }
    let done = direction == .undo ? "Undone" : "Redone"
    let back = direction == .undo ? "Take it back with: legwork redo" : nil
    guard changes.count > 1 else {
      return (["\(done): \(first)."] + [back].compactMap { $0 }).joined(separator: " ")
    }
    let list = changes.map { "  \($0)" }
    let way = back.map { _ in ["Take that back with: legwork redo \(changes.count)"] } ?? []
    return (["\(done), \(changes.count) changes:"] + list + way).joined(separator: "\n")
  }

  static func list(_ entries: [HistoryEntry], _ calendar: EventCalendar) -> String {
    TextColumns(
      entries.map { entry in
        let point = TimePoint(minutes: entry.at / 60)
        let mark = entry.isCurrent ? "*" : " "
        let words = entry.words + (entry.isUndone ? "  (undone)" : "")
        return ["\(mark) \(calendar.wallClock(point).day.iso) \(calendar.time(point))", words]
      }
    ).text
  }

  static func list(_ points: [SavePoint], _ calendar: EventCalendar) -> String {
    guard !points.isEmpty else {
      return "No save points. Make one with: legwork save-point NAME"
    }
    return TextColumns(
      points.map { point in
        let time = TimePoint(minutes: point.at / 60)
        let moment = "\(calendar.wallClock(time).day.iso) \(calendar.time(time))"
        return [point.name, moment, "after: \(point.words)"]
      }
    ).text
  }

  /// How to come back to a save point.
  static func restoreHint(_ name: String) -> String {
    "Come back to it with: legwork restore \(ShellText.quoted(name))"
  }

  /// Seconds since 1970 UTC as a moment.
  static func moment(_ at: Int, _ calendar: EventCalendar) -> String {
    calendar.iso8601(TimePoint(minutes: at / 60))
  }
}
