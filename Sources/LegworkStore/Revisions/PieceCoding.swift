import Foundation

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

extension PieceCoding {
  /// What JSON lacks or has wrong, and where in it.
  static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      words(context.codingPath + [key], "missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      words(context.codingPath, context.debugDescription)
    @unknown default:
      "\(error)"
    }
  }

  private static func words(_ path: [any CodingKey], _ what: String) -> String {
    path.isEmpty ? what : "\(path.map(\.stringValue).joined(separator: ".")): \(what)"
  }
}
