/// Finds the sessions and runs that a newer catalog has under another code.
///
/// A session whose code is gone is one whose code is new if the catalog's own key says so, or if
/// title and speakers are the same and no other session has them.
struct CodeMatching {
  /// What was found.
  private(set) var changes = CodeChanges()

  private let old: Catalog
  private let new: Catalog
  private let trustsKeys: Bool

  /// Compares two catalogs; O(n log n).
  init(from old: Catalog, to new: Catalog) {
    self.old = old
    self.new = new
    trustsKeys = CodeMatching.keysAreStable(old, new)
    matchSessions()
    matchRuns()
  }

  /// Keys that are mere line numbers move with the lines: they count if known runs kept theirs.
  private static func keysAreStable(_ old: Catalog, _ new: Catalog) -> Bool {
    var (kept, common) = (0, 0)
    for before in old.occurrences {
      guard let key = before.sourceKey, let other = new.occurrence(before.id)?.sourceKey else {
        continue
      }
      common += 1
      kept += key == other ? 1 : 0
    }
    return common > 0 && kept * 10 >= common * 9
  }

  private mutating func matchSessions() {
    let gone = old.sessions.filter { new.session($0.id) == nil }
    let fresh = new.sessions.filter { old.session($0.id) == nil }
    guard !gone.isEmpty, !fresh.isEmpty else { return }
    if trustsKeys { pairSessions(gone, fresh, marks: CodeMatching.keys) }
    pairSessions(gone, fresh) { session, _ in [SessionLikeness(session)] }
  }

  private static func keys(of session: Session, in catalog: Catalog) -> [String] {
    catalog.occurrences(of: session.id).compactMap(\.sourceKey)
  }

  /// Pairs sessions that share a mark which only one of them has on each side.
  private mutating func pairSessions<Mark: Hashable>(
    _ gone: [Session], _ fresh: [Session], marks: (Session, Catalog) -> [Mark]
  ) {
    var taken = Set(changes.sessions.values)
    let before = unique(gone) { marks($0, old) }
    let now = unique(fresh) { marks($0, new) }
    for session in gone where changes.sessions[session.id] == nil {
      let matches = marks(session, old).filter { before[$0] == session }.compactMap { now[$0] }
      guard let match = matches.first(where: { !taken.contains($0.id) }) else { continue }
      changes.sessions[session.id] = match.id
      taken.insert(match.id)
    }
  }

  /// Each mark that one session alone has.
  private func unique<Item: Hashable, Mark: Hashable>(
    _ items: [Item], marks: (Item) -> [Mark]
  ) -> [Mark: Item] {
    var owners: [Mark: [Item]] = [:]
    for item in items {
      for mark in Set(marks(item)) { owners[mark, default: []].append(item) }
    }
    return owners.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}

// Runs.
extension CodeMatching {
  private mutating func matchRuns() {
    for session in old.sessions {
      let now = changes.current(session.id)
      guard new.session(now) != nil else { continue }
      var gone = old.occurrences(of: session.id).filter { new.occurrence($0.id) == nil }
      var fresh = new.occurrences(of: now).filter { old.occurrence($0.id) == nil }
      guard !gone.isEmpty, !fresh.isEmpty else { continue }
      if trustsKeys { pairRuns(&gone, &fresh) { $0.sourceKey } }
      pairRuns(&gone, &fresh) { run in run.interval.map { Slot(interval: $0, venue: run.venue) } }
      guard session.id != now else { continue }
      pairRuns(&gone, &fresh) { $0.id.rawValue.dropFirst($0.session.rawValue.count) }
      if gone.count == 1, fresh.count == 1 { changes.runs[gone[0].id] = fresh[0].id }
    }
  }

  private mutating func pairRuns<Mark: Hashable>(
    _ gone: inout [Occurrence], _ fresh: inout [Occurrence], mark: (Occurrence) -> Mark?
  ) {
    let before = unique(gone) { [mark($0)].compactMap(\.self) }
    let now = unique(fresh) { [mark($0)].compactMap(\.self) }
    var paired: Set<Occurrence.ID> = []
    for (mark, run) in before {
      guard let other = now[mark] else { continue }
      changes.runs[run.id] = other.id
      paired.formUnion([run.id, other.id])
    }
    gone.removeAll { paired.contains($0.id) }
    fresh.removeAll { paired.contains($0.id) }
  }

  private struct Slot: Hashable {
    var interval: Interval
    var venue: Venue.ID?
  }
}
