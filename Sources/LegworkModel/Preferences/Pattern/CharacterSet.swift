/// Some characters, as a pattern names them.
struct CharacterSet: Sendable {
  /// A part of the set.
  enum Member: Sendable {
    /// This one.
    case one(Character)
    /// From the first to the second.
    case range(Character, Character)
    /// Those of a kind.
    case kind(Kind)
    /// Those not of a kind.
    case notKind(Kind)
  }

  /// A kind of characters that has an escape of its own.
  enum Kind: Sendable {
    /// `\d`
    case digit
    /// `\s`
    case space
    /// `\w`
    case word
  }

  /// The parts.
  var members: [Member]
  /// Whether it is all the others.
  var isInverted = false

  /// Every character but a line end.
  static let any = CharacterSet(members: [.one("\n"), .one("\r"), .one("\r\n")], isInverted: true)

  /// Whether a character is one of them, in either case where case does not matter.
  func contains(_ character: Character, ignoresCase: Bool) -> Bool {
    guard !holds(character) else { return !isInverted }
    guard ignoresCase, character.isCased else { return isInverted }
    let others = [character.lowercased().first, character.uppercased().first]
    return others.contains { $0.map(holds) ?? false } != isInverted
  }

  private func holds(_ character: Character) -> Bool {
    members.contains {
      switch $0 {
      case .one(let one): one == character
      case .range(let first, let last): first <= character && character <= last
      case .kind(let kind): kind.contains(character)
      case .notKind(let kind): !kind.contains(character)
      }
    }
  }

  /// Whether a character is part of a word.
  static func isWord(_ character: Character) -> Bool { Kind.word.contains(character) }
}

extension CharacterSet.Kind {
  fileprivate func contains(_ character: Character) -> Bool {
    switch self {
    case .digit: return character.isNumber
    case .space: return character.isWhitespace
    case .word:
      if character.isLetter || character.isNumber { return true }
      guard let category = character.unicodeScalars.first?.properties.generalCategory else {
        return false
      }
      return [.connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark]
        .contains(category)
    }
  }
}
