/// Why bytes are no problem in the format legwork-problem.
public enum ProblemFormatError: Error, Hashable, Sendable {
  /// The text stops being JSON there; `isEnd` where it just ends too early.
  case notJSON(line: Int, column: Int, expected: String, isEnd: Bool)
  /// A part that has to be there is not; `path` is its place, such as `occurrences[3].end`.
  case missing(path: String, expected: String)
  /// A value that cannot be.
  case wrong(path: String, found: String, expected: String)

  /// The same fault seen from further up: the part before its path is added.
  func inside(_ outer: String) -> ProblemFormatError {
    func joined(_ path: String) -> String {
      path.isEmpty || path.hasPrefix("[") ? outer + path : "\(outer).\(path)"
    }
    switch self {
    case .notJSON: return self
    case .missing(let path, let expected): return .missing(path: joined(path), expected: expected)
    case .wrong(let path, let found, let expected):
      return .wrong(path: joined(path), found: found, expected: expected)
    }
  }
}
