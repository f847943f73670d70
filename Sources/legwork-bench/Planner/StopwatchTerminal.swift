import Foundation
import TerminalUI

/// A terminal that presses keys one after another and measures what follows each.
///
/// The next key comes when the screen shows the proven week again, after a moment of rest. Used
/// from one thread; the waker may be called from any.
final class StopwatchTerminal: Terminal {
  /// What followed one key.
  struct Sample {
    /// Milliseconds to the next frame.
    var toFrame = 0.0
    /// Milliseconds to the frame with the proven week; nil where the key did not change the week.
    var toWeek: Double?
    /// Bytes of all frames up to the next key.
    var bytes = 0
  }

  let size: Size
  let capabilities = TerminalCapabilities()
  let waker: @Sendable () -> Void

  /// What followed each key so far.
  private(set) var samples: [Sample] = []

  private let calls = DispatchSemaphore(value: 0)
  private let rest: DispatchTimeInterval
  private var keys: ArraySlice<Key>
  private var encoder = FrameEncoder()
  private var pressed: ContinuousClock.Instant?
  private var isProven = false

  /// Takes the keys to press and how long to rest before each.
  init(_ size: Size, keys: [Key], rest: DispatchTimeInterval) {
    (self.size, self.keys, self.rest) = (size, keys[...], rest)
    waker = { [calls] in calls.signal() }
  }

  /// Takes the time of a frame.
  func draw(_ frame: Frame) {
    let bytes = encoder.encode(frame).count
    let now = ContinuousClock.now
    isProven = StopwatchTerminal.showsProvenWeek(frame)
    guard let pressed, let last = samples.indices.last else { return }
    let time = (now - pressed) / .milliseconds(1)
    samples[last].bytes += bytes
    if samples[last].toFrame == 0 {
      samples[last].toFrame = time
      if isProven { self.pressed = nil }
    } else if isProven, samples[last].toWeek == nil {
      samples[last].toWeek = time
    }
  }

  /// Whether the title tells what was proven: it ends with an ellipsis while the planner works.
  private static func showsProvenWeek(_ frame: Frame) -> Bool {
    let title = (0..<frame.size.width).reversed().lazy.map { frame[$0, 0].character }
    return title.first { $0 != " " }.map { $0 != "…" } ?? false
  }

  /// The next key once the week is proven, else a call of the worker.
  func read(timeout: Int?) -> [TerminalEvent] {
    let wait: DispatchTime = isProven ? .now() + rest : .distantFuture
    if calls.wait(timeout: wait) == .success { return [.wake] }
    guard let key = keys.popFirst() else { return [.closed] }
    samples.append(Sample())
    pressed = .now
    return [.key(key)]
  }

  /// Does nothing: nobody suspends it.
  func suspend() {}
}
