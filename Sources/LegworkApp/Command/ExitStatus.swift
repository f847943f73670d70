/// How the program ends, for scripts; the numbers of BSD's sysexits where there is one.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Done, and the answer is bad news: an infeasible plan, violations, nothing matched.
  case badNews = 1
  /// Wrong usage.
  case usage = 64
  /// Input that cannot be read.
  case unreadableInput = 65
  /// A file is missing.
  case missingFile = 66
  /// The program's own fault.
  case ownFault = 70
  /// Something cannot be written.
  case cannotWrite = 73
}
