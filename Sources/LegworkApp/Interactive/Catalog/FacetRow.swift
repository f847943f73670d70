internal import LegworkModel

/// A value that the catalog can be narrowed down to, with what is left then.
struct FacetRow: Hashable, Sendable {
  /// What it is a value of.
  var facet: CatalogFacet
  /// The value.
  var value: CatalogValue
  /// The value in words.
  var label: String
  /// The value as one types it after the colon.
  var typed: String
  /// How many sessions match it and all the other facets that are asked for.
  var count: Int
  /// Whether it is asked for.
  var isAsked: Bool
}

extension FacetRow {
  /// The values that something is left with, by facet and in their order.
  ///
  /// O(sessions × facets).
  static func rows(
    _ filter: CatalogFilter, _ index: SessionIndex, _ facts: CatalogFacts
  ) -> [FacetRow] {
    var counts: [Key: Int] = [:]
    for entry in index.entries where FuzzyMatch.score(filter.words, in: entry) != nil {
      for key in keys(filter, entry, facts) { counts[key, default: 0] += 1 }
    }
    return counts.keys.sorted(by: Key.precedes).map { key in
      let (label, typed) = words(key.value, index.days)
      return FacetRow(
        facet: key.facet, value: key.value, label: label, typed: typed, count: counts[key] ?? 0,
        isAsked: filter.asks(for: key.value, of: key.facet))
    }
  }

  /// The values that a session counts for: where all else that is asked for holds.
  ///
  /// States of the week narrow each other, so that those asked for have to hold as well.
  private static func keys(
    _ filter: CatalogFilter, _ entry: SessionIndex.Entry, _ facts: CatalogFacts
  ) -> Set<Key> {
    let misses = filter.misses(of: entry.session, facts)
    guard !filter.isUnknown, misses.count < 2 else { return [] }
    var keys: Set<Key> = []
    for run in entry.candidates {
      let all = misses + filter.misses(of: entry.session, run, facts)
      guard all.count < 2, all != [.week] else { continue }
      for facet in all.isEmpty ? CatalogFacet.listed : all where facet != .speaker {
        keys.formUnion(facet.values(entry.session, run, facts).map { Key(facet: facet, value: $0) })
      }
    }
    return keys
  }

  /// A value in words, and as one types it.
  private static func words(_ value: CatalogValue, _ days: [CalendarDay]) -> (String, String) {
    switch value {
    case .text(let text): (text, CatalogToken.typed(text))
    case .level(let level): (String(level), String(level))
    case .day(let day): (FacetText.day(day), typed(day, days))
    case .status(let status): (FacetText.status(status), status.rawValue)
    case .recorded(let recording): (FacetText.recorded(recording), recording.rawValue)
    case .state(let state): (FacetText.state(state), state.rawValue)
    }
  }

  /// The weekday where the event has it once, else the date.
  private static func typed(_ day: CalendarDay, _ days: [CalendarDay]) -> String {
    let isOnce = days.count { $0.weekdayName == day.weekdayName } == 1
    return isOnce ? day.weekdayName.prefix(3).lowercased() : day.iso
  }
}

/// A value of a facet.
private struct Key: Hashable {
  var facet: CatalogFacet
  var value: CatalogValue

  static func precedes(_ a: Key, _ b: Key) -> Bool {
    if a.facet != b.facet { return place(a.facet) < place(b.facet) }
    switch (a.value, b.value) {
    case (.text(let a), .text(let b)): return a < b
    case (.level(let a), .level(let b)): return a < b
    case (.day(let a), .day(let b)): return a < b
    case (.status(let a), .status(let b)): return place(a) < place(b)
    case (.recorded(let a), .recorded(let b)): return place(a) < place(b)
    case (.state(let a), .state(let b)): return place(a) < place(b)
    default: return false
    }
  }

  private static func place<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
    Array(Value.allCases).firstIndex(of: value) ?? 0
  }
}
