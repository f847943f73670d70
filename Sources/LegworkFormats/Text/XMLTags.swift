/// Looks at the tags of an XML text, and at what else is slow to parse, before it is parsed.
///
/// The parser compares each attribute of a tag with all others, gives each tag all attributes that
/// are declared, and is slow with very many names: a few megabytes could keep it busy for hours.
/// So could an entity that does not end, for which it looks through all the rest again and again,
/// and a comment of hyphens, each of which it tells of with all before it; it refuses both anyway.
struct XMLTags {
  /// What no honest schedule has.
  struct Fault: Error, Hashable {
    var line: Int
    var column = 1
    var reason: String
  }

  /// No schedule has a tag of so many attributes.
  static let mostAttributes = 1000

  /// No schedule has so many different names of elements and attributes.
  static let mostNames = 10_000

  /// No entity has so long a name.
  static let longestEntity = 1000

  private let bytes: [UInt8]
  private var at = 0
  private var names: Set<ArraySlice<UInt8>> = []

  /// Refuses more attributes and names than that, declarations that give tags attributes, and signs
  /// that begin no entity.
  ///
  /// Comments, character data and instructions are passed over. O(bytes).
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var tags = XMLTags(bytes: bytes)
    while let open = bytes[tags.at...].firstIndex(of: UInt8(ascii: "<")) {
      try tags.passEntities(before: open)
      guard let reason = tags.passTag() else { continue }
      throw Fault(line: tags.line(of: open), reason: reason)
    }
    try tags.passEntities(before: bytes.count)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The line that a byte stands on, from 1.
  private func line(of place: Int) -> Int { bytes[..<place].count { $0 == 10 } + 1 }

  /// Passes the text up to a byte; each `&` of it must begin an entity, unless the file breaks off.
  private mutating func passEntities(before end: Int) throws(Fault) {
    while let sign = bytes[at..<end].firstIndex(of: UInt8(ascii: "&")) {
      let rest = bytes[(sign + 1)..<min(end, sign + 1 + XMLTags.longestEntity)]
      at = rest.firstIndex(where: XMLTags.endsEntity) ?? rest.endIndex
      guard at < bytes.count, bytes[at] != UInt8(ascii: ";") else { continue }
      let start = bytes[..<sign].lastIndex(of: 10).map { $0 + 1 } ?? 0
      throw Fault(
        line: line(of: sign), column: sign - start + 1,
        reason: "an & begins no entity; it is written as &amp;")
    }
    at = end
  }

  /// Whether a byte can stand in no entity: its end, a space, or the begin of another.
  private static func endsEntity(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&")
  }

  private func isHere(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  /// Passes what begins here; what is wrong with it.
  private mutating func passTag() -> String? {
    if isHere("<!--") { return passComment() }
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

  private mutating func passComment() -> String? {
    at += 4
    _ = passText(to: "--")
    return at == bytes.count || at + 2 == bytes.count || isHere("-->")
      ? nil : "a comment with -- in it"
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
