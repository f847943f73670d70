extension ProblemFormatError: CustomStringConvertible {
  /// The fault in words: where, what is there, what belongs there.
  public var description: String {
    switch self {
    case .notJSON(let line, let column, let expected, isEnd: true):
      "The JSON ends too early, in line \(line), column \(column): expected \(expected)."
    case .notJSON(let line, let column, let expected, isEnd: false):
      "This is not JSON from line \(line), column \(column) on: expected \(expected)."
    case .missing(let path, let expected):
      "\(path) is missing: expected \(expected)."
    case .wrong(let path, let found, let expected):
      "\(path.isEmpty ? "The file" : path) is \(found): expected \(expected)."
    }
  }
}
