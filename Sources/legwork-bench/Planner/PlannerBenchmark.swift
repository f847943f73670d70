import Foundation
import LegworkApp
import TerminalUI

/// Measures the interactive planner on an event document: what keys take, and what starting takes.
enum PlannerBenchmark {
  /// Columns and rows of the terminal.
  static let size = Size(width: 200, height: 60)
  /// Between the proven week and the next key: a key that is held down comes about as fast.
  private static let rest = DispatchTimeInterval.milliseconds(30)

  /// The row of a request; the document itself is left as it is.
  static func run(_ request: BenchRequest) throws -> String? {
    guard let path = request.files.first else { return nil }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("legwork-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("event.legwork").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let starts = try (0..<request.solves).map { _ in try PlannerStart.measure(copy) }
    let terminal = StopwatchTerminal(size, keys: KeyScript().keys, rest: rest)
    try Planner.run(event: copy, on: terminal)
    return KeysRow(request.name, terminal.samples, starts).text
  }
}
