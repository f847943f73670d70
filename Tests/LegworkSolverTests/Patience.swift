import Foundation

/// Says that it is over after so many questions.
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
