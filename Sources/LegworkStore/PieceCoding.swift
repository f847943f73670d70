import Foundation
import LegworkModel

/// Turns parts of the document into JSON and back.
enum PieceCoding {
  /// The value as JSON with sorted keys: equal values give equal bytes.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// The value of JSON; members that an older program did not write come from the defaults.
  static func decode<Value: Codable>(
    _ type: Value.Type, from body: Data, over defaults: Value?
  ) throws -> Value {
    let decoder = JSONDecoder()
    do {
      return try decoder.decode(type, from: body)
    } catch DecodingError.keyNotFound(let key, let context) {
      guard let defaults else { throw DecodingError.keyNotFound(key, context) }
      let base = try decoder.decode(JSONValue.self, from: encode(defaults))
      let stored = try decoder.decode(JSONValue.self, from: body)
      return try decoder.decode(type, from: encode(base.overlaid(with: stored)))
    }
  }
}

/// Preferences with their sets written in order.
struct SortedPreferences: Encodable {
  let preferences: Preferences

  private enum CodingKeys: CodingKey {
    case pins
    case drops
  }

  func encode(to encoder: any Encoder) throws {
    try preferences.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(preferences.pins.sorted(), forKey: .pins)
    try container.encode(preferences.drops.sorted(), forKey: .drops)
  }
}

/// Any JSON, to merge two of them.
enum JSONValue: Hashable, Codable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The other value, with members it lacks taken from this one, in objects at any depth.
  func overlaid(with other: JSONValue) -> JSONValue {
    guard case .object(let mine) = self, case .object(let theirs) = other else { return other }
    return .object(mine.merging(theirs) { $0.overlaid(with: $1) })
  }
}
