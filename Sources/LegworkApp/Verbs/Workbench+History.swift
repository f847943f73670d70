internal import LegworkFormats
internal import LegworkStore

extension Workbench {
  /// Takes the last changes back, fewer where there are fewer.
  public func undo(_ steps: Int = 1) throws -> CommandAnswer {
    let steps = try HistoryReader.steps(steps)
    return HistoryText.moved(.undo, try forWriting().undo(steps: steps), of: steps)
  }

  /// Makes the changes again that were taken back last, fewer where there are fewer.
  public func redo(_ steps: Int = 1) throws -> CommandAnswer {
    let steps = try HistoryReader.steps(steps)
    return HistoryText.moved(.redo, try forWriting().redo(steps: steps), of: steps)
  }

  /// Lists every change.
  public func history() throws -> CommandAnswer {
    let document = try forReading()
    let entries = try document.history()
    let calendar = try document.state(catalog: .none).calendar()
    return CommandAnswer(
      text: { _ in HistoryText.list(entries, calendar) },
      json: {
        [
          "format": "legwork-history", "version": 1,
          "changes": .array(
            entries.map { entry in
              [
                "number": .int(entry.id), "at": .string(HistoryText.moment(entry.at, calendar)),
                "change": .string(entry.words), "current": .bool(entry.isCurrent),
                "undone": .bool(entry.isUndone),
              ]
            }),
        ]
      })
  }
}

/// Reads how far to go in the history.
enum HistoryReader {
  /// A number of steps, one at least.
  static func steps(_ number: Int) throws(VerbFault) -> Int {
    let range = 1...1_000_000
    guard range.contains(number) else {
      throw .outOfRange(name: "the number of changes", value: number, range)
    }
    return number
  }
}
