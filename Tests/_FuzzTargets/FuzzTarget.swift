internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

/// A reader that meets spoilt bytes, with the laws that hold whatever it makes of them.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Catalogs in every format.
  case catalog
  /// Calendars as lists of entries.
  case calendar
  /// Plans and reservations.
  case planList
  /// Ticks and notes of a page.
  case pageNotes
  /// Travel times and places of venues.
  case travel
  /// Problems of the solver.
  case problem
  /// Rules, and what they say of titles that are hard to search.
  case rule
  /// Times as catalogs write them.
  case time
  /// What is typed at the prompt, on an event document.
  case typed
  /// Changed bytes of an event document.
  case document
  /// What a terminal sends.
  case keys

  /// What it reads when nothing is spoilt.
  public var samples: [[UInt8]] {
    let texts =
      switch self {
      case .catalog:
        [
          FuzzSamples.aws, FuzzSamples.records, FuzzSamples.table, FuzzSamples.schedule,
          FuzzSamples.scheduleJSON, FuzzSamples.scheduleJSON2, FuzzSamples.calendar,
          FuzzSamples.catalogJSON, FuzzSamples.catalogCSV,
        ]
      case .calendar: [FuzzSamples.calendar]
      case .planList:
        [FuzzSamples.plan, FuzzSamples.planJSON, FuzzSamples.table, FuzzSamples.records]
      case .pageNotes: [FuzzSamples.pageNotes]
      case .travel: [FuzzSamples.travel, FuzzSamples.venues]
      case .problem: [FuzzSamples.problem]
      case .rule: FuzzSamples.rules
      case .time: FuzzSamples.times
      case .typed: TypedWords.samples
      case .document: DamagedDocument.samples
      case .keys: FuzzSamples.keys
      }
    return texts.map { Array($0.utf8) }
  }

  /// What any reader reads, for parts that do not belong.
  public static let allSamples = allCases.flatMap(\.samples)

  /// Reads spoilt bytes; what is wrong with the outcome, where a crash is no outcome.
  public func broken(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .catalog: FuzzTarget.catalog(bytes)
    case .calendar, .planList: FuzzTarget.planList(bytes)
    case .pageNotes: FuzzTarget.pageNotes(bytes)
    case .travel: FuzzTarget.travel(bytes)
    case .problem: FuzzTarget.problem(bytes)
    case .rule: FuzzTarget.rule(bytes)
    case .time: FuzzTarget.time(bytes)
    case .typed: TypedWords.broken(bytes)
    case .document: DamagedDocument.broken(bytes)
    case .keys: FuzzTarget.keys(bytes)
    }
  }

  private static func options(zone: String? = "Europe/Brussels") -> ImportOptions {
    var options = ImportOptions()
    options.zone = zone
    options.days = (0..<6).compactMap { CalendarDay(iso: "2024-12-0\($0 + 1)") }
    return options
  }

  private static func catalog(_ bytes: [UInt8]) -> [String] {
    var broken: [String] = []
    for format in [nil] + CatalogFormat.allCases.map(Optional.some) {
      var options = options()
      options.format = format
      options.repeats = format == .csv ? .title : .code
      do throws(ImportError) {
        broken += laws(try CatalogImport.read(bytes, options: options))
      } catch {
        if error.description.isEmpty { broken.append("an error without words") }
      }
    }
    return broken
  }

  /// What holds for every catalog, however spoilt its file.
  private static func laws(_ result: ImportResult) -> [String] {
    var broken: [String] = []
    let runs = result.catalog.occurrences
    if runs.contains(where: { ($0.interval?.length ?? 1) <= 0 }) { broken.append("an empty run") }
    if Set(runs.map { $0.id.rawValue.uppercased() }).count != runs.count {
      broken.append("a code twice")
    }
    let sessions = Set(result.catalog.sessions.map(\.id))
    if !runs.allSatisfy({ sessions.contains($0.session) }) { broken.append("a run of nothing") }
    if result.json(source: "x").text().isEmpty { broken.append("no JSON") }
    let texts = result.catalog.sessions.map(\.title) + result.problems.map(\.message)
    if texts.contains(where: { $0.unicodeScalars.contains { $0.value < 32 } }) {
      broken.append("a control character")
    }
    return broken
  }

  private static func planList(_ bytes: [UInt8]) -> [String] {
    do throws(ImportError) {
      let list = try PlanListImport.read(bytes, options: options())
      let isWhole = list.entries.allSatisfy { ($0.interval?.length ?? 1) > 0 }
      return (isWhole ? [] : ["an empty entry"])
        + (list.problems.contains { $0.message.isEmpty } ? ["a problem without words"] : [])
    } catch {
      return error.description.isEmpty ? ["an error without words"] : []
    }
  }

  /// What can be read at all is read alike each time.
  private static func pageNotes(_ bytes: [UInt8]) -> [String] {
    guard let page = try? PageNotes(bytes) else { return [] }
    return page == (try? PageNotes(bytes)) ? [] : ["notes that are read in two ways"]
  }

  private static func travel(_ bytes: [UInt8]) -> [String] {
    do throws(ImportError) {
      let result = try TravelImport.read(bytes, known: ["North"])
      let isInOrder = result.times.allSatisfy {
        0...($0.likely) ~= $0.low && $0.likely <= $0.high && $0.high <= TravelTime.longest
      }
      return isInOrder ? [] : ["travel times out of order"]
    } catch {
      return error.description.isEmpty ? ["an error without words"] : []
    }
  }

  /// What can be read can be written, read again and solved.
  private static func problem(_ bytes: [UInt8]) -> [String] {
    guard let problem = try? ProblemReader.read(bytes) else { return [] }
    guard let again = try? ProblemReader.read(ProblemWriter.text(problem).utf8), again == problem
    else { return ["what was written is read as something else"] }
    guard problem.days < 50, problem.items.count < 30 else { return [] }
    let options = SolverOptions(timeLimit: 0.05)
    guard let solution = try? Solver.solve(problem, options: options) else { return [] }
    let isBound = solution.status == .unknown || solution.objective <= solution.bound
    return isBound ? [] : ["a plan above its bound"]
  }

  private static func rule(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let rule = try? RuleExpression(text) else { return [] }
    let matcher = RuleMatcher(rule)
    for title in ["Queues", String(repeating: "a", count: 60) + "!"] {
      _ = matcher.matches(Session(id: "SVS401", title: title, topics: [title]), nil)
    }
    return rule.terms.isEmpty ? ["a rule without terms"] : []
  }

  /// The same, whether the bytes come at once or one by one; a sequence is no longer than that.
  private static func keys(_ bytes: [UInt8]) -> [String] {
    let bytes = bytes.prefix(250)
    var whole = KeyDecoder()
    var pieces = KeyDecoder()
    let atOnce = whole.feed(bytes) + whole.flush()
    let oneByOne = bytes.flatMap { pieces.feed([$0]) } + pieces.flush()
    return atOnce == oneByOne ? [] : ["events that depend on how the bytes are cut"]
  }

  /// A time in each column that may hold one.
  private static func time(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes.prefix(300), as: UTF8.self)
      .replacing("\"", with: "").replacing("\n", with: " ")
    let rows = ["start", "end", "date", "when", "duration", "minutes", "hours", "zone"].map {
      "code,title,day,start,\($0)\nA1,x,2024-12-02,\"\($0 == "start" ? text : "10:00")\",\"\(text)\"\n"
    }
    return rows.flatMap { catalog(Array($0.utf8)) }
  }
}
