/// A name that stands for one thing of the event; compared as written.
public protocol Identifier: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable,
  CodingKeyRepresentable, CustomStringConvertible, ExpressibleByStringLiteral
{
  /// Takes the text as it is.
  init(rawValue: String)
}

extension Identifier {
  /// Takes the text as it is.
  public init(_ text: String) { self.init(rawValue: text) }

  /// Takes the literal as it is.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The text itself.
  public var description: String { rawValue }

  /// Orders by UTF-8 bytes, the same everywhere.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}
