/// Prepares texts and queries for the search index, so that both are cut into the same words.
enum SearchWords {
  /// More words than these are not looked for.
  private static let mostWords = 40
  /// More characters of a word than these are not looked for.
  private static let mostCharacters = 100

  /// The text with spaces around each character of a script that writes without them.
  ///
  /// The index cuts words at spaces and signs. With this, any part of a Chinese or Japanese text is
  /// found as a row of characters.
  static func spaced(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let standsAlone = unspaced.contains { $0.contains(scalar.value) }
      if standsAlone { scalars.append(" ") }
      scalars.append(scalar)
      if standsAlone { scalars.append(" ") }
    }
    return String(scalars)
  }

  /// An FTS5 query for texts that have all of the words, or words that begin with them.
  ///
  /// What was typed is quoted, so that none of it is an operator; with spaces or signs in it, it
  /// means a row of words. What has neither letter nor digit is passed over; nil where nothing else
  /// is left.
  static func query(_ words: [String]) -> String? {
    let phrases = words.compactMap(phrase).reduce(into: [String]()) { phrases, phrase in
      if !phrases.contains(phrase), phrases.count < mostWords { phrases.append(phrase) }
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  private static func phrase(_ typed: String) -> String? {
    let scalars = typed.prefix(mostCharacters).unicodeScalars
    guard scalars.contains(where: isOfWord) else { return nil }
    // A sign at the end, as in C++, ends the word; else it may go on.
    let goesOn = scalars.last.map { isOfWord($0) || isMark($0) } ?? false
    let isQuoted = scalars.map { $0 == "\"" || $0.value == 0 ? " " : $0 }
    let text = spaced(String(String.UnicodeScalarView(isQuoted)))
    return "\"\(text)\"" + (goesOn ? "*" : "")
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// Han and Kana.
  private static let unspaced: [ClosedRange<UInt32>] = [
    0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
    0xFF66...0xFF9D, 0x20000...0x3FFFD,
  ]
}
