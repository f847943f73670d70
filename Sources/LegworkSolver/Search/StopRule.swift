/// When the search has to end: a time limit, a cancellation, or neither.
struct StopRule {
  private var deadline: ContinuousClock.Instant?
  private let isCancelled: (@Sendable () -> Bool)?
  /// Whether the rule has been met.
  private(set) var isMet = false
  /// Whether it was met by a cancellation.
  private(set) var isCalledOff = false

  /// Starts counting now.
  init(_ options: SolverOptions) {
    deadline = options.timeLimit.map {
      ContinuousClock.now + .seconds(min(1e9, max(0, $0)))
    }
    isCancelled = options.isCancelled
  }

  /// The same rule with half of the time that is left.
  var withHalfTheTime: StopRule {
    var half = self
    let now = ContinuousClock.now
    half.deadline = deadline.map { $0 > now ? now + (($0 - now) / 2) : $0 }
    return half
  }

  /// Meets the rule, like time that has run out.
  mutating func meet() { isMet = true }

  /// Looks at the caller and the clock; once met, the rule stays met.
  ///
  /// While `patient`, time does not count.
  mutating func check(patient: Bool = false) -> Bool {
    if !isCalledOff, let isCancelled { isCalledOff = isCancelled() }
    if !isMet, !patient, let deadline { isMet = ContinuousClock.now >= deadline }
    isMet = isMet || isCalledOff
    return patient ? isCalledOff : isMet
  }
}
