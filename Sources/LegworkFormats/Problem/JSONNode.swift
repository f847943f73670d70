/// A JSON value as it was read, numbers still as written.
enum JSONNode: Equatable {
  case null
  case bool(Bool)
  /// A whole number that fits.
  case int(Int)
  /// Any other number, as written.
  case number(String)
  case string(String)
  case array([JSONNode])
  /// A list of small whole numbers alone, of which a matrix has millions.
  case numbers([Int32])
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONNode
  }

  /// What kind of value it is, and which, for messages.
  var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .number(let text): text
    case .string(let text): text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
    case .array, .numbers: "a list"
    case .object: "an object"
    }
  }
}
