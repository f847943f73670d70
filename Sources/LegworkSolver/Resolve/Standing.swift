import LegworkModel

/// What is known of a problem that can be kept: its board, prices that bound it, and its best plan.
struct Standing {
  /// The occurrences as they are marked now.
  var board: Board
  /// The days at the best prices known.
  var week: PricedWeek
  /// The best plan known.
  var plan: Incumbent
  /// What each day of it is worth alone, before spread.
  var dayValues: [Int]
  /// Whether no plan is better.
  var isProven: Bool
  /// No plan has a greater value; that of the plan where it is proven.
  var limit: Int
  /// The marks under which the plan was proven last, unless points have changed since.
  var provenMarks: DemandMarks?
  /// Whether the week has been scanned since anything rose.
  var isSettled = true
  /// What the last search did.
  var statistics = SolverStatistics()

  /// Sets up what an answer rests on; nil where its demands do not hold together, or cannot be judged.
  ///
  /// O(n log n), and one bound of the whole week.
  init?(
    _ problem: Problem, _ solution: Solution, _ items: [String: Int], stop: StopRule
  ) throws(ProblemFault) {
    guard solution.hasPlan, let board = try Board(problem, items), !board.isHopeless,
      board.isWithinUnits
    else { return nil }
    self.board = board
    (isProven, limit, plan, dayValues) = (false, 0, Incumbent(value: 0, days: []), [])
    week = PricedWeek(board, Prices(free: board.whole))
    guard adopt(solution, problem, stop) else { return nil }
  }

  /// Takes the plan of an answer from scratch as the best one known; false where it does not fit.
  mutating func adopt(_ solution: Solution, _ problem: Problem, _ stop: StopRule) -> Bool {
    guard solution.hasPlan, let days = board.days(of: solution) else { return false }
    var values: [Int] = []
    for (day, path) in days.enumerated() {
      guard let value = value(of: path, day: day) else { return false }
      values.append(value)
    }
    dayValues = values
    plan = Incumbent(
      value: values.reduce(0, +) - board.whole.spread.cost(days, board.candidates), days: days)
    isProven = solution.status == .optimal
    limit = isProven ? plan.value : max(plan.value, solution.bound * board.whole.pointUnit)
    provenMarks = isProven ? DemandMarks(problem) : nil
    settle()
    price(problem, stop)
    return true
  }

  /// Scans all days that have changed.
  mutating func settle() {
    week.refresh(&board)
    isSettled = true
  }

  /// Moves the prices until they bound the plan as well as they can.
  private mutating func price(_ problem: Problem, _ stop: StopRule) {
    guard slack >= 0 else { return }
    let excerpt = excerpt(problem)
    var search = excerpt.search(plan, week.prices, board, stop: stop)
    guard let domain = Domain(excerpt.instance),
      let best = search.ascend(Week(excerpt.instance, domain), from: search.prices, rounds: 160)
    else { return }
    week.adopt(excerpt.prices(best.prices, over: week.prices), &board)
  }

  /// How far the bound is above the next better plan; below 0 if it proves that there is none.
  var slack: Int {
    board.whole.floored(week.bound(board)) - plan.value - board.whole.grain
  }

  /// What a plan better than the best one known could visit.
  func excerpt(_ problem: Problem) -> Excerpt {
    let kept = Set(plan.days.joined())
    let most = week.bound(board) - plan.value - board.whole.grain
    return Excerpt(board, problem) { week.loss[$0] <= most || kept.contains($0) }
  }
}

/// What a problem's plans must and may not visit.
struct DemandMarks: Equatable {
  private let musts: [String]
  private let skips: [String]
  private let pins: [String]
  private let drops: [String]

  /// The marks of a problem.
  init(_ problem: Problem) {
    (musts, skips) = (problem.musts, problem.skips)
    (pins, drops) = (problem.pins, problem.drops)
  }

  /// The demands of a problem that hold together if those of these marks do: all but new ones, as
  /// long as nothing else was closed or opened.
  func holding(in problem: Problem) -> Set<Demand> {
    guard skips == problem.skips, drops == problem.drops else { return [] }
    return Set(
      problem.demands.filter { demand in
        switch demand {
        case .must(let session): musts.contains(session)
        case .pin(let occurrence): pins.contains(occurrence)
        default: true
        }
      })
  }
}

extension Board {
  /// The candidates of an answer's days; nil if one of them is unknown.
  func days(of solution: Solution) -> [[Int]]? {
    var days = [[Int]](repeating: [], count: whole.frames.count)
    let problem = whole.problem
    let firstStop = whole.runs.count - problem.stops.count
    for day in solution.days {
      for item in day.items {
        switch item {
        case .occurrence(let id, _, _):
          guard let run = candidate(id) else { return nil }
          days[day.day].append(run)
        case .stop(let id, let begin, _):
          guard let stop = problem.stops.firstIndex(where: { $0.id == id }),
            let visit = whole.runs[firstStop + stop].first(where: {
              candidates[$0].day == day.day && candidates[$0].arriveBy == begin
            })
          else { return nil }
          days[day.day].append(visit)
        case .commitment, .transfer, .rest: break
        }
      }
    }
    for candidate in whole.fixed { days[candidates[candidate].day].append(candidate) }
    for day in days.indices {
      days[day].sort { (candidates[$0].arriveBy, $0) < (candidates[$1].arriveBy, $1) }
    }
    return days
  }
}
