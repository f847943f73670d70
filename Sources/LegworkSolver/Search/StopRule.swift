/// When the search has to end: a time limit, a cancellation, or neither.
struct StopRule {
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: (@Sendable () -> Bool)?
  /// Whether the rule has been met.
  private(set) var isMet = false

  /// Starts counting now.
  init(_ options: SolverOptions) {
    deadline = options.timeLimit.map {
      ContinuousClock.now + .seconds(min(1e9, max(0, $0)))
    }
    isCancelled = options.isCancelled
  }

  /// Looks at the clock and the caller; once met, the rule stays met.
  mutating func check() -> Bool {
    if !isMet, let deadline { isMet = ContinuousClock.now >= deadline }
    if !isMet, let isCancelled { isMet = isCancelled() }
    return isMet
  }
}
