internal import Foundation
internal import LegworkModel
internal import LegworkStore

/// An event document and everything that can be done with it, one method for each verb.
public struct Workbench: Sendable {
  /// Where the document is.
  let path: String

  /// Finds the document: the one named, else `$LEGWORK_EVENT`, else the only one in this folder.
  public init(event: String?) throws {
    path = try DocumentLocator.locate(
      explicit: event, environment: ProcessInfo.processInfo.environment,
      directory: FileManager.default.currentDirectoryPath)
  }

  /// The document, to be read.
  func forReading() throws(DocumentError) -> EventDocument {
    try EventDocument.open(at: path, readOnly: true)
  }

  /// The document, to be changed.
  func forWriting() throws(DocumentError) -> EventDocument {
    try EventDocument.open(at: path)
  }

  /// The document's present state.
  func state(_ scope: CatalogScope = .withoutAbstracts) throws(DocumentError) -> EventState {
    try forReading().state(catalog: scope)
  }
}

/// Seconds since 1970 UTC, for the history; plans never depend on them.
func secondsNow() -> Int {
  Int(Date().timeIntervalSince1970)
}
