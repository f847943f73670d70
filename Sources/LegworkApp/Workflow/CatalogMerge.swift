internal import LegworkModel

/// Adds catalogs to one another by code: the newer record replaces the older one, but for what it does
/// not say of a session.
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
  /// Codes keep the letters they had, so that marks stay with what they are about. An occurrence
  /// whose session is another one now is replaced, too.
  mutating func add(_ other: Catalog) -> Count {
    guard catalog != Catalog() else {
      catalog = other
      return Count(added: other.occurrences.count)
    }
    var count = Count()
    var newer = other.spelled(as: catalog)
    newer = Catalog(
      sessions: newer.sessions.map { $0.filled(from: catalog.session($0.id)) },
      occurrences: newer.occurrences, venues: newer.venues)
    for occurrence in newer.occurrences {
      let isSameSession =
        newer.session(occurrence.session) == catalog.session(occurrence.session)
      switch catalog.occurrence(occurrence.id) {
      case nil: count.added += 1
      case occurrence where isSameSession: count.unchanged += 1
      case _: count.replaced += 1
      }
    }
    catalog = newer.completed(by: catalog)
    return count
  }
}

extension Session {
  /// The session with what it does not say from an older record of it.
  fileprivate func filled(from older: Session?) -> Session {
    guard let older else { return self }
    var filled = self
    if title.isEmpty || title == id.rawValue { filled.title = older.title }
    filled.type = type ?? older.type
    filled.level = level ?? older.level
    filled.link = link ?? older.link
    if topics.isEmpty { filled.topics = older.topics }
    if speakers.isEmpty { filled.speakers = older.speakers }
    if abstract.isEmpty { filled.abstract = older.abstract }
    if recorded == .unknown { filled.recorded = older.recorded }
    return filled
  }
}
