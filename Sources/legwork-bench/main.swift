import Foundation

// legwork-bench: measures the solver on files of the open problem format; one call, one row.

do {
  let request = try BenchRequest(CommandLine.arguments.dropFirst())
  if request.printsHeader {
    print(request.task == .changes ? ChangesRow.header : MarkdownRow.header)
  }
  if let row = try Benchmark.run(request) { print(row) }
} catch {
  FileHandle.standardError.write(Data("legwork-bench: \(error)\n\(BenchRequest.usage)\n".utf8))
  exit(64)
}
