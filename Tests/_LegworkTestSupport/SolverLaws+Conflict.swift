public import LegworkModel
public import LegworkSolver

extension SolverLaws {
  /// A reported conflict is one, every part of it is needed, and no smaller one exists.
  public static func explainsItself(_ solution: Solution, of problem: Problem) -> [String] {
    guard solution.status == .infeasible else { return [] }
    let (conflict, demands) = (solution.conflict, problem.demands)
    var broken: [String] = []
    if Set(conflict).count != conflict.count || !Set(conflict).isSubset(of: demands) {
      broken.append("\(conflict) are not some of the demands \(demands)")
    }
    if conflict.isEmpty || BruteForceSolver.isFeasible(problem.demanding(conflict)) {
      broken.append("\(conflict) can hold together")
    }
    for left in conflict {
      let others = conflict.filter { $0 != left }
      if !BruteForceSolver.isFeasible(problem.demanding(others)) {
        broken.append("\(conflict) without \(left) is still a conflict")
      }
    }
    // where every set of one size can hold together, every smaller one can
    guard conflict.count > 1 else { return broken }
    for fewer in subsets(of: demands, size: conflict.count - 1)
    where !BruteForceSolver.isFeasible(problem.demanding(fewer)) {
      broken.append("\(fewer) is a smaller conflict than \(conflict)")
    }
    return broken
  }

  private static func subsets(of names: [String], size: Int) -> [[String]] {
    guard size > 0 else { return [[]] }
    return names.indices.flatMap { first in
      subsets(of: Array(names[(first + 1)...]), size: size - 1).map { [names[first]] + $0 }
    }
  }
}

extension Problem {
  /// The names of all that is demanded.
  var demands: [String] {
    Set(musts).sorted() + Set(pins).sorted() + commitments.map(\.id)
      + breaks.filter(\.isRequired).map(\.id) + stops.filter(\.isRequired).map(\.id)
  }

  /// The problem with only these of its demands; skips, drops and limits stay.
  func demanding(_ names: [String]) -> Problem {
    with { problem in
      problem.musts.removeAll { !names.contains($0) }
      problem.pins.removeAll { !names.contains($0) }
      problem.commitments.removeAll { !names.contains($0.id) }
      for index in breaks.indices where !names.contains(breaks[index].id) {
        problem.breaks[index].isRequired = false
      }
      for index in stops.indices where !names.contains(stops[index].id) {
        problem.stops[index].isRequired = false
      }
    }
  }
}
