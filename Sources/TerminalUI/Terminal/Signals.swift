#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The handlers of a session.
///
/// Signals that end the program give the terminal back first and then do what they did before;
/// the others become bytes in the pipe, which the loop reads.
enum Signals {
  /// What a byte in the pipe means.
  enum Call {
    /// The window has another size.
    static let resize = UInt8(ascii: "r")
    /// The person asks to suspend.
    static let suspend = UInt8(ascii: "s")
    /// The program was continued.
    static let resume = UInt8(ascii: "c")
    /// Another thread calls.
    static let wake = UInt8(ascii: "w")
  }

  private static let ending: [Int32] = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGPIPE,
    SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGSYS,
  ]
  private static let calling: [Int32] = [SIGWINCH, SIGTSTP, SIGCONT]

  /// What each signal did before the session, by number.
  ///
  /// Safe to share: never freed, with room for every number; the system fills in a row as it puts
  /// the handler in place that reads it.
  nonisolated(unsafe) private static let before: UnsafeMutablePointer<sigaction> = {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    unsafe actions.initialize(repeating: sigaction(), count: 65)
    return unsafe actions
  }()

  /// A stack of its own lets the handler run after an overflow of the main one.
  private static let stack: Void = {
    let size = 1 << 16
    var spare = unsafe stack_t()
    unsafe spare.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe spare.ss_size = size
    unsafe sigaltstack(&spare, nil)
  }()

  /// At exit by any path the terminal is given back.
  private static let atEnd: Void = { atexit { RestoreBlock.restore() } }()

  /// Takes over all signals, remembering what they did; one that is ignored ends nothing.
  static func install() {
    _ = unsafe (stack, atEnd, before)
    for signal in ending where !isIgnored(signal) { set(signal, handler: end, remember: true) }
    set(SIGWINCH, handler: { _ in Signals.call(Call.resize) }, remember: true)
    set(SIGTSTP, handler: { _ in Signals.call(Call.suspend) }, remember: true)
    set(SIGCONT, handler: { _ in Signals.call(Call.resume) }, remember: true)
  }

  /// Puts back what all signals did.
  static func uninstall() {
    for signal in ending + calling { unsafe sigaction(signal, before + Int(signal), nil) }
  }

  /// Stops this program as Ctrl+Z does elsewhere; returns when it is continued.
  static func stop() {
    set(SIGTSTP, handler: SIG_DFL, remember: false)
    raise(SIGTSTP)
    set(SIGTSTP, handler: { _ in Signals.call(Call.suspend) }, remember: false)
  }

  /// Gives the terminal back, then lets the signal do what it did before: it comes again as soon
  /// as this returns.
  private static let end: @convention(c) (Int32) -> Void = { signal in
    Signals.set(SIGTTOU, handler: SIG_IGN, remember: false)
    RestoreBlock.restore()
    unsafe sigaction(signal, Signals.before + Int(signal), nil)
    raise(signal)
  }

  /// Whether a signal is ignored, as `nohup` asks for; remembers what it does.
  private static func isIgnored(_ signal: Int32) -> Bool {
    let action = unsafe before + Int(signal)
    unsafe sigaction(signal, nil, action)
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    return unsafe unsafeBitCast(handler(of: action.pointee), to: Int.self) == ignored
  }

  private static func handler(of action: sigaction) -> (@convention(c) (Int32) -> Void)? {
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler
    #else
      unsafe action.__sigaction_handler.sa_handler
    #endif
  }

  private static func call(_ byte: UInt8) {
    let kept = errno
    RestoreBlock.poke(byte)
    errno = kept
  }

  private static func set(
    _ signal: Int32, handler: (@convention(c) (Int32) -> Void)?, remember: Bool
  ) {
    var action = sigaction()
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = SA_RESTART | Int32(SA_ONSTACK)
    unsafe sigaction(signal, &action, remember ? before + Int(signal) : nil)
  }
}
