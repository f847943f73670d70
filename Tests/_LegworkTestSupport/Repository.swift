import Foundation

/// The repository that the tests were built from, as files of text.
public enum Repository {
  /// One file: its path from the root, and its text.
  public struct File: Hashable, Sendable, CustomStringConvertible {
    /// The path from the root, such as `Sources/legwork/Legwork.swift`.
    public let path: String
    /// The text.
    public let text: String

    /// Creates a file.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    /// The lines, without their ends.
    public var lines: [Substring] {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The path, so that test names stay short.
    public var description: String { path }
  }

  /// The root's path, without a slash at the end.
  public static let root = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The file at a path from the root.
  public static func file(_ path: String) throws -> File {
    File(path: path, text: try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
  }

  /// Files under a folder whose names end so, sorted by path; hidden ones and pictures are left out.
  public static func files(under folder: String, suffix: String = "") throws -> [File] {
    guard let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)") else { return [] }
    return
      try names
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(suffix) && !$0.hasSuffix(".png") }
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .sorted()
      .filter { isRegular("\(root)/\(folder)/\($0)") }
      .map { try file("\(folder)/\($0)") }
  }

  /// The names in a folder, sorted; hidden ones are left out.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// All that is written by hand: sources, tests, data, documents, scripts, manifest.
  public static func everything() throws -> [File] {
    try ["Sources", "Tests", "data", "docs", ".ci"].flatMap { try files(under: $0) }
      + ["Package.swift", "README.md", "CHANGELOG.md", "LICENSE"].map { try file($0) }
  }

  private static func isRegular(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }
}
