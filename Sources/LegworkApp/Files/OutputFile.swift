internal import Foundation
internal import LegworkStore

/// Writes a result to a file the user named.
enum OutputFile {
  /// The file that is meant; nil where the text goes to the standard output.
  static func path(_ file: String?) -> String? { file == "-" ? nil : file }

  /// Replaces a plain file whole or not at all; writes into anything else, such as a device.
  static func write(_ text: String, to path: String) throws(FileFault) {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw .unwritable(path: path, reason: "there is no folder \(folder)")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    let kind = attributes?[.type] as? FileAttributeType
    if path.isEmpty || kind == .typeDirectory {
      throw .unwritable(
        path: path.isEmpty ? "''" : path, reason: "it is a folder; name a file inside it")
    }
    guard !EventDocument.isDocument(at: url.path) else { throw .isDocument(path: path) }
    do {
      let isPlain = kind == nil || kind == .typeRegular
      try Data(text.utf8).write(to: url, options: isPlain ? .atomic : [])
    } catch {
      throw .unwritable(
        path: path,
        reason: "permission denied, no space in \(folder), or a limit on the size of files")
    }
  }
}
