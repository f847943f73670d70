import Foundation
import Testing

/// A JSON document as a program reads it.
struct JSONText {
  private let object: [String: Any]

  /// Reads text that is exactly one JSON object.
  init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    object = try #require(value as? [String: Any])
  }

  /// The text of a member.
  func text(_ name: String) -> String? { object[name] as? String }

  /// The number of a member.
  func number(_ name: String) -> Int? { (object[name] as? NSNumber)?.intValue }

  /// The texts of a member that is a list of them.
  func texts(_ name: String) -> [String]? { object[name] as? [String] }

  /// The object of a member.
  func object(_ name: String) -> [String: Any]? { object[name] as? [String: Any] }

  /// The objects of a member that is a list of them.
  func objects(_ name: String) -> [[String: Any]]? { object[name] as? [[String: Any]] }
}
