internal import LegworkModel

/// A JSON value to be written: objects keep the order of their keys, so equal values give equal text.
public enum OrderedJSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction, such as seconds.
  case double(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([OrderedJSON])
  /// Names and values in the order they are written.
  case object([Member])

  /// One name and value of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: OrderedJSON

    /// Creates a member.
    public init(_ name: String, _ value: OrderedJSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value as text: one line, or indented by two spaces a level.
  public func text(indented: Bool = true) -> String {
    var out = JSONOutput()
    write(to: &out, depth: indented ? 0 : nil)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// Writes the same text, indented, piece by piece: much of it may say one thing over and over.
  public func write(to pieces: (String) throws -> Void) rethrows {
    try withoutActuallyEscaping(pieces) { pieces in
      var failure: (any Error)?
      var out = JSONOutput { piece in
        guard failure == nil else { return }
        do { try pieces(piece) } catch { failure = error }
      }
      write(to: &out, depth: 0)
      out.spill()
      if let failure { throw failure }
    }
  }

  private func write(to out: inout JSONOutput, depth: Int?) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .int(let value): out += String(value).utf8
    case .double(let value): out += (value.isFinite ? String(value) : "null").utf8
    case .string(let value): OrderedJSON.write(value, to: &out)
    case .array(let values):
      OrderedJSON.write(values, "[", "]", to: &out, depth: depth) { value, out, depth in
        value.write(to: &out, depth: depth)
      }
    case .object(let members):
      OrderedJSON.write(members, "{", "}", to: &out, depth: depth) { member, out, depth in
        OrderedJSON.write(member.name, to: &out)
        out += (depth == nil ? ":" : ": ").utf8
        member.value.write(to: &out, depth: depth)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to out: inout JSONOutput, depth: Int?,
    each: (Part, inout JSONOutput, Int?) -> Void
  ) {
    out += open.utf8
    let inner = depth.map { $0 + 1 }
    for (index, part) in parts.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      newLine(to: &out, depth: inner)
      each(part, &out, inner)
      out.spillIfLarge()
    }
    if !parts.isEmpty { newLine(to: &out, depth: depth) }
    out += close.utf8
  }

  private static func newLine(to out: inout JSONOutput, depth: Int?) {
    guard let depth else { return }
    out.append(UInt8(ascii: "\n"))
    out += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private static func write(_ text: String, to out: inout JSONOutput) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += #"\""#.utf8
      case "\\": out += #"\\"#.utf8
      case "\n": out += #"\n"#.utf8
      case "\r": out += #"\r"#.utf8
      case "\t": out += #"\t"#.utf8
      case " "..."~": out.append(UInt8(truncatingIfNeeded: scalar.value))
      // Nothing is lost, and nothing is left that a terminal would obey or hide.
      case _ where VisibleText.isUnsafe(scalar):
        for unit in String(scalar).utf16 {
          out += (#"\u"# + String(unit, radix: 16).padded(to: 4)).utf8
        }
      default: out += String(scalar).utf8
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Takes text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Takes a whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// Takes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Takes a list.
  public init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
  /// Takes names and values in their order.
  public init(dictionaryLiteral elements: (String, OrderedJSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// Takes nothing as `null`.
  public init(nilLiteral: ()) { self = .null }

  /// Text, or `null` for nil.
  public static func text(_ value: String?) -> OrderedJSON { value.map { .string($0) } ?? .null }

  /// A list of texts.
  public static func texts(_ values: [String]) -> OrderedJSON {
    .array(values.map { .string($0) })
  }

  /// An object with a further member at its end; anything else as it is.
  public func adding(_ name: String, _ value: OrderedJSON) -> OrderedJSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [Member(name, value)])
  }
  /// A whole number, or `null` for nil.
  public static func number(_ value: Int?) -> OrderedJSON { value.map { .int($0) } ?? .null }
}

/// Bytes of JSON on their way: kept, or passed on piece by piece.
private struct JSONOutput {
  private(set) var bytes: [UInt8] = []
  private let pieces: ((String) -> Void)?

  init(_ pieces: ((String) -> Void)? = nil) { self.pieces = pieces }

  static func += (out: inout JSONOutput, more: some Sequence<UInt8>) { out.bytes += more }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Passes on what there is, where there is much; called between whole characters.
  mutating func spillIfLarge() {
    if bytes.count > 1 << 16 { spill() }
  }

  mutating func spill() {
    guard let pieces else { return }
    pieces(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }
}
