import Foundation
import LegworkFormats
import LegworkModel
import Testing

/// The zone of the inline fixtures.
let vegas = "America/Los_Angeles"

/// Reads an inline catalog.
func read(
  _ text: String, zone: String? = vegas, _ change: (inout ImportOptions) throws -> Void = { _ in }
) throws -> ImportResult {
  var options = ImportOptions()
  options.zone = zone
  try change(&options)
  return try CatalogImport.read(Array(text.utf8), options: options)
}

/// Reads an inline catalog that must be refused, and returns why.
func refusal(
  _ text: String, zone: String? = vegas, _ change: (inout ImportOptions) -> Void = { _ in }
) -> ImportError? {
  do {
    _ = try read(text, zone: zone, change)
    return nil
  } catch {
    return error as? ImportError
  }
}

extension ImportResult {
  /// Start and length of an occurrence, as `2024-12-02T10:00:00-08:00 +60`.
  func time(_ code: String) -> String? {
    catalog.occurrence(Occurrence.ID(code))?.interval.map {
      "\(calendar.iso8601($0.start)) +\($0.length)"
    }
  }

  /// The kinds of all problems.
  var kinds: [ImportProblem.Kind] { problems.map(\.kind) }
}

/// Real catalogs beside the repository, for those who have them.
enum SharedCatalogs {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["LEGWORK_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static let areHere = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("catalogs").path)

  static let missing: Testing.Comment =
    "the real catalogs are not beside the repository (set LEGWORK_SHARED to their folder)"

  /// The names of the files in a folder.
  static func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
