public import LegworkModel

extension Solver {
  /// The best plans that differ from each other, best first.
  ///
  /// The first is the answer of `solve`. Every further one leaves out at least `distance` of the
  /// scoring sessions of each plan before it, and is the best valid plan that does. A session scores
  /// in a plan if the occurrence attended is worth points and the session is neither a must nor has
  /// a pin. So neither another run of the same session nor fillers worth nothing make a plan
  /// different, and exchanging one session counts 1.
  ///
  /// Each plan's status and bound are meant in its place. A further plan whose proof takes more than
  /// a few seconds' work, counted and not timed, is given as feasible with its bound. The list is
  /// shorter where no further plan exists, or where none was found before a limit. A problem whose
  /// demands cannot hold together gives just its infeasible answer. The bounds fall from plan to
  /// plan; so do the objectives, but where a search was cut. The worst case of the first plan is
  /// that of `solve`.
  public static func alternatives(
    to problem: Problem, count: Int, differingBy distance: Int = 1,
    options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> [Solution] {
    try problem.check()
    var search = AlternativesSearch(
      problem.inCanonicalOrder(), differingBy: distance, StopRule(options))
    while try search.next(), search.plans.count < count {}
    return search.plans
  }
}
