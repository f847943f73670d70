/// Why a file could not be read or written.
public enum FileFault: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// It is a folder.
  case isFolder(path: String)
  /// The system refused to let it be read.
  case unreadable(path: String, reason: String)
  /// It goes on beyond what is read of any file.
  case tooLarge(path: String)
  /// An event document would be replaced.
  case isDocument(path: String)
  /// The system refused to let it be written.
  case unwritable(path: String, reason: String)
}
