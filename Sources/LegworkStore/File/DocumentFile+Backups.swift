import Foundation

extension DocumentFile {
  /// The copies that were made before the document was brought up to date, the latest first.
  var backups: [String] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = String(path.dropLast(name.count))
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).filter { $0.hasPrefix("\(name).backup-v") }
      .sorted { $0.compare($1, options: .numeric) == .orderedDescending }
      .map { folder + $0 }
  }
}
