import LegworkModel

extension Problem {
  /// The same problem with all rows but the items sorted by name, so that no answer depends on
  /// their order.
  ///
  /// Of the items only those that presolve leaves are ever sorted.
  func inCanonicalOrder() -> Problem {
    var sorted = self
    sorted.commitments.sort {
      ($0.day, $0.start, $0.end, $0.id) < ($1.day, $1.start, $1.end, $1.id)
    }
    sorted.modes.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    sorted.stops.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    sorted.breaks.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    sorted.musts = Set(musts).sorted()
    sorted.skips = Set(skips).sorted()
    sorted.pins = Set(pins).sorted()
    sorted.drops = Set(drops).sorted()
    return sorted
  }

  /// The topics of which more sessions run than spread leaves free, with their indices.
  var countedTopics: [String: Int] {
    guard let spread, spread.cost > 0 else { return [:] }
    var sessions: [String: Set<String>] = [:]
    for index in items.indices {
      guard let topic = items[index].topic, sessions[topic]?.count ?? 0 <= spread.free else {
        continue
      }
      sessions[topic, default: []].insert(items[index].session)
    }
    let counted = sessions.filter { $0.value.count > spread.free }.keys.sorted()
    return Dictionary(uniqueKeysWithValues: counted.enumerated().map { ($1, $0) })
  }
}
