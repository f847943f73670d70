/// Why an event document cannot be found, opened, read or changed.
public enum DocumentError: Error, Hashable, Sendable {
  /// No file is there.
  case missing(path: String)
  /// The directory for a new document does not exist.
  case noDirectory(path: String)
  /// A new document would overwrite a file.
  case exists(path: String)
  /// The system takes no file of so long a name, or none for the journal beside it.
  case nameTooLong(path: String)
  /// The file is something else; it was not touched.
  case notADocument(path: String)
  /// The file has no bytes.
  case empty(path: String)
  /// A symbolic link leads to no file, or in a circle.
  case brokenLink(path: String)
  /// A newer program wrote it.
  case newer(path: String, version: Int, supported: Int)
  /// Another process holds it, and did so until patience ran out.
  case locked(path: String)
  /// The file may not be read.
  case notReadable(path: String)
  /// The file was removed or replaced while it was open.
  case moved(path: String)
  /// The file, or the directory it is in, may not be written.
  case notWritable(path: String)
  /// The disk is full; nothing was changed.
  case diskFull(path: String)
  /// The system refused a write, as beyond a limit on the size of files; nothing was changed.
  case writeFailed(path: String)
  /// Its content contradicts itself; `copies` of older versions lie beside it.
  case damaged(path: String, detail: String, copies: [String] = [])
  /// Another process changed it since the state was read that a change builds on.
  case changedMeanwhile(path: String)
  /// Something else failed, as the database puts it.
  case failed(path: String, detail: String)
  /// No document is named, and the directory has none.
  case noneFound(directory: String)
  /// No document is named, and the directory has more than one.
  case severalFound(directory: String, names: [String])
}
