internal import Foundation

/// A folder of this process for documents, in memory where the system has such a place.
enum FuzzFolder {
  static let path: String = {
    let shared = "/dev/shm"
    let files = FileManager.default
    let base = files.isWritableFile(atPath: shared) ? shared : files.temporaryDirectory.path
    let path = "\(base)/legwork-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? files.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: FuzzFolder.path) }
    return path
  }()

  /// Takes away what belongs to a document, its journals with it.
  static func remove(_ name: String) {
    let files = FileManager.default
    for file in (try? files.contentsOfDirectory(atPath: path)) ?? [] where file.hasPrefix(name) {
      try? files.removeItem(atPath: "\(path)/\(file)")
    }
  }
}
