internal import LegworkModel

/// Adds catalogs to one another by code: the newer record replaces the older one.
struct CatalogMerge: Sendable {
  /// What adding a catalog did to the occurrences.
  struct Count: Equatable, Sendable {
    /// How many are new.
    var added = 0
    /// How many differ from what was there.
    var replaced = 0
    /// How many were there as they are.
    var unchanged = 0
  }

  /// All of them together.
  private(set) var catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Adds a newer catalog; O(n log n).
  mutating func add(_ newer: Catalog) -> Count {
    var count = Count()
    for occurrence in newer.occurrences {
      switch catalog.occurrence(occurrence.id) {
      case nil: count.added += 1
      case occurrence: count.unchanged += 1
      case _: count.replaced += 1
      }
    }
    // Of equal codes a catalog keeps the first.
    let sessions = Catalog(
      sessions: newer.sessions + catalog.sessions, occurrences: [], venues: [])
    let older = catalog.occurrences.map { occurrence in
      var occurrence = occurrence
      occurrence.session = sessions.session(occurrence.session)?.id ?? occurrence.session
      return occurrence
    }
    catalog = Catalog(
      sessions: sessions.sessions, occurrences: newer.occurrences + older,
      venues: newer.venues + catalog.venues)
    return count
  }
}
