/// What is left of the time that somebody gives for an answer, counted from when this is made.
struct TimeLeft: Sendable {
  private let end: ContinuousClock.Instant?

  /// So many seconds from now on; nil for as long as it takes.
  init(_ seconds: Double?) {
    end = seconds.map { .now + .seconds($0) }
  }

  /// What is left, in seconds, and no more than so many.
  func seconds(atMost most: Double) -> Double {
    guard let end else { return most }
    return max(0, min(most, (end - .now) / .seconds(1)))
  }
}
