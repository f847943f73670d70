/// Looks at the tags of an XML text before it is parsed.
///
/// The parser compares each attribute of a tag with all others, gives each tag all attributes that
/// are declared, and is slow with very many names: a few megabytes could keep it busy for hours.
struct XMLTags {
  /// What no honest schedule has.
  struct Fault: Error, Hashable {
    var line: Int
    var reason: String
  }

  /// No schedule has a tag of so many attributes.
  static let mostAttributes = 1000

  /// No schedule has so many different names of elements and attributes.
  static let mostNames = 10_000

  private let bytes: [UInt8]
  private var at = 0
  private var names: Set<ArraySlice<UInt8>> = []

  /// Refuses more attributes and names than that, and declarations that give tags attributes.
  ///
  /// Comments, character data and instructions are passed over. O(bytes).
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var tags = XMLTags(bytes: bytes)
    while let open = bytes[tags.at...].firstIndex(of: UInt8(ascii: "<")) {
      tags.at = open
      guard let reason = tags.passTag() else { continue }
      throw Fault(line: bytes[..<open].count { $0 == 10 } + 1, reason: reason)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func isHere(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  /// Passes what begins here; what is wrong with it.
  private mutating func passTag() -> String? {
    if isHere("<!--") { return passText(to: "-->") }
    if isHere("<![CDATA[") { return passText(to: "]]>") }
    if isHere("<?") { return passText(to: "?>") }
    if isHere("<!") { return passDeclaration() }
    let name = bytes[(at + 1)...].prefix { !XMLTags.isAfterName($0) }
    if !name.isEmpty { names.insert(name) }
    let attributes = passQuoted(to: ">").bare
    if attributes > XMLTags.mostAttributes {
      return "a tag of more than \(XMLTags.mostAttributes) attributes"
    }
    return names.count > XMLTags.mostNames
      ? "more than \(XMLTags.mostNames) different names" : nil
  }

  /// A type with what it declares up to the first declaration in it, or one of those.
  private mutating func passDeclaration() -> String? {
    if isHere("<!DOCTYPE") {
      _ = passQuoted(to: "[>")
      return nil
    }
    let isAttributes = isHere("<!ATTLIST")
    let isPart = isHere("<!ENTITY") && bytes[(at + 8)...].first { $0 > 32 } == UInt8(ascii: "%")
    let attributes = passQuoted(to: ">").all
    return isAttributes || isPart || attributes > XMLTags.mostAttributes
      ? "declarations that no schedule needs" : nil
  }

  private mutating func passText(to end: String) -> String? {
    while at < bytes.count, !isHere(end) { at += 1 }
    return nil
  }

  /// Goes to the first of some signs outside of quotes; how many `=` were on the way, and how many
  /// of them outside of quotes, which follow a name.
  private mutating func passQuoted(to ends: String) -> (all: Int, bare: Int) {
    var signs = (all: 0, bare: 0)
    var quote: UInt8?
    while at < bytes.count, quote != nil || !ends.utf8.contains(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "="):
        signs.all += 1
        guard quote == nil else { break }
        signs.bare += 1
        if let last = bytes[..<at].lastIndex(where: { $0 > 32 }) {
          let start = bytes[..<last].lastIndex(where: XMLTags.isAfterName) ?? last
          names.insert(bytes[start...last])
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = bytes[at] } else if quote == bytes[at] { quote = nil }
      default: break
      }
      at += 1
    }
    return signs
  }

  /// Whether a byte can only stand beside a name: a space, `/`, `>`, `=` or a quote.
  private static func isAfterName(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
