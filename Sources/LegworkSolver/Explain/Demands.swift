import LegworkModel

/// What a plan has to keep whatever it costs: musts, pins, commitments, required breaks and stops.
struct Demands {
  /// One of them.
  enum Demand: Hashable {
    /// A session.
    case must(String)
    /// An occurrence.
    case pin(String)
    /// A commitment, by its index.
    case commitment(Int)
    /// A required break, by its index.
    case rest(Int)
    /// A required stop, by its index.
    case stop(Int)
  }

  /// All of them, in a fixed order.
  let all: [Demand]
  private let problem: Problem
  /// The problem with the demanded items alone.
  private var bare: Problem

  /// Reads the demands of a problem.
  init(_ problem: Problem) {
    self.problem = problem
    bare = problem
    let sessions = Set(problem.musts)
    let occurrences = Set(problem.pins)
    bare.items = problem.items.filter {
      sessions.contains($0.session) || occurrences.contains($0.id)
    }
    all =
      problem.musts.map { .must($0) } + problem.pins.map { .pin($0) }
      + problem.commitments.indices.map { .commitment($0) }
      + problem.breaks.indices.filter { problem.breaks[$0].isRequired }.map { .rest($0) }
      + problem.stops.indices.filter { problem.stops[$0].isRequired }.map { .stop($0) }
  }

  /// What a demand is called.
  func name(_ demand: Demand) -> String {
    switch demand {
    case .must(let session): session
    case .pin(let occurrence): occurrence
    case .commitment(let index): problem.commitments[index].id
    case .rest(let index): problem.breaks[index].id
    case .stop(let index): problem.stops[index].id
    }
  }

  /// A plan of the demanded occurrences alone, by day; nil if there is none or time ran out.
  func plan(stop: inout StopRule) throws(ProblemFault) -> [[String]]? {
    try Demands.plan(bare.keeping(all, alone: true), stop: &stop)
  }

  /// Whether some of the demands can hold together; true also where time ran out before it was known.
  ///
  /// First tried with the demanded occurrences alone. Where a stay on the way can help, all others
  /// are tried, too.
  func canHold(_ demands: [Demand], stop: inout StopRule) throws(ProblemFault) -> Bool {
    let alone = bare.keeping(demands, alone: true)
    if try Demands.plan(alone, stop: &stop) != nil || stop.isMet { return true }
    if !staysCanHelp { return false }
    return try Demands.plan(problem.keeping(demands, alone: false), stop: &stop) != nil
      || stop.isMet
  }

  /// Whether going by way of another session can do what going straight cannot.
  ///
  /// It can where trips do not keep to triangles; where two short trips fit around a placeless
  /// commitment or a required break and one long one does not; and where it saves walking.
  private var staysCanHelp: Bool {
    !Trips(problem).keepTriangles || problem.commitments.contains { $0.venue == nil }
      || problem.breaks.contains(where: \.isRequired) || problem.limits.walkingPerDay != nil
  }

  private static func plan(
    _ problem: Problem, stop: inout StopRule
  ) throws(ProblemFault) -> [[String]]? {
    let instance = try InstanceBuilder.build(problem, demands: .hard)
    // Every plan is worth nothing but the walking tie-break, which stays below one point.
    var search = Search(instance, stop: stop, floor: -instance.pointUnit)
    _ = search.run(untilFirst: true)
    stop = search.stop
    return search.incumbent?.days.map { $0.map(instance.key) }
  }
}

extension Problem {
  /// The problem reduced to some demands, with nothing worth anything.
  func keeping(_ demands: [Demands.Demand], alone: Bool) -> Problem {
    var kept = self
    kept.musts = []
    kept.pins = []
    var commitments: Set<Int> = []
    var rests: Set<Int> = []
    var stops: Set<Int> = []
    for demand in demands {
      switch demand {
      case .must(let session): kept.musts.append(session)
      case .pin(let occurrence): kept.pins.append(occurrence)
      case .commitment(let index): commitments.insert(index)
      case .rest(let index): rests.insert(index)
      case .stop(let index): stops.insert(index)
      }
    }
    kept.commitments = self.commitments.indices.filter(commitments.contains).map {
      self.commitments[$0]
    }
    kept.breaks = breaks.indices.filter(rests.contains).map {
      var rest = breaks[$0]
      rest.points = 0
      return rest
    }
    kept.stops = self.stops.indices.filter { stops.contains($0) || !alone }.map {
      var stop = self.stops[$0]
      stop.isRequired = stops.contains($0)
      stop.points = 0
      return stop
    }
    kept.spread = nil
    kept.walkCost = 0
    let sessions = Set(kept.musts)
    let occurrences = Set(kept.pins)
    kept.items = items.compactMap { item in
      guard !alone || sessions.contains(item.session) || occurrences.contains(item.id) else {
        return nil
      }
      var free = item
      free.points = 0
      return free
    }
    return kept
  }
}
