internal import LegworkFormats
internal import LegworkStore

extension Workbench {
  /// Takes the last change back.
  public func undo() throws -> CommandAnswer {
    HistoryText.moved(.undo, try forWriting().undo().first)
  }

  /// Makes the change again that was taken back last.
  public func redo() throws -> CommandAnswer {
    HistoryText.moved(.redo, try forWriting().redo().first)
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
                "number": .int(entry.id), "at": .string(HistoryText.moment(entry, calendar)),
                "change": .string(entry.words), "current": .bool(entry.isCurrent),
                "undone": .bool(entry.isUndone),
              ]
            }),
        ]
      })
  }
}
