internal import Foundation

/// The process's own output streams.
public enum StandardStreams {
  /// Whether the standard output stream is a terminal.
  public static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether somebody types the standard input stream.
  public static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The columns of the terminal that the standard output stream is; nil where it is none.
  public static var outputWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes an answer and says whether all of it was taken; a reader that went away, such as `head`,
  /// is no failure.
  @discardableResult
  public static func writeOutput(_ text: String) throws(FileFault) -> Bool {
    guard let code = write(text, to: STDOUT_FILENO) else { return true }
    if code == EPIPE { return false }
    throw .unwritable(path: "standard output", reason: unsafe String(cString: strerror(code)))
  }

  /// Writes a message or remark; nothing is left to do where that fails.
  public static func writeError(_ text: String) {
    _ = write(GuardedText.guarded(text), to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(bytes)[written...])
        let count = unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
