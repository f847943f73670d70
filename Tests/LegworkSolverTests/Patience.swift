import Foundation
import LegworkSolver

/// Says that it is over after so many questions.
///
/// Safe to share: what is left is only reached under the lock.
final class Patience: @unchecked Sendable {
  private let lock = NSLock()
  private var left: Int

  init(_ questions: Int) { left = questions }

  /// Whether enough was asked.
  func isOver() -> Bool {
    lock.withLock {
      left -= 1
      return left < 0
    }
  }
}

/// Keeps what a search told.
///
/// Safe to share: what was told is only reached under the lock.
final class Diary: @unchecked Sendable {
  private let lock = NSLock()
  private var told: [SearchProgress] = []

  /// What was told so far, in order.
  var entries: [SearchProgress] { lock.withLock { told } }

  /// Keeps one entry.
  func write(_ entry: SearchProgress) { lock.withLock { told.append(entry) } }
}
