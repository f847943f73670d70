internal import Foundation

/// The bytes of a file the user named; `-` is the standard input stream.
struct InputFile: Equatable, Sendable {
  /// What the user called it.
  var name: String
  /// All it holds.
  var bytes: [UInt8]

  /// A file's name without folders and endings.
  static func shortName(_ name: String) -> String {
    let last = URL(fileURLWithPath: name).lastPathComponent
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  /// Its name without folders; nil for the standard input.
  var fileName: String? {
    name == InputFile.standardName ? nil : URL(fileURLWithPath: name).lastPathComponent
  }

  private static let standardName = "standard input"

  /// The most bytes that are read of one file: 1 GB, far more than any catalog has.
  static let mostBytes = 1_000_000_000

  /// Reads a whole file, or a pipe to its end; one of more than `most` bytes is refused.
  static func read(_ path: String, most: Int = mostBytes) throws(FileFault) -> InputFile {
    path == "-" ? try standardInput(most) : try file(path, most)
  }

  private static func standardInput(_ most: Int) throws(FileFault) -> InputFile {
    let reason = "it is closed, or a folder"
    let bytes = try bytes(of: standardName, most, reason) { .standardInput }
    return InputFile(name: standardName, bytes: bytes)
  }

  private static func file(_ path: String, _ most: Int) throws(FileFault) -> InputFile {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard !isFolder.boolValue else { throw .isFolder(path: path) }
    let bytes = try bytes(of: path, most, "permission denied or read error") {
      try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }
    return InputFile(name: path, bytes: bytes)
  }

  /// All that an open file holds, piece by piece, so that one without an end is noticed.
  private static func bytes(
    of name: String, _ most: Int, _ reason: String, open: () throws -> FileHandle
  ) throws(FileFault) -> [UInt8] {
    do {
      let file = try open()
      var bytes: [UInt8] = []
      var status = stat()
      if unsafe fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        guard status.st_size <= most else { throw FileFault.tooLarge(path: name) }
        bytes.reserveCapacity(Int(status.st_size))
      }
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
        guard bytes.count <= most else { throw FileFault.tooLarge(path: name) }
      }
      return bytes
    } catch let fault as FileFault {
      throw fault
    } catch {
      throw .unreadable(path: name, reason: reason)
    }
  }
}
