/// A terminal for tests: plays batches of events and records the frames.
public final class ScriptedTerminal: Terminal {
  /// Columns and rows; a `.resize` that is played changes them.
  public private(set) var size: Size
  /// What it can show.
  public let capabilities: TerminalCapabilities
  /// Does nothing: the script decides what comes when.
  public let waker: @Sendable () -> Void = {}

  /// Every frame that was drawn.
  public private(set) var frames: [Frame] = []
  /// How often the program suspended itself.
  public private(set) var suspensions = 0
  private var batches: [[TerminalEvent]]

  /// Makes a terminal that plays each batch as one read, then closes.
  public init(
    _ size: Size, batches: [[TerminalEvent]],
    capabilities: TerminalCapabilities = TerminalCapabilities()
  ) {
    self.size = size
    self.batches = batches.reversed()
    self.capabilities = capabilities
  }

  /// Makes a terminal that plays each event as one read, then closes.
  public convenience init(_ size: Size, _ events: [TerminalEvent]) {
    self.init(size, batches: events.map { [$0] })
  }

  /// Makes a terminal on which those keys are pressed one by one.
  public convenience init(_ size: Size, keys: [Key]) {
    self.init(size, keys.map { .key($0) })
  }

  /// The last frame that was drawn.
  public var lastFrame: Frame? { frames.last }

  /// Records a frame.
  public func draw(_ frame: Frame) { frames.append(frame) }

  /// The next batch of the script, `.closed` after the last.
  public func read(timeout: Int?) -> [TerminalEvent] {
    let batch = batches.popLast() ?? [.closed]
    for case .resize(let size) in batch { self.size = size }
    return batch
  }

  /// Counts.
  public func suspend() { suspensions += 1 }
}
