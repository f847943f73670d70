public import LegworkModel

/// What an event has when a file is read into it, so that made codes stay with what they are about.
public struct EarlierCodes: Hashable, Sendable {
  /// The event's catalog.
  public var catalog: Catalog
  /// Further codes that something is kept under, as marks, notes and plans are.
  public var used: Set<String>

  /// Takes what there is.
  public init(_ catalog: Catalog = Catalog(), used: Set<String> = []) {
    self.catalog = catalog
    self.used = used
  }

  /// All codes, in capitals.
  var all: Set<String> {
    Set(
      used.map { $0.uppercased() } + catalog.sessions.map { $0.id.rawValue.uppercased() }
        + catalog.occurrences.map { $0.id.rawValue.uppercased() })
  }
}
