/// One part of what is typed into the catalog's line: a word, or a facet with a value.
struct CatalogToken: Hashable, Sendable {
  /// As it stands in the line.
  var text: String
  /// What is before the colon, in lower case; nil for a word.
  var name: String?
  /// What is after the colon, or the word, without quotes.
  var value: String
  /// Whether the value is in quotes: then it is meant whole.
  var isWhole: Bool

  /// Reads one part.
  private init(_ text: Substring) {
    self.text = String(text)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = parts.last ?? ""
    name = parts.count == 2 ? parts[0].lowercased() : nil
    value = typed.filter { $0 != "\"" }
    isWhole = typed.count > 2 && typed.first == "\"" && typed.last == "\""
  }

  /// The parts of a line: spaces part them, but not inside quotes.
  static func tokens(_ line: String) -> [CatalogToken] {
    var isQuoted = false
    let parts = line.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }
    return parts.map(CatalogToken.init)
  }

  /// A value as one types it: in quotes where it is more than one plain word.
  static func typed(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isPlain ? value.lowercased() : "\"\(value.filter { $0 != "\"" })\""
  }
}
