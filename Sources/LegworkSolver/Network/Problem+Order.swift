import LegworkModel

extension Problem {
  /// The same problem with its rows sorted by name, so that no answer depends on their order.
  func inCanonicalOrder() -> Problem {
    var sorted = self
    func precedes(_ a: Int, _ b: Int) -> Bool {
      items[a].id.utf8.lexicographicallyPrecedes(items[b].id.utf8)
    }
    if zip(items.indices, items.indices.dropFirst()).contains(where: { precedes($1, $0) }) {
      sorted.items = items.indices.sorted(by: precedes).map { items[$0] }
    }
    sorted.commitments.sort {
      ($0.day, $0.start, $0.end, $0.id) < ($1.day, $1.start, $1.end, $1.id)
    }
    sorted.musts = Set(musts).sorted()
    sorted.skips = Set(skips).sorted()
    sorted.pins = Set(pins).sorted()
    sorted.drops = Set(drops).sorted()
    return sorted
  }

  /// Whether every must names a session that has an occurrence.
  var namesKnownMusts: Bool {
    let known = Set(items.map(\.session))
    return musts.allSatisfy(known.contains)
  }

  /// The same problem with no appointments.
  func withoutCommitments() -> Problem {
    var free = self
    free.commitments = []
    return free
  }
}
