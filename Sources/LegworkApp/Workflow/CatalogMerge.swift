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
  ///
  /// Codes keep the letters they had, so that marks stay with what they are about.
  mutating func add(_ other: Catalog) -> Count {
    var count = Count()
    let newer = other.spelled(as: catalog)
    for occurrence in newer.occurrences {
      switch catalog.occurrence(occurrence.id) {
      case nil: count.added += 1
      case occurrence: count.unchanged += 1
      case _: count.replaced += 1
      }
    }
    catalog = newer.completed(by: catalog)
    return count
  }
}
