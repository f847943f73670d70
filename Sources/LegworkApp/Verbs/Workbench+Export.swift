internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// How a catalog is written.
public enum CatalogFileFormat: String, CaseIterable, Sendable {
  /// For a spreadsheet.
  case csv
  /// For programs.
  case json

  /// What the ending of a file's name asks for; nil where it asks for nothing.
  init?(endingOf file: String) {
    self.init(rawValue: URL(fileURLWithPath: file).pathExtension.lowercased())
  }
}

extension Workbench {
  /// Writes the catalog to a file, or to the standard output for `-`, so that `import` reads it back.
  ///
  /// Without a format, the ending of the file's name says which.
  public func exportCatalog(to file: String, format: CatalogFileFormat?) throws -> CommandAnswer {
    let path = OutputFile.path(file)
    guard let format = format ?? (path == nil ? .json : CatalogFileFormat(endingOf: file)) else {
      throw VerbFault.noFormat(file: file)
    }
    let state = try state(.whole)
    guard !state.catalog.sessions.isEmpty else { throw VerbFault.emptyCatalog }
    let calendar = try state.calendar()
    if let path {
      try OutputFile.write(state.catalogText(format, calendar), to: path)
      return .exported(state.catalog, to: path, as: format)
    }
    return CommandAnswer(
      isDocument: true, text: { _ in state.catalogText(format, calendar) },
      json: { state.catalogDocument(calendar) })
  }
}

extension EventState {
  fileprivate func catalogDocument(_ calendar: EventCalendar) -> OrderedJSON {
    CatalogJSON.document(
      catalog, eventName: event.name.isEmpty ? nil : event.name, calendar: calendar)
  }

  fileprivate func catalogText(_ format: CatalogFileFormat, _ calendar: EventCalendar) -> String {
    switch format {
    case .csv: CatalogCSV.text(catalog, calendar: calendar)
    case .json: catalogDocument(calendar).text() + "\n"
    }
  }
}

extension CommandAnswer {
  fileprivate static func exported(
    _ catalog: Catalog, to file: String, as format: CatalogFileFormat
  ) -> CommandAnswer {
    let (sessions, runs) = (catalog.sessions.count, catalog.occurrences.count)
    return CommandAnswer(
      text: { _ in "Written: \(file), \(sessions.of("session")), \(runs.of("occurrence"))." },
      json: {
        [
          "format": "legwork-export", "version": 1, "file": .string(file),
          "as": .string(format.rawValue), "sessions": .int(sessions), "occurrences": .int(runs),
          "venues": .int(catalog.venues.count),
        ]
      })
  }
}
