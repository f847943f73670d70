#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a signal handler needs to give the terminal back, prepared beforehand.
///
/// A handler may not allocate, lock or call most of the library: it reads this block, writes a
/// string and calls `tcsetattr`. One session at a time owns it.
enum RestoreBlock {
  /// Plain memory that handlers may read at any moment.
  @unsafe private struct Contents {
    /// The terminal is in raw mode and shows our screen.
    var isActive: Int32 = 0
    /// Where to write.
    var output: Int32 = 1
    /// The input whose modes were changed.
    var input: Int32 = 0
    /// The modes as they were.
    var modes = termios()
    /// The string that leaves our screen, in memory that is never freed.
    var bytes: UnsafeMutablePointer<UInt8>?
    /// Its length.
    var count = 0
    /// The writing end of the pipe that wakes the loop.
    var pipe: Int32 = -1
  }

  /// The block; written by the session's thread, read by handlers.
  ///
  /// Safe to share: it is never freed, and handlers read what is not a machine word only while
  /// `isActive` is set, which is done last.
  nonisolated(unsafe) private static let contents: UnsafeMutablePointer<Contents> = {
    let block = UnsafeMutablePointer<Contents>.allocate(capacity: 1)
    unsafe block.initialize(to: Contents())
    return unsafe block
  }()

  /// Whether the terminal is in raw mode and shows our screen.
  static var isActive: Bool {
    get { unsafe contents.pointee.isActive != 0 }
    set { unsafe contents.pointee.isActive = newValue ? 1 : 0 }
  }

  /// The modes as they were before the session.
  static var modes: termios {
    get { unsafe contents.pointee.modes }
    set { unsafe contents.pointee.modes = newValue }
  }

  /// Sets where keys come from and frames go.
  static func use(input: Int32, output: Int32) {
    unsafe contents.pointee.input = input
    unsafe contents.pointee.output = output
  }

  /// Sets the writing end of the pipe that wakes the loop.
  static func wake(by pipe: Int32) {
    unsafe contents.pointee.pipe = pipe
  }

  /// Sets the string that leaves our screen.
  static func prepare(_ string: [UInt8]) {
    guard unsafe contents.pointee.bytes == nil else { return }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: string.count)
    unsafe copy.initialize(from: string, count: string.count)
    unsafe contents.pointee.count = string.count
    unsafe contents.pointee.bytes = copy
  }

  /// Gives the terminal back if we have it; safe inside a signal handler and at exit.
  static func restore() {
    guard isActive, let bytes = unsafe contents.pointee.bytes else { return }
    isActive = false
    var done = 0
    while unsafe done < contents.pointee.count {
      // Within the copy that `prepare` made: `done` never passes its length.
      let written = unsafe write(
        contents.pointee.output, bytes + done, contents.pointee.count - done)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { break }
      done += written
    }
    while unsafe tcsetattr(contents.pointee.input, TCSANOW, &contents.pointee.modes) < 0
      && errno == EINTR
    {}
  }

  /// Writes one byte to the pipe; safe inside a signal handler and on any thread.
  static func poke(_ byte: UInt8) {
    let pipe = unsafe contents.pointee.pipe
    guard pipe >= 0 else { return }
    var byte = byte
    _ = unsafe write(pipe, &byte, 1)
  }
}
