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

  /// Reads a whole file.
  static func read(_ path: String) throws(FileFault) -> InputFile {
    path == "-" ? try standardInput() : try file(path)
  }

  private static func standardInput() throws(FileFault) -> InputFile {
    do {
      let data = try FileHandle.standardInput.readToEnd() ?? Data()
      return InputFile(name: standardName, bytes: Array(data))
    } catch {
      throw .unreadable(path: standardName, reason: "it is closed, or a folder")
    }
  }

  private static func file(_ path: String) throws(FileFault) -> InputFile {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard !isFolder.boolValue else { throw .isFolder(path: path) }
    do {
      // A pipe is read to its end, as the shell's <(command) is one.
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return InputFile(name: path, bytes: Array(try file.readToEnd() ?? Data()))
    } catch {
      throw .unreadable(path: path, reason: "permission denied or read error")
    }
  }
}
