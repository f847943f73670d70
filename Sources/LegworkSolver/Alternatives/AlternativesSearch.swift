import LegworkModel

/// Finds one plan after another, each search from what the one before left behind.
struct AlternativesSearch {
  /// The plans found so far.
  private(set) var plans: [Solution] = []

  /// How much is done for each further plan at most: a few seconds' worth.
  private static let effort = 500_000_000

  private let problem: Problem
  private let distance: Int
  private let stop: StopRule
  private var rows: [Row] = []
  private var last: Search?
  /// No plan in the next place has a greater value, in the units of the last search.
  private var limit = Int.max

  /// Prepares the search for plans of a problem in canonical order.
  init(_ problem: Problem, differingBy distance: Int, _ stop: StopRule) {
    self.problem = problem
    self.distance = max(1, distance)
    self.stop = stop
  }

  /// Adds the next plan; false if none is left to find.
  mutating func next() throws(ProblemFault) -> Bool {
    let start = ContinuousClock.now
    if plans.isEmpty, var tours = try Orienteering.solve(problem, stop) {
      // A plan of stops alone has no session that another plan could leave out.
      tours.statistics.seconds = (ContinuousClock.now - start).seconds
      plans.append(tours)
      return false
    }
    var search = try Solver.search(problem, rows: rows, stop)
    if let last {
      search.takeOver(from: last, limit: limit)
      search.effort = AlternativesSearch.effort
    }
    guard
      var found = try last == nil ? Solver.answer(of: &search) : Solver.outcome(of: &search)
    else { return false }
    let hasPlan = found.status == .optimal || found.status == .feasible
    guard hasPlan || plans.isEmpty else { return false }
    // What no plan in the place before could score, none in this place can.
    found.bound = min(found.bound, plans.last?.bound ?? found.bound)
    if found.status == .feasible, found.bound == found.objective { found.status = .optimal }
    found.statistics.seconds = (ContinuousClock.now - start).seconds
    plans.append(found)
    rows.append(Row(leavingOut: distance, of: found, problem))
    let value = search.incumbent?.value ?? Int.max
    limit = search.stop.isMet && !search.hasReachedGoal ? search.bound : value
    last = search
    return hasPlan
  }
}

extension Search {
  /// Starts from the prices of a search with one row less, and ends with a plan that reaches a limit
  /// no plan exceeds.
  fileprivate mutating func takeOver(from last: Search, limit: Int) {
    guard instance.hasUnits(of: last.instance) else { return }
    goal = limit
    var known: [String: Int] = [:]
    for (session, price) in last.prices.sessions.enumerated() where price != 0 {
      if let name = last.instance.name(ofSession: session) { known[name] = price }
    }
    for session in instance.runs.indices {
      if let name = instance.name(ofSession: session), let price = known[name] {
        prices.sessions[session] = price
      }
    }
    prices.topics = last.prices.topics
    prices.rows = last.prices.rows + [last.prices.rows.last ?? 0]
  }
}

extension Instance {
  /// Whether scaled values of two instances mean the same.
  fileprivate func hasUnits(of other: Instance) -> Bool {
    pointUnit == other.pointUnit && grain == other.grain
      && frames.first?.walkUnit == other.frames.first?.walkUnit
  }

  /// A text that stands for a session or stop, also in other instances of the same problem.
  fileprivate func name(ofSession session: Int) -> String? {
    guard let run = runs[session].first else { return nil }
    return switch candidates[run].origin {
    case .item(let index): "session \(problem.items[index].session)"
    case .stop(let index, _): "stop \(problem.stops[index].id)"
    case .commitment: nil
    }
  }
}

extension Row {
  /// The rule to leave out so many of a plan's scoring sessions.
  fileprivate init(leavingOut distance: Int, of plan: Solution, _ problem: Problem) {
    let scoring = problem.scoringSessions(of: plan)
    items = problem.items.map { scoring.contains($0.session) ? 1 : 0 }
    stops = problem.stops.map { _ in 0 }
    cap = scoring.count - distance
  }
}

extension Problem {
  /// The sessions that a plan attends for points, musts and sessions with pins left aside.
  fileprivate func scoringSessions(of plan: Solution) -> Set<String> {
    let attended = Set(plan.attend)
    let pins = Set(pins)
    let demanded = Set(musts).union(items.lazy.filter { pins.contains($0.id) }.map(\.session))
    return Set(
      items.lazy.filter {
        attended.contains($0.id) && $0.points > 0 && !demanded.contains($0.session)
      }.map(\.session))
  }
}
