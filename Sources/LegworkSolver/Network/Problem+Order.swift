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

  /// The same problem with nothing on the days whose commitments cannot be kept.
  func withoutBlockedDays() throws(ProblemFault) -> Problem {
    var free = self
    for day in Set(commitments.map(\.day)).sorted() where try isBlocked(day) {
      free.items.removeAll { $0.day == day }
      free.pins.removeAll { pin in !free.items.contains { $0.id == pin } }
      free.commitments.removeAll { $0.day == day }
    }
    return free
  }

  /// Whether a day's commitments cannot be kept, whatever else one leaves out.
  private func isBlocked(_ day: Int) throws(ProblemFault) -> Bool {
    var alone = self
    alone.items.removeAll { $0.day != day }
    alone.commitments.removeAll { $0.day != day }
    (alone.musts, alone.pins) = ([], [])
    let instance = try InstanceBuilder.build(alone, demands: .hard)
    guard let domain = Domain(instance) else { return true }
    let net = Week(instance, domain).networks[day]
    var scan = DayScan()
    return scan.forward(net, values: net.doorCandidate.map { instance.candidates[$0].value }) == nil
  }
}
