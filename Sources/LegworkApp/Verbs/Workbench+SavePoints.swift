internal import LegworkFormats
internal import LegworkStore

extension Workbench {
  /// Gives the present state a name to come back to.
  public func addSavePoint(_ typed: String) throws -> CommandAnswer {
    let name = TerminalText.clean(typed)
    guard !name.isEmpty else { throw VerbFault.noName }
    let document = try forWriting()
    guard try document.addSavePoint(named: name, at: secondsNow()) else {
      throw VerbFault.savePointExists(name)
    }
    return .change(
      "save-point \(name)", changed: true, notes: [HistoryText.restoreHint(name)])
  }

  /// Lists the save points.
  public func listSavePoints() throws -> CommandAnswer {
    let document = try forReading()
    let points = try document.savePoints()
    let calendar = try document.state(catalog: .none).calendar()
    return CommandAnswer(
      text: { _ in HistoryText.list(points, calendar) },
      json: {
        [
          "format": "legwork-save-points", "version": 1,
          "savePoints": .array(
            points.map { point in
              [
                "name": .string(point.name), "at": .string(HistoryText.moment(point.at, calendar)),
                "after": .string(point.words),
              ]
            }),
        ]
      })
  }

  /// Forgets a save point; the history stays as it is.
  public func removeSavePoint(_ name: String) throws -> CommandAnswer {
    let document = try forWriting()
    guard let point = try document.removeSavePoint(named: name) else {
      throw try unknownSavePoint(name, document)
    }
    return .change("save-point remove \(point.name)", changed: true, notes: [])
  }

  /// Goes back to a save point; a change like any other, which can be undone.
  public func restore(_ name: String) throws -> CommandAnswer {
    let document = try forWriting()
    let known = try document.savePoints().first { $0.name.lowercased() == name.lowercased() }
    let words = "restore \(known?.name ?? name)"
    guard
      let isChanged = try document.restore(savePoint: name, words: words, at: secondsNow())
    else { throw try unknownSavePoint(name, document) }
    return .change(words, changed: isChanged, notes: [])
  }

  private func unknownSavePoint(_ name: String, _ document: EventDocument) throws -> VerbFault {
    .unknown(.savePoint, name, try document.savePoints().map(\.name))
  }
}
