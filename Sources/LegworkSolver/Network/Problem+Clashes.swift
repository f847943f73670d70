import LegworkModel

extension Problem {
  /// The same problem where the commitments of each day can be kept: of a day on which they exclude
  /// each other nothing is left, or, with `keepsClashingDays`, what is possible besides them all.
  func withoutClashes() throws(ProblemFault) -> Problem {
    var free = self
    for day in Set(commitments.map(\.day)).sorted() {
      let all = commitments.filter { $0.day == day }
      guard try !canKeep(all, on: day) else { continue }
      let kept = keepsClashingDays ? try earliest(of: all, on: day) : []
      let lost = all.filter { !kept.contains($0) }
      free.commitments.removeAll(where: Set(lost).contains)
      free.close(
        day,
        during: keepsClashingDays
          ? lost.map { TimeWindow(from: $0.start, to: $0.end) }
          : [TimeWindow(from: .min, to: .max)])
    }
    return free
  }

  /// The commitments that can be kept, each if those before it in time leave room for it.
  private func earliest(of all: [Commitment], on day: Int) throws(ProblemFault) -> [Commitment] {
    var kept: [Commitment] = []
    for commitment in all where !kept.contains(where: commitment.overlaps) {
      if try canKeep(kept + [commitment], on: day) { kept.append(commitment) }
    }
    return kept
  }

  /// Whether commitments can be kept on a day, whatever else one leaves out.
  private func canKeep(_ commitments: [Commitment], on day: Int) throws(ProblemFault) -> Bool {
    var alone = self
    alone.items.removeAll { $0.day != day }
    alone.commitments = commitments
    (alone.musts, alone.pins) = ([], [])
    for index in alone.stops.indices { alone.stops[index].isRequired = false }
    let instance = try InstanceBuilder.build(alone, demands: .hard)
    guard let domain = Domain(instance) else { return false }
    let net = Week(instance, domain).networks[day]
    return net.best(net.doorCandidate.map { instance.candidates[$0].value }) != nil
  }

  /// Leaves out what would be on a day during these stretches.
  private mutating func close(_ day: Int, during stretches: [TimeWindow]) {
    items.removeAll { item in
      item.day == day && stretches.contains { item.start < $0.to && $0.from < item.end }
    }
    let left = Set(items.map(\.id))
    pins.removeAll { !left.contains($0) }
    for index in stops.indices {
      stops[index].open = stops[index].open.flatMap { opening in
        opening.day == day ? opening.outside(stretches) : [opening]
      }
    }
  }
}

extension Problem.Commitment {
  /// Whether two commitments of a day share a minute.
  fileprivate func overlaps(_ other: Problem.Commitment) -> Bool {
    start < other.end && other.start < end
  }
}

extension Problem.Stop.Opening {
  /// What of it lies outside all stretches.
  fileprivate func outside(_ stretches: [TimeWindow]) -> [Problem.Stop.Opening] {
    stretches.reduce([self]) { parts, stretch in
      parts.flatMap { part in
        [
          TimeWindow(from: part.window.from, to: min(part.window.to, stretch.from)),
          TimeWindow(from: max(part.window.from, stretch.to), to: part.window.to),
        ].filter { $0.from < $0.to }.map { Problem.Stop.Opening(day: day, window: $0) }
      }
    }
  }
}
