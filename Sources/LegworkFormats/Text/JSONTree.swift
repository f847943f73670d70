/// A JSON value as read: members in their order, whole numbers and truth values told apart.
enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// One name and value of an object.
  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONTree
  }

  /// The member of an object; nil where there is none or it is null.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self,
      let value = members.first(where: { $0.name == name })?.value, value != .null
    else { return nil }
    return value
  }

  /// The elements of an array.
  var elements: [JSONTree]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members of an object.
  var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// A text, number or truth value as text; nil for the rest.
  var text: String? {
    switch self {
    case .string(let text): text
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A number, also one written as text.
  var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    case .string(let text): Double(text.trimmed)
    default: nil
    }
  }

  /// A truth value, also one written as a word or as 0 or 1.
  var flag: Bool? {
    switch self {
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .string(let text):
      switch text.trimmed.lowercased() {
      case "true", "yes", "y", "1", "x": true
      case "false", "no", "n", "0", "": false
      default: nil
      }
    default: nil
    }
  }
}
