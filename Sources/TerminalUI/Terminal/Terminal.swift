/// A terminal that shows frames and gives events; used from one thread.
public protocol Terminal: AnyObject {
  /// Columns and rows now.
  var size: Size { get }
  /// What it can show.
  var capabilities: TerminalCapabilities { get }
  /// Makes a waiting `read` return `.wake`; may be called from any thread, also after the end.
  var waker: @Sendable () -> Void { get }

  /// Shows a frame.
  func draw(_ frame: Frame) throws(TerminalError)

  /// Waits for events, at most that many milliseconds; nil waits for ever.
  ///
  /// Returns all that are there, none after the time.
  func read(timeout: Int?) throws(TerminalError) -> [TerminalEvent]

  /// Gives the terminal back and stops the program until the person continues it.
  func suspend() throws(TerminalError)
}

/// Why a terminal cannot be used.
public enum TerminalError: Error, Sendable, Hashable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot move its cursor: `TERM` is unset or `dumb`.
  case noFullScreen
  /// Another session has it in this process.
  case inUse
  /// The system refused, with its error number.
  case system(call: String, number: Int32)
}
