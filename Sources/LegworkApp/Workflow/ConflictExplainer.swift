internal import LegworkItinerary
internal import LegworkModel

/// Finds out, pair by pair, why demands cannot hold together.
struct ConflictExplainer {
  private let context: PlanContext
  private let missed: [MissedSession]

  init(_ context: PlanContext, missed: [MissedSession]) {
    self.context = context
    self.missed = missed
  }

  /// A line naming the demands, then one for each two runs of them that clash.
  func lines(_ demands: [String]) -> [String] {
    let runs = demands.map(self.runs)
    var lines: [String] = []
    for (index, first) in runs.enumerated() {
      for second in runs[(index + 1)...] {
        for a in first { for b in second { lines += clash(a, b) } }
      }
    }
    if demands.count == 1, lines.isEmpty { lines = runs[0].flatMap(alone) + reason(demands[0]) }
    return [ConflictText.heading(demands)] + lines + [ConflictText.wayOut(demands)]
  }

  /// The runs by which a demand could be met: of a must those that may be planned.
  private func runs(_ demand: String) -> [Occurrence] {
    let preferences = context.preferences
    let all: [Occurrence] =
      switch context.catalog.resolve(demand) {
      case .session(let id): context.catalog.occurrences(of: id)
      case .occurrence(let id): [context.catalog.occurrence(id)].compactMap { $0 }
      case nil: []
      }
    return all.filter { run in
      run.interval != nil && preferences.status(of: run).isPlannable
        && !preferences.drops.contains(run.id)
    }
  }

  private func clash(_ a: Occurrence, _ b: Occurrence) -> [String] {
    PairClash.between(a, b, in: context).map { [ConflictText.clash($0)] } ?? []
  }

  /// What a single run clashes with of what is fixed.
  private func alone(_ run: Occurrence) -> [String] {
    PlanReviewer(context).review(attend: [run.id.rawValue], scope: .list).violations
      .filter { $0.kind != .tight }.map(ConflictText.clash)
  }

  /// Why no run of a must could be attended at all.
  private func reason(_ demand: String) -> [String] {
    missed.filter { $0.session.rawValue == demand && $0.clashes.isEmpty }.map(ConflictText.reason)
  }
}

/// Why two runs cannot both be attended.
enum PairClash {
  /// What is wrong with attending both; nil where one can.
  static func between(_ a: Occurrence, _ b: Occurrence, in context: PlanContext) -> Violation? {
    guard a.session != b.session else { return nil }
    var context = context
    context.preferences.commitments = []
    let review = PlanReviewer(context).review(
      attend: [a.id.rawValue, b.id.rawValue], scope: .list)
    return review.violations.first { $0.kind != .tight && $0.second != nil }
  }
}
