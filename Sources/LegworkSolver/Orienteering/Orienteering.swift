import LegworkModel

/// Solves problems of stops alone: the orienteering problem with time windows, on one day or several.
///
/// First points alone are proven, then, with limited effort, of equally good plans one with less
/// walking is looked for.
enum Orienteering {
  /// The most labels of a run; some 100 bytes each.
  static let mostLabels = 2_000_000

  /// The answer to a problem of stops alone; nil for any other, which is left to the general search.
  static func solve(
    _ problem: Problem, _ stop: StopRule, _ report: ProgressReport? = nil
  ) throws(ProblemFault) -> Solution? {
    guard let coarse = TourInstance(problem, savesWalking: false) else { return nil }
    var search = TourSearch(coarse, stop: stop)
    search.report = report
    search.run(mostLabels: mostLabels)
    var answer = TourAnswer(search)
    if search.isProven, !search.stop.isMet,
      let fine = TourInstance(problem, savesWalking: true)
    {
      var polish = TourSearch(
        fine, from: TourPlan(search.incumbent.days, fine), stop: search.stop)
      polish.takePrices(of: search)
      polish.mostWork = 5_000_000 + search.allWork / 4
      polish.run(mostLabels: 100_000)
      answer.improve(polish)
      search.stop = polish.stop
    }
    guard answer.isInfeasible else { return answer.solution }
    var finder = ConflictFinder(problem, stop: search.stop)
    answer.solution.conflict = try finder.smallest()?.map(\.name) ?? []
    return answer.solution
  }

  /// Whether all required stops can be kept; nil where this is no problem of stops alone.
  ///
  /// True also where time ran out before it was known.
  static func canKeepDemands(_ problem: Problem, stop: inout StopRule) -> Bool? {
    guard let instance = TourInstance(problem, savesWalking: false) else { return nil }
    var search = TourSearch(instance, stop: stop)
    search.run(mostLabels: mostLabels)
    stop = search.stop
    return instance.keepsDemands(search.incumbent.value) || !search.isProven
  }
}

/// What a search for tours proves about its problem.
private struct TourAnswer {
  var solution: Solution
  private let isProven: Bool

  init(_ search: TourSearch) {
    let instance = search.instance
    isProven = search.isProven
    let keeps = instance.keepsDemands(search.incumbent.value)
    let objective = instance.points(search.incumbent.value)
    let bound = max(
      isProven || !keeps ? objective : Int.min, instance.points(instance.floored(search.bound)))
    solution = Solution(status: .unknown, bound: bound)
    solution.statistics = search.statistics
    solution.statistics.rootBound = instance.points(instance.floored(search.statistics.rootBound))
    solution.statistics.rootGap = max(0, solution.statistics.rootBound - objective)
    guard keeps || isProven else { return }
    solution.days = TourPlan.days(search.incumbent, instance)
    solution.objective = instance.objective(search.incumbent)
    solution.bound = max(bound, solution.objective)
    solution.status =
      !keeps ? .infeasible : solution.bound == solution.objective ? .optimal : .feasible
    if !keeps { solution.bound = solution.objective }
  }

  var isInfeasible: Bool { solution.status == .infeasible }

  /// Takes over a plan that is as good and walks less.
  mutating func improve(_ search: TourSearch) {
    let better = TourAnswer(search)
    solution.statistics.add(better.solution.statistics)
    guard search.instance.objective(search.incumbent) == solution.objective else { return }
    solution.days = TourPlan.days(search.incumbent, search.instance)
  }
}
