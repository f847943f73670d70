import Foundation

/// Measures how what the program takes grows with the catalog, and draws it.
enum GrowthBenchmark {
  /// What is measured of each catalog, in this order.
  enum Verb: String, CaseIterable {
    case `import`
    case search
    case plan
    case show
    case free = "search --free"
  }

  /// The head of the table.
  static let header =
    "| occurrences | venues | days |" + Verb.allCases.map { " \($0.rawValue) |" }.joined() + "\n"
    + String(repeating: "|---", count: Verb.allCases.count + 3) + "|"

  /// The rows of all sizes of a request, and a drawing of them.
  static func run(_ request: BenchRequest) throws -> String? {
    guard !request.own.isEmpty else { return nil }
    var rows: [String] = []
    var bars = Verb.allCases.map { _ in [String]() }
    for size in request.own {
      let catalog = GrowthCatalog(occurrences: size)
      let runs = try (0..<request.solves).map { _ in try measure(catalog) }
      let medians = Verb.allCases.indices.map { verb in
        runs.map { $0[verb] }.sorted { $0.milliseconds < $1.milliseconds }[runs.count / 2]
      }
      let cells = medians.map { "\(seconds($0)) s, \(MarkdownRow.rounded($0.peak)) MB" }
      rows.append(
        "| " + ([size, catalog.venues, catalog.days].map(grouped) + cells).joined(separator: " | ")
          + " |")
      for (verb, run) in medians.enumerated() { bars[verb].append(bar(run, of: size)) }
    }
    let drawing = zip(Verb.allCases, bars).flatMap { verb, bars in [verb.rawValue] + bars }
    return (rows + ["", "```text"] + drawing + ["```"]).joined(separator: "\n")
  }

  /// All verbs on a document of its own.
  private static func measure(_ catalog: GrowthCatalog) throws -> [ProgramRun] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("legwork-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appendingPathComponent("catalog.csv").path
    let event = folder.appendingPathComponent("event.legwork").path
    try catalog.csv.write(toFile: table, atomically: true, encoding: .utf8)
    func run(_ words: String...) throws -> ProgramRun {
      try ProgramRun(words + ["--event", event])
    }
    _ = try ProgramRun(["new", event, "--zone", "Europe/Berlin"])
    let imported = try run("import", table)
    for (rule, points) in [("type:workshop", "12"), ("topic:T7", "8"), ("title:/1.*7$/", "5")] {
      _ = try run("rule", "add", rule, points)
    }
    _ = try run("must", "S5", "S77", "S600")
    let planned = try run("plan")
    return [
      imported, try run("search", "subject", "97"), planned, try run("show", "S12"),
      try run("search", "subject", "96", "--free"),
    ]
  }

  /// Ten columns for each power of ten, from a hundredth of a second on.
  private static func bar(_ run: ProgramRun, of size: Int) -> String {
    let length = max(1, Int((10 * log10(run.milliseconds / 10)).rounded()))
    let name = String(repeating: " ", count: max(0, 9 - grouped(size).count)) + grouped(size)
    return "\(name)  \(String(repeating: "█", count: length)) \(seconds(run)) s"
  }

  private static func seconds(_ run: ProgramRun) -> String {
    MarkdownRow.rounded(run.milliseconds / 1000)
  }

  private static func grouped(_ number: Int) -> String {
    number.formatted(.number.locale(Locale(identifier: "en_US")))
  }
}
