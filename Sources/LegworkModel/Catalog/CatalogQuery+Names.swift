extension CatalogQuery {
  /// A filter that asks for a name, as it is called.
  public enum NameFilter: String, Hashable, Sendable {
    case type
    case topic
    case speaker
    case venue
  }

  /// The names asked for that nothing in a catalog has, each with those that there are, sorted.
  ///
  /// O(catalog).
  public func unknownNames(
    in catalog: Catalog
  ) -> [(filter: NameFilter, name: String, known: [String])] {
    func words(_ name: String) -> (String) -> Bool {
      let words = RuleWords(name)
      return { RuleWords($0).contains(words) }
    }
    let sessions = catalog.sessions
    let asked: [(NameFilter, String?, [String], (String) -> (String) -> Bool)] = [
      (.type, type, sessions.compactMap(\.type), words),
      (.topic, topic, sessions.flatMap(\.ruleTopics), words),
      (.speaker, speaker, sessions.flatMap(\.speakers), { TextNeedle($0).isIn }),
      (.venue, venue, catalog.occurrences.compactMap { $0.venue?.rawValue }, words),
    ]
    return asked.compactMap { filter, name, all, matching in
      guard let name else { return nil }
      let known = Set(all)
      return known.contains(where: matching(name)) ? nil : (filter, name, known.sorted())
    }
  }
}
