internal import LegworkModel
internal import TerminalUI

/// What the catalog screen keeps between keys.
struct CatalogView: Sendable {
  /// One session in the list, with the run that is shown of it.
  struct Row: Hashable, Sendable {
    /// Its place in the index.
    var entry: Int
    /// The run; nil where it has none.
    var run: Occurrence?
  }

  /// How the list is sorted.
  enum Order: String, CaseIterable, Sendable {
    /// The best match first, of equals the earlier one.
    case match
    /// By start.
    case time
    /// What is worth most first.
    case points
    /// What costs least first.
    case cost
  }

  /// What is typed.
  var filter = LineEditor()
  /// Whether keys go into the filter.
  var isTyping = true
  /// The place in the list.
  var list = ListView()
  /// The sessions chosen with Space.
  var chosen: Set<Session.ID> = []
  /// How the list is sorted.
  var order = Order.match
  /// What the line asks for.
  func asked(_ index: SessionIndex) -> CatalogFilter {
    CatalogFilter(filter.text, days: index.days)
  }
  /// What is found.
  private(set) var rows: [Row] = []
  /// How those are sorted.
  private var rowsOrder = Order.match

  /// Finds again; unless `fromTop`, the session under the cursor stays under it, and around it
  /// the others, whatever marks changed about the runs of equal matches.
  mutating func find(in index: SessionIndex, _ facts: CatalogFacts, fromTop: Bool) {
    let current = fromTop ? nil : row.map { index.entries[$0.entry].session.id }
    let found = CatalogView.rows(asked(index), index, facts, order)
    let isKept = !fromTop && order == .match && rowsOrder == .match
    (rows, rowsOrder) = (isKept ? CatalogView.keepingOrder(of: rows, found) : found, order)
    if fromTop { list = ListView() }
    if let current,
      let place = rows.firstIndex(where: { index.entries[$0.entry].session.id == current })
    {
      list.selected = place
    }
    list.selected = max(0, min(list.selected, rows.count - 1))
  }

  /// The row under the cursor.
  var row: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// What is found in the order in which it was shown, where it is the same sessions.
  private static func keepingOrder(of shown: [Row], _ found: [Row]) -> [Row] {
    let byEntry = Dictionary(uniqueKeysWithValues: found.map { ($0.entry, $0) })
    let kept = shown.compactMap { byEntry[$0.entry] }
    return kept.count == shown.count && kept.count == found.count ? kept : found
  }

  private static func rows(
    _ filter: CatalogFilter, _ index: SessionIndex, _ facts: CatalogFacts, _ order: Order
  ) -> [Row] {
    var found: [(key: (Int, Int), row: Row)] = []
    for (place, entry) in index.entries.enumerated() {
      guard let score = FuzzyMatch.score(filter.words, in: entry),
        let runs = filter.candidates(entry, facts)
      else { continue }
      let run = facts.best(of: runs.compactMap(\.self))
      found.append((key(score, run, facts, order), Row(entry: place, run: run)))
    }
    return found.sorted { a, b in
      a.key != b.key ? a.key < b.key : a.row.entry < b.row.entry
    }.map(\.row)
  }

  private static func key(
    _ score: Int, _ run: Occurrence?, _ facts: CatalogFacts, _ order: Order
  ) -> (Int, Int) {
    let start = run?.interval?.start.minutes ?? Int.max
    switch order {
    case .match: return (-score, start)
    case .time: return (start, 0)
    case .points: return (run.map { -facts.points($0.id) } ?? Int.max, start)
    case .cost: return (run.map { facts.order($0.id) } ?? Int.max, start)
    }
  }
}
