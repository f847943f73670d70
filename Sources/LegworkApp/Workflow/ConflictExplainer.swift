internal import LegworkItinerary
internal import LegworkModel

/// Finds out, pair by pair, why demands cannot hold together.
struct ConflictExplainer {
  private let context: PlanContext
  private let missed: [MissedSession]
  private let remedies: [String]

  /// Takes what the plan was made from, and lines about what would settle it.
  init(_ context: PlanContext, missed: [MissedSession], remedies: [String] = []) {
    self.context = context
    self.missed = missed
    self.remedies = remedies
  }

  /// The reasons, and what would settle it.
  func lines(_ names: [String]) -> [String] {
    let wayOut = [ConflictText.wayOut(names.map(demand), context.preferences)].compactMap { $0 }
    return reasons(names).lines + (remedies.isEmpty ? wayOut : remedies)
  }

  /// The demands, what is wrong with each two that clash, and where each is that clashes with none
  /// by itself.
  func reasons(_ names: [String]) -> ConflictReasons {
    let demands = names.map(demand)
    var explained: Set<String> = []
    var reasons: [ConflictReasons.Reason] = []
    func add(_ lines: [String]) { reasons += lines.map { ConflictReasons.Reason(words: $0) } }
    for (index, first) in demands.enumerated() {
      for second in demands[(index + 1)...] {
        let found = clashes(first, second)
        // Where one way to meet both is left, they alone are not the reason.
        if !found.isEmpty, found.allSatisfy({ !$0.isEmpty }) {
          explained.formUnion([first.name, second.name])
        }
        reasons += found.joined().map { ConflictReasons.Reason($0, context) }
      }
    }
    for demand in demands where !explained.contains(demand.name) {
      add(ConflictText.facts(demand, context))
    }
    if names.count == 1, case .commitments? = demands.first?.kind {
      add(ConflictText.lodging(context.preferences.settings))
    }
    if names.count == 1 {
      let alone = missed.filter { $0.session.rawValue == names[0] && $0.clashes.isEmpty }
      add(alone.map(ConflictText.reason))
      if case .runs(let runs)? = demands.first?.kind {
        add([DayHoursText(context).wayOut(runs)].compactMap { $0 })
      }
    }
    return ConflictReasons(demands: demands, reasons: reasons)
  }

  /// What the solver's name of a demand stands for.
  private func demand(_ name: String) -> NamedDemand {
    let preferences = context.preferences
    if let match = context.catalog.resolve(name) {
      return NamedDemand(name: name, kind: .runs(plannable(context.catalog.runs(of: match))))
    }
    let commitments = preferences.commitments.filter { $0.name == name }
    if !commitments.isEmpty { return NamedDemand(name: name, kind: .commitments(commitments)) }
    if let rule = preferences.breaks.first(where: { $0.name == name }) {
      return NamedDemand(name: name, kind: .rest(rule))
    }
    if let stop = preferences.stops.first(where: { $0.name == name }) {
      return NamedDemand(name: name, kind: .stop(stop))
    }
    let limit = LimitWords(key: name, preferences.settings)
    return NamedDemand(name: name, kind: limit.map { .limit($0) } ?? .other)
  }

  private func plannable(_ runs: [Occurrence]) -> [Occurrence] {
    runs.filter { run in
      run.interval != nil && context.preferences.status(of: run).isPlannable
        && !context.preferences.drops.contains(run.id)
    }
  }

  /// What is wrong with each way to meet both demands.
  private func clashes(_ first: NamedDemand, _ second: NamedDemand) -> [[Violation]] {
    switch (first.kind, second.kind) {
    case (.runs(let a), .runs(let b)):
      a.flatMap { one in
        b.map { [PairClash.between(one, $0, in: context)].compactMap(\.self) }
      }
    case (.runs(let runs), .commitments(let own)), (.commitments(let own), .runs(let runs)):
      runs.map { PairClash.all(attend: [$0], commitments: own, in: context) }
    case (.commitments(let a), .commitments(let b)):
      [PairClash.all(attend: [], commitments: a + b, in: context)]
    default: [[]]
    }
  }
}

/// Something that has to be in the plan, by the name the solver knows it by.
struct NamedDemand: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// A must or a pin, by the runs that could meet it.
    case runs([Occurrence])
    /// Appointments of one name.
    case commitments([Commitment])
    /// A required break.
    case rest(BreakRule)
    /// A required stop.
    case stop(Stop)
    /// A limit on each day.
    case limit(LimitWords)
    /// Anything else.
    case other
  }

  var name: String
  var kind: Kind
}

/// Why two things cannot both be attended.
enum PairClash {
  /// What is wrong with attending both runs; nil where one can.
  static func between(_ a: Occurrence, _ b: Occurrence, in context: PlanContext) -> Violation? {
    guard a.session != b.session else { return nil }
    return all(attend: [a, b], commitments: [], in: context).first
  }

  /// What is wrong with attending these runs and keeping these appointments, and nothing else.
  static func all(
    attend runs: [Occurrence], commitments: [Commitment], in context: PlanContext
  ) -> [Violation] {
    var preferences = Preferences()
    preferences.settings = context.preferences.settings
    preferences.settings.lodging = nil
    preferences.statuses = context.preferences.statuses
    preferences.commitments = commitments
    var alone = context
    alone.preferences = preferences
    return PlanReviewer(alone).review(Plan(attend: runs.map(\.id))).violations.filter {
      [.overlap, .late, .impossible].contains($0.kind)
    }
  }
}
