#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal this program was started in.
///
/// Inside `session` it is in raw mode and shows our screen. Every way out gives it back: return,
/// thrown error, `exit`, a signal that ends the program, a crash, suspension.
public final class POSIXTerminal: Terminal {
  /// What is asked of the terminal besides keys.
  public struct Options: Sendable {
    /// Focus events come.
    public var focus: Bool
    /// Asks whether it is light or dark where the environment does not tell.
    public var asksBackground: Bool

    /// Makes options.
    public init(focus: Bool = false, asksBackground: Bool = true) {
      self.focus = focus
      self.asksBackground = asksBackground
    }
  }

  /// What it can show.
  public let capabilities: TerminalCapabilities
  let input: Int32
  let output: Int32
  let pipe: WakePipe
  var decoder = KeyDecoder()
  var isClosed = false
  private let options: Options
  private var encoder: FrameEncoder

  /// Runs a program on the terminal and gives it back after.
  public static func session<Result>(
    options: Options = Options(), input: Int32 = 0, output: Int32 = 1,
    _ body: (POSIXTerminal) throws -> Result
  ) throws -> Result {
    let terminal = try POSIXTerminal(options, input: input, output: output)
    try terminal.enter()
    defer { terminal.leave() }
    return try body(terminal)
  }

  /// What the terminal of this process can show.
  public static func capabilities(input: Int32 = 0, output: Int32 = 1) -> TerminalCapabilities {
    var environment: [String: String] = [:]
    for name in ["TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    let isTerminal = isatty(input) == 1 && isatty(output) == 1
    return .detect(environment: environment, isTerminal: isTerminal)
  }

  private init(_ options: Options, input: Int32, output: Int32) throws(TerminalError) {
    guard isatty(input) == 1 && isatty(output) == 1 else { throw .notATerminal }
    guard !RestoreBlock.isActive else { throw .inUse }
    self.options = options
    self.input = input
    self.output = output
    capabilities = POSIXTerminal.capabilities(input: input, output: output)
    guard capabilities.fullScreen else { throw .noFullScreen }
    encoder = FrameEncoder(depth: capabilities.colors)
    pipe = try SharedPipe.open()
  }

  /// Columns and rows now; 80 and 24 where the system does not tell.
  public var size: Size {
    var window = winsize()
    if unsafe ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      return Size(width: Int(window.ws_col), height: Int(window.ws_row))
    }
    return Size(width: 80, height: 24)
  }

  /// Makes a waiting `read` return `.wake`.
  public var waker: @Sendable () -> Void {
    { RestoreBlock.poke(Signals.Call.wake) }
  }

  /// Sends what differs from the last frame.
  public func draw(_ frame: Frame) throws(TerminalError) {
    try send(encoder.encode(capabilities.unicode ? frame : frame.inASCII()))
  }

  /// Gives the terminal back and stops until the person continues the program.
  public func suspend() throws(TerminalError) {
    RestoreBlock.restore()
    Signals.stop()
    // The signal that continued us has been seen to; other calls stay.
    for call in pipe.drain() where call != Signals.Call.resume { RestoreBlock.poke(call) }
    try resume()
  }

  /// Takes the terminal again, for example after another program had it.
  func resume() throws(TerminalError) {
    try setRaw()
    encoder.reset()
    try send(Array(Screen.enter(options, asksBackground: false).utf8))
  }

  private func enter() throws(TerminalError) {
    RestoreBlock.prepare(Array(Screen.leave.utf8))
    RestoreBlock.use(input: input, output: output)
    guard unsafe tcgetattr(input, &RestoreBlock.modes) == 0 else {
      throw .system(call: "tcgetattr", number: errno)
    }
    Signals.install()
    do {
      try setRaw()
      let asks = options.asksBackground && capabilities.background == nil
      try send(Array(Screen.enter(options, asksBackground: asks).utf8))
    } catch {
      leave()
      throw error
    }
  }

  private func leave() {
    // What was typed or answered and not read yet belongs to nobody.
    tcflush(input, TCIFLUSH)
    RestoreBlock.restore()
    Signals.uninstall()
  }

  /// From here on the handlers give the terminal back.
  private func setRaw() throws(TerminalError) {
    var raw = RestoreBlock.modes
    unsafe cfmakeraw(&raw)
    RestoreBlock.isActive = true
    while unsafe tcsetattr(input, TCSANOW, &raw) != 0 {
      guard errno == EINTR else {
        RestoreBlock.isActive = false
        throw .system(call: "tcsetattr", number: errno)
      }
    }
  }

  /// Writes everything, in one call where the terminal takes it; nothing once it is given back.
  func send(_ bytes: [UInt8]) throws(TerminalError) {
    var done = 0
    while done < bytes.count && RestoreBlock.isActive {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe write(output, $0 + done, buffer.count - done) } ?? -1
      }
      if count > 0 {
        done += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        unsafe poll(&ready, 1, -1)
      } else if errno == EIO || errno == EPIPE || errno == ENXIO {
        isClosed = true
        return
      } else if errno != EINTR {
        throw .system(call: "write", number: errno)
      }
    }
  }
}

/// One pipe for the life of the process: a handler or a late worker may write to it at any time.
private enum SharedPipe {
  private static let made = Result<WakePipe, TerminalError> { () throws(TerminalError) in
    try WakePipe()
  }

  /// The pipe, known to the handlers.
  static func open() throws(TerminalError) -> WakePipe {
    let pipe = try made.get()
    RestoreBlock.wake(by: pipe.writer)
    return pipe
  }
}
