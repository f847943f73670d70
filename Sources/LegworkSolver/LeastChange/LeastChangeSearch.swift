import LegworkModel

/// Finds the fewest changes by bisection: each step asks for a good plan within a cost of changes.
///
/// The cost is a row over the week, so that each step is a search as any other. It starts from the
/// prices of the step before, looks for nothing below the wanted value, and ends with the first plan
/// that has it.
struct LeastChangeSearch {
  /// The best that is known.
  private(set) var answer: LeastChangeAnswer

  private let previous: PreviousPlan
  private let stop: StopRule
  private let demandsKept: Int
  private var instance: Instance
  /// What the changes cost where nothing of the previous plan is kept and nothing is new.
  private let costOfNothing: Int
  private var prices: Prices
  private var statistics: SolverStatistics

  /// Prepares the search beside the best plan of all.
  init(
    _ problem: Problem, _ previous: PreviousPlan, _ best: Solution, _ stop: StopRule
  ) throws(ProblemFault) {
    let isSoft = best.status == .infeasible
    let problem = isSoft ? try problem.withoutClashes() : problem
    let row = Row(changesOf: previous, problem)
    instance = try InstanceBuilder.build(
      problem, demands: isSoft ? .asManyAsPossible : .hard, rows: [row])
    costOfNothing = -row.cap
    demandsKept = isSoft ? problem.demandUnits(keptBy: best) : 0
    prices = Prices(free: instance)
    statistics = best.statistics
    self.previous = previous
    self.stop = stop
    answer = LeastChangeAnswer(
      solution: best, changes: PlanChanges(from: previous, to: best),
      leastCost: costOfNothing + instance.lightestLoad, best: best)
    judge(best)
  }

  /// Searches among the plans that keep as many demands as the best one and score enough.
  mutating func run(notBelow objective: Int) {
    let unit = instance.demandUnit
    let value =
      demandsKept * unit
      + max((objective - 1) * instance.pointUnit + instance.grain, -unit / 2)
    var known: Incumbent?
    var most = answer.changes.cost
    var cost = answer.leastCost
    while answer.leastCost < most {
      var search = search(within: cost, notBelow: value)
      search.goal = value
      let bound = search.run()
      (prices, instance) = (search.prices, search.instance)
      statistics.add(search.statistics)
      if let found = search.incumbent {
        known = found
        most = self.cost(of: found)
      } else if bound == nil {
        answer.leastCost = cost + 1
      } else {
        break
      }
      cost = (answer.leastCost + most) / 2
    }
    judge(known.map { finished($0, most, value) } ?? answer.best)
  }

  /// The best plan within a cost of changes, beside one that is known.
  private mutating func finished(_ known: Incumbent, _ cost: Int, _ value: Int) -> Solution {
    var search = search(within: cost, notBelow: value)
    search.offer(known.days, value: known.value)
    let bound = search.run()
    statistics.add(search.statistics)
    let found = search.incumbent ?? known
    return Solver.describe(search, found, bound: bound ?? found.value)
  }

  private func search(within cost: Int, notBelow value: Int) -> Search {
    var bounded = instance
    bounded.rows.caps = [cost - costOfNothing]
    var search = Search(bounded, stop: stop, floor: value - instance.grain)
    search.prices = prices
    return search
  }

  private func cost(of plan: Incumbent) -> Int {
    costOfNothing + instance.rows.loads(plan.days.joined(), instance.candidates).reduce(0, +)
  }

  /// Takes a plan as the answer, with what is proven about it.
  private mutating func judge(_ plan: Solution) {
    let best = answer.best
    answer.solution = plan
    answer.changes = PlanChanges(from: previous, to: plan)
    let isProven =
      answer.isLeast && plan.objective == plan.bound && best.objective == best.bound
    if best.status == .infeasible || best.status == .unknown {
      answer.solution.status = best.status
    } else {
      answer.solution.status = isProven ? .optimal : .feasible
    }
    answer.solution.bound = isProven ? plan.objective : best.bound
    answer.solution.conflict = best.conflict
    answer.solution.statistics.add(statistics)
  }
}

extension Row {
  /// The cost of changes, less what they cost where a plan is empty; the cap allows none.
  fileprivate init(changesOf previous: PreviousPlan, _ problem: Problem) {
    items = problem.items.map {
      previous.attend.contains($0.id) ? -previous.weight($0.id) : 1
    }
    stops = problem.stops.map { stop in
      previous.stops.map { $0.contains(stop.id) ? -1 : 1 } ?? 0
    }
    let weights = previous.attend.reduce(0) { $0 + previous.weight($1) }
    cap = -(weights + (previous.stops?.count ?? 0))
  }
}

extension Instance {
  /// No plan weighs less in the first row: each session by its lightest run.
  fileprivate var lightestLoad: Int {
    runs.reduce(0) { sum, runs in
      sum + runs.reduce(0) { min($0, rows.weights[candidates[$1].profile][0]) }
    }
  }
}

extension Problem {
  /// How many units of demand a plan keeps, as soft demands are weighed.
  fileprivate func demandUnits(keptBy plan: Solution) -> Int {
    let required = Set(stops.lazy.filter(\.isRequired).map(\.id))
    let pins = Set(pins)
    return plan.mustsAttended * (pins.count + required.count + 1)
      + pins.intersection(plan.attend).count + required.intersection(plan.stopsMade).count
  }
}
