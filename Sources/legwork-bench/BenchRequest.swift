/// What a call asks for.
struct BenchRequest {
  /// How to call the program.
  static let usage = """
    usage: legwork-bench [--header] [--solves N] [--task \(BenchTask.names)]
                         [--time-limit SECONDS] [--reference SECONDS|unsolved] [--own N] NAME FILE…

    Prints one row of a Markdown table: all files together, each solved N times.
    --own N stands in for a file: an invented week of N occurrences.
    --time-limit ends each solve; then it may not be proven. None by default.
    --task changes makes N random changes one after another, and has a table of its own.
    --task keys presses the keys of a fixed script in the interactive planner on an event document,
    starts the planner N times, and has a table of its own, too.
    --task growth runs the program on invented catalogs of all sizes given by --own, and draws it.
    """

  /// Whether the table's head comes first.
  var printsHeader = false
  /// How often each problem is solved.
  var solves = 5
  /// What is measured.
  var task = BenchTask.solve
  /// Seconds after which a solve ends; nil for no limit.
  var timeLimit: Double?
  /// What another program took for the same file: seconds, or a word.
  var reference: String?
  /// Sizes of invented weeks.
  var own: [Int] = []
  /// The row's name; empty for no row.
  var name = ""
  /// The problems.
  var files: [String] = []

  /// Why a call cannot be understood.
  struct Mistake: Error, CustomStringConvertible {
    /// What is wrong.
    var description: String
  }

  /// Reads the arguments after the program's name.
  init(_ arguments: some Sequence<String>) throws(Mistake) {
    var left = Array(arguments)[...]
    while let word = left.popFirst() {
      switch word {
      case "--header": printsHeader = true
      case "--solves": solves = try BenchRequest.number(left.popFirst(), word)
      case "--own": own.append(try BenchRequest.number(left.popFirst(), word))
      case "--time-limit":
        guard let seconds = left.popFirst().flatMap(Double.init), seconds > 0 else {
          throw Mistake(description: "--time-limit needs seconds above 0")
        }
        timeLimit = seconds
      case "--reference": reference = left.popFirst()
      case "--task":
        guard let named = left.popFirst().flatMap(BenchTask.init) else {
          throw Mistake(description: "--task needs one of \(BenchTask.names)")
        }
        task = named
      case _ where word.hasPrefix("--"): throw Mistake(description: "unknown option \(word)")
      case _ where name.isEmpty: name = word
      default: files.append(word)
      }
    }
    if !printsHeader, files.isEmpty, own.isEmpty { throw Mistake(description: "no file") }
  }

  private static func number(_ word: String?, _ option: String) throws(Mistake) -> Int {
    guard let number = word.flatMap({ Int($0) }), number > 0 else {
      throw Mistake(description: "\(option) needs a number above 0")
    }
    return number
  }
}
