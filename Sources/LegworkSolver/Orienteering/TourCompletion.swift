import LegworkModel

/// What can still be gained after a visit, from a run read backward in time.
struct TourCompletion {
  private struct Entry {
    var value: Int
    var latest: Int
    var marks: Marks
  }

  private let entries: [[Entry]]

  /// Takes the labels of a mirrored day's run; `gains` are those of the run.
  init(_ labels: TourLabels, _ day: TourDay, gains: [Int]) {
    var entries = [[Entry]](repeating: [], count: day.count)
    for (index, label) in labels.labels.enumerated() where labels.isSettled[index] {
      let stop = Int(label.stop)
      entries[stop].append(
        Entry(
          value: label.value - gains[stop], latest: -label.time - day.lengths[stop],
          marks: label.marks))
    }
    self.entries = entries.map { $0.sorted { ($1.value, $0.latest) < ($0.value, $1.latest) } }
  }

  /// Whether some tour through a label may be worth `least` after prices.
  ///
  /// A tour's rest is among the mirrored run's, or one of those is no later, worth no less and
  /// remembers nothing more.
  func canReach(_ least: Int, _ stop: Int, _ label: TourLabels.Label, _ bit: Marks) -> Bool {
    let missing = least - (label.value - label.paid)
    let visited = label.marks.without(bit)
    for entry in entries[stop] {
      if entry.value < missing { return false }
      if entry.latest >= label.time, entry.marks.isDisjoint(with: visited) { return true }
    }
    return false
  }
}

/// From which minute on which stops can no more be reached from another.
///
/// To compare labels, a stop out of reach is as good as visited (Feillet et al. 2004).
struct TourDeadlines {
  private let minutes: [[Int]]
  private let missed: [[Marks]]

  /// Finds them by the quickest ways over any other stops.
  ///
  /// O(stops³).
  init(_ day: TourDay, bits: [Marks]) {
    let open = (0..<day.count).filter { !day.begins[$0].isEmpty }
    let far = Int.max / 4
    var least = Array(repeating: Array(repeating: far, count: open.count), count: open.count)
    var place = [Int](repeating: -1, count: day.count)
    for (index, stop) in open.enumerated() { place[stop] = index }
    for (from, stop) in open.enumerated() {
      for arc in day.arcs[stop] {
        least[from][place[arc.stop]] = min(least[from][place[arc.stop]], arc.minutes)
      }
    }
    for via in open.indices {
      let row = least[via]
      for from in open.indices where least[from][via] < far {
        let first = least[from][via]
        for to in open.indices { least[from][to] = min(least[from][to], first + row[to]) }
      }
    }
    var minutes = [[Int]](repeating: [], count: day.count)
    var missed = [[Marks]](repeating: [Marks()], count: day.count)
    for (from, stop) in open.enumerated() {
      let last = open.indices.filter { $0 != from }.map { to in
        (minute: (day.begins[open[to]].last?.to ?? 0) - least[from][to], stop: open[to])
      }.sorted { ($0.minute, $0.stop) < ($1.minute, $1.stop) }
      minutes[stop] = last.map(\.minute)
      for entry in last {
        missed[stop].append(missed[stop][missed[stop].count - 1] | bits[entry.stop])
      }
    }
    (self.minutes, self.missed) = (minutes, missed)
  }

  /// The stops that a visit begun at a minute leaves no time for.
  func missed(_ stop: Int, _ minute: Int) -> Marks {
    missed[stop][minutes[stop].partitioningIndex { $0 >= minute }]
  }
}
