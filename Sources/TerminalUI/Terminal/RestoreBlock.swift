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
  struct Contents {
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
  nonisolated(unsafe) static let contents: UnsafeMutablePointer<Contents> = {
    let block = UnsafeMutablePointer<Contents>.allocate(capacity: 1)
    block.initialize(to: Contents())
    return block
  }()

  /// Sets the string that leaves our screen.
  static func prepare(_ string: [UInt8]) {
    guard contents.pointee.bytes == nil else { return }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: string.count)
    copy.initialize(from: string, count: string.count)
    contents.pointee.count = string.count
    contents.pointee.bytes = copy
  }

  /// Gives the terminal back if we have it; safe inside a signal handler and at exit.
  static func restore() {
    guard contents.pointee.isActive != 0, let bytes = contents.pointee.bytes else { return }
    contents.pointee.isActive = 0
    var done = 0
    while done < contents.pointee.count {
      let written = write(
        contents.pointee.output, bytes + done, contents.pointee.count - done)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { break }
      done += written
    }
    while tcsetattr(contents.pointee.input, TCSANOW, &contents.pointee.modes) < 0
      && errno == EINTR
    {}
  }

  /// Writes one byte to the pipe; safe inside a signal handler and on any thread.
  static func poke(_ byte: UInt8) {
    let pipe = contents.pointee.pipe
    guard pipe >= 0 else { return }
    var byte = byte
    _ = write(pipe, &byte, 1)
  }
}
