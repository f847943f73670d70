import Foundation

// legwork-bench: measures solver and planner on files; one call, one row.

do {
  let request = try BenchRequest(CommandLine.arguments.dropFirst())
  if request.printsHeader {
    print(request.task.header)
  }
  let row =
    switch request.task {
    case .keys: try PlannerBenchmark.run(request)
    case .growth: try GrowthBenchmark.run(request)
    default: try Benchmark.run(request)
    }
  if let row { print(row) }
} catch {
  FileHandle.standardError.write(Data("legwork-bench: \(error)\n\(BenchRequest.usage)\n".utf8))
  exit(64)
}
