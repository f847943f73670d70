internal import Foundation

/// The system's limit on the size of files, such as the shell's `ulimit -f`.
public enum FileSizeLimit {
  /// Makes a write beyond the limit fail with a reason, where it would end the program without a word.
  public static func failsWrites() {
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
