/// When to stop searching.
public struct SolverOptions: Sendable {
  /// Seconds after which the best plan so far is returned with its bound; nil for no limit.
  ///
  /// An answer cut short by time may differ from run to run; a finished one never does.
  public var timeLimit: Double?
  /// Asked now and then; true ends the search like the time limit.
  public var isCancelled: (@Sendable () -> Bool)?

  /// No limits.
  public init(timeLimit: Double? = nil, isCancelled: (@Sendable () -> Bool)? = nil) {
    self.timeLimit = timeLimit
    self.isCancelled = isCancelled
  }
}

/// Why a problem cannot be solved as it stands.
public enum ProblemFault: Error, Hashable, Sendable {
  /// The solver does not yet know this part of the format.
  case notSupported(String)
  /// A value that cannot be; `path` is its place in the problem, such as `occurrences[3].end`.
  case invalid(path: String, reason: String)
}
