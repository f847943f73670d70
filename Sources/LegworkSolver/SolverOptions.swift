/// When to stop searching, and whom to tell what is known so far.
public struct SolverOptions: Sendable {
  /// Seconds after which the best plan so far is returned with its bound; nil for no limit.
  ///
  /// A first plan is looked for even where the time is over before; only a cancellation ends that.
  /// An answer cut short by time may differ from run to run; a finished one never does.
  public var timeLimit: Double?
  /// Asked again and again, before any work that takes about a millisecond; true ends the search.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Told whenever a better plan is known, or that no plan can be as good as was thought.
  ///
  /// Called on the thread that solves, which waits for it.
  public var onProgress: (@Sendable (SearchProgress) -> Void)?

  /// No limits, and nobody to tell.
  public init(
    timeLimit: Double? = nil, isCancelled: (@Sendable () -> Bool)? = nil,
    onProgress: (@Sendable (SearchProgress) -> Void)? = nil
  ) {
    self.timeLimit = timeLimit
    self.isCancelled = isCancelled
    self.onProgress = onProgress
  }
}

/// Why a problem cannot be solved as it stands.
public enum ProblemFault: Error, Hashable, Sendable {
  /// The solver does not yet know this part of the format.
  case notSupported(String)
  /// A value that cannot be; `path` is its place in the problem, such as `occurrences[3].end`.
  case invalid(path: String, reason: String)
}
