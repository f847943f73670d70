/// Reads JSON (RFC 8259) over bytes, strictly, with the offset of what is wrong.
///
/// O(bytes). Nesting is limited to 256 levels, so that no input can exhaust the stack.
struct JSONReader {
  /// What is wrong, and where; at the end of the bytes the text breaks off.
  struct Failure: Error, Hashable {
    var offset: Int
    var reason: String
  }

  private let bytes: [UInt8]
  private var at = 0
  private var crowding = Crowding(bytesEach: 8)

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value and nothing after it.
  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONTree {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.at < bytes.count { throw reader.failure("more after the end of the value") }
    return value
  }

  private func failure(_ reason: String) -> Failure { Failure(offset: at, reason: reason) }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 9
    {
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONTree {
    guard depth < 256 else { throw failure("nested deeper than 256 levels") }
    if crowding.isTooDense(after: at) { throw failure("more values than so short a text has") }
    skipSpace()
    guard at < bytes.count else { throw failure("a value is missing") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONTree) throws(Failure) -> JSONTree {
    for byte in word.utf8 {
      guard at < bytes.count, bytes[at] == byte else { throw failure("no such word") }
      at += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONTree {
    var members: [JSONTree.Member] = []
    at += 1
    skipSpace()
    if next(is: UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw failure("a member's name is missing")
      }
      let name = try string()
      skipSpace()
      guard next(is: UInt8(ascii: ":")) else { throw failure("':' is missing") }
      members.append(JSONTree.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
    } while next(is: UInt8(ascii: ","))
    guard next(is: UInt8(ascii: "}")) else { throw failure("',' or '}' is missing") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONTree {
    var values: [JSONTree] = []
    at += 1
    skipSpace()
    if next(is: UInt8(ascii: "]")) { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while next(is: UInt8(ascii: ","))
    guard next(is: UInt8(ascii: "]")) else { throw failure("',' or ']' is missing") }
    return .array(values)
  }

  private mutating func next(is byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func number() throws(Failure) -> JSONTree {
    let start = at
    var isWhole = true
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"):
        isWhole = false
      default: return try number(from: start, isWhole: isWhole)
      }
      at += 1
    }
    return try number(from: start, isWhole: isWhole)
  }

  private func number(from start: Int, isWhole: Bool) throws(Failure) -> JSONTree {
    guard start < at else { throw failure("no value starts like this") }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let number = Int(text) { return .int(number) }
    guard let number = Double(text) else { throw failure("'\(text)' is no number") }
    return .double(number)
  }

  private mutating func string() throws(Failure) -> String {
    at += 1
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        defer { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<32: throw failure("a control character in a text")
      default: at += 1
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escapedString(from start: Int) throws(Failure) -> String {
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<32: throw failure("a control character in a text")
      default: text.append(byte)
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard at < bytes.count else { throw failure("a text is not closed") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text += String(try scalar()).utf8
    default: throw failure("no such escape")
    }
  }

  /// The scalar of `\uXXXX`, or of two of them; half a pair becomes U+FFFD.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let high = try hex4()
    guard (0xD800..<0xDC00).contains(high), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    let back = at
    at += 2
    let low = try hex4()
    guard (0xDC00..<0xE000).contains(low) else {
      at = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hex4() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw failure("a text is not closed") }
      guard let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw failure("no hexadecimal digit")
      }
      value = value << 4 + UInt32(digit)
      at += 1
    }
    return value
  }
}
