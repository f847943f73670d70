import CAllocations
import Foundation
import LegworkFormats
import LegworkModel
import LegworkSolver
import _LegworkTestSupport

/// Measures a task on problems, one after another.
enum Benchmark {
  /// What one solve took.
  struct Sample {
    /// Wall time.
    var milliseconds: Double
    /// Blocks of memory asked for; negative where they are not counted.
    var allocations: Int
    /// What was found.
    var solution: Solution
  }

  /// The row of a request; nil where it names no problem.
  static func run(_ request: BenchRequest) throws -> String? {
    var problems = try request.files.map { path in
      try ProblemReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    }
    problems += request.own.map { ConferenceWeek(occurrences: $0).problem }
    if problems.isEmpty { return nil }
    let options = SolverOptions(timeLimit: request.timeLimit)
    if request.task == .changes {
      let samples = try problems.map { try walk($0, request.solves, options) }
      return ChangesRow(request.name, samples).text
    }
    let samples = try problems.map { problem in
      try (0..<request.solves).map { _ in try measure { try request.task.run(problem, options) } }
    }
    return MarkdownRow(request.name, samples, reference: request.reference).text
  }

  /// So many random changes of one problem, one after another.
  private static func walk(
    _ problem: Problem, _ changes: Int, _ options: SolverOptions
  ) throws -> [Sample] {
    var solver = try InteractiveSolver(problem, options: options)
    var walk = ChangeWalk()
    return try (0..<changes).map { _ in
      let change = walk.next(solver.problem, solver.solution)
      return try measure { try solver.apply(change, options: options) }
    }
  }

  private static func measure(_ task: () throws -> Solution) throws -> Sample {
    let (before, start) = (legwork_allocations(), ContinuousClock.now)
    let solution = try task()
    let time = ContinuousClock.now - start
    let allocations = legwork_allocations()
    return Sample(
      milliseconds: time / .milliseconds(1),
      allocations: allocations < 0 ? -1 : allocations - before, solution: solution)
  }

  /// The most memory that this process has used so far, in megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    let thisProcess: Int32 = 0
    unsafe getrusage(thisProcess, &usage)
    return megabytes(usage)
  }

  /// The most memory that a process has used, in megabytes.
  static func megabytes(_ usage: rusage) -> Double {
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 1e6
    #else
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
  }
}
