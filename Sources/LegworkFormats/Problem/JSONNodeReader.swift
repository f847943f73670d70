/// Reads JSON text (RFC 8259) strictly, and says where it stops being JSON.
struct JSONNodeReader {
  /// Where and why the text is no JSON.
  struct Fault: Error, Equatable {
    var offset: Int
    var expected: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var crowding = Crowding(bytesEach: 8)
  private static let deepest = 200

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads one value that is the whole text.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var reader = JSONNodeReader(bytes)
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault("the end of the file") }
    return node
  }

  private func fault(_ expected: String, at offset: Int? = nil) -> Fault {
    Fault(offset: offset ?? position, expected: expected)
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONNode {
    skipSpace()
    guard depth < JSONNodeReader.deepest else { throw fault("fewer lists inside one another") }
    switch peek() {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    default: throw fault("a value")
    }
  }

  private mutating func word(_ text: String, _ node: JSONNode) throws(Fault) -> JSONNode {
    guard bytes[position...].starts(with: text.utf8) else { throw fault("a value") }
    position += text.utf8.count
    return node
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONNode {
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    var numbers: [Int32] = []
    var parts: [JSONNode] = []
    while true {
      let part = try value(depth: depth + 1)
      if parts.isEmpty, case .int(let number) = part, let small = Int32(exactly: number) {
        numbers.append(small)
      } else {
        if parts.isEmpty { parts = numbers.map { .int(Int($0)) } }
        parts.append(part)
        if crowding.isTooDense(after: position) { throw fault("fewer values in so short a text") }
      }
      skipSpace()
      if take(UInt8(ascii: "]")) { return parts.isEmpty ? .numbers(numbers) : .array(parts) }
      guard take(UInt8(ascii: ",")) else { throw fault("',' or ']'") }
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> [JSONNode.Member] {
    position += 1
    skipSpace()
    var parts: [JSONNode.Member] = []
    if take(UInt8(ascii: "}")) { return parts }
    while true {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw fault("a name in quotes") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("':'") }
      parts.append(JSONNode.Member(name: name, value: try value(depth: depth + 1)))
      if crowding.isTooDense(after: position) { throw fault("fewer values in so short a text") }
      skipSpace()
      if take(UInt8(ascii: "}")) { return parts }
      guard take(UInt8(ascii: ",")) else { throw fault("',' or '}'") }
    }
  }
}

// Numbers and strings.
extension JSONNodeReader {
  private mutating func digits() throws(Fault) {
    let start = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    if position == start { throw fault("a digit") }
  }

  private mutating func number() throws(Fault) -> JSONNode {
    let start = position
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    let leading = position
    try digits()
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
      throw fault("a number without leading zeros", at: leading)
    }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .int(value) }
    return .number(text)
  }

  private mutating func string() throws(Fault) -> String {
    let opening = position
    position += 1
    var start = position
    var taken = ""
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        taken += try text(from: start)
        position += 1
        return taken
      case UInt8(ascii: "\\"):
        taken += try text(from: start)
        position += 1
        taken.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20: throw fault("a closing quote before the end of the line", at: position)
      default: position += 1
      }
    }
    throw fault("a closing quote", at: opening)
  }

  private func text(from start: Int) throws(Fault) -> String {
    guard start < position else { return "" }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.utf8.elementsEqual(bytes[start..<position]) else {
      throw fault("text in UTF-8", at: start)
    }
    return text
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    guard let byte = peek() else { throw fault("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault("an escape such as \\n", at: position - 1)
    }
  }

  private mutating func unicode() throws(Fault) -> Unicode.Scalar {
    let start = position
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800...0xDBFF).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try unit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw fault("a pair of \\u escapes", at: start)
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count,
      bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits") }
    position = end
    return value
  }
}
