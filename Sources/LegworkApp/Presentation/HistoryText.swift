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

  static func moved(_ direction: Direction, _ words: String?) -> CommandAnswer {
    let nothing = "Nothing to \(direction.rawValue)."
    let text =
      switch (direction, words) {
      case (_, nil): nothing
      case (.undo, let words?): "Undone: \(words). Take it back with: legwork redo"
      case (.redo, let words?): "Redone: \(words)."
      }
    return CommandAnswer(
      words == nil ? .badNews : .done, text: { _ in text },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": .bool(words != nil),
          "change": .text(words.map { "\(direction.rawValue) \($0)" }), "notes": [],
        ]
      })
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

  static func moment(_ entry: HistoryEntry, _ calendar: EventCalendar) -> String {
    calendar.iso8601(TimePoint(minutes: entry.at / 60))
  }
}
