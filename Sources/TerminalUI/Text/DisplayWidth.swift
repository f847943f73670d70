/// How many columns text takes, by grapheme cluster.
///
/// Terminals disagree about some clusters; `isSteady` tells which are safe.
public enum DisplayWidth {
  /// The columns of a text as `Frame` shows it.
  ///
  /// O(n).
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one cluster as `Frame` shows it: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return shown(character)?.width ?? 0
  }

  /// The text if it fits, else its beginning and `…`; never wider than that.
  public static func fit(_ text: String, to width: Int) -> String {
    if text.utf8.count <= width || of(text) <= width { return text }
    guard width > 0 else { return "" }
    return prefix(text, width: width - 1) + "…"
  }

  /// The longest beginning that is no wider than that.
  static func prefix(_ text: some StringProtocol, width: Int) -> String {
    var left = width
    return String(
      text.prefix { character in
        left -= of(character)
        return left >= 0
      })
  }

  /// What stands on the screen for a cluster, and its columns; nil if nothing does.
  ///
  /// Control characters become pictures, other invisible ones that could change the order or place
  /// of text become `�`, and joiners without neighbours vanish.
  static func shown(_ character: Character) -> (character: Character, width: Int)? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    if first.value < 0x7F && first.value >= 0x20 && scalars.count == 1 { return (character, 1) }
    if let picture = picture(of: first) { return (picture, 1) }
    if first != blackFlag, scalars.contains(where: isTag) {
      let rest = String(String.UnicodeScalarView(scalars.filter { !isTag($0) }))
      return rest.first.flatMap(shown)
    }
    if isZeroWidth(first) { return lone(character, first) }
    let kept = scalars.count <= 16 ? character : shortened(character)
    return (kept, width(of: kept))
  }

  /// Terminals agree about its width: one scalar, one column, of an everyday block.
  static func isSteady(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return false }
    return first.value < 0x2600 && !isZeroWidth(first) && !isWide(first)
      || (0x2800...0x28FF).contains(first.value)
  }

  private static func picture(of scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { Character($0) }
    case 0x7F: return "␡"
    case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C:
      return "\u{FFFD}"
    default: return nil
    }
  }

  /// A mark with nothing below it stands on a dotted circle.
  private static func lone(
    _ character: Character, _ first: Unicode.Scalar
  ) -> (character: Character, width: Int)? {
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark:
      let whole = "◌" + String(shortened(character))
      return whole.count == 1 ? (Character(whole), 1) : ("◌", 1)
    default: return isJamo(first) ? (shortened(character), 1) : nil
    }
  }

  /// Letters that are never shown; only after a black flag do they mean something, a region.
  private static func isTag(_ scalar: Unicode.Scalar) -> Bool {
    (0xE0000...0xE007F).contains(scalar.value)
  }

  private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"

  private static func shortened(_ character: Character) -> Character {
    String(String.UnicodeScalarView(character.unicodeScalars.prefix(16))).first ?? character
  }

  /// Joined emoji and jamo take the room of their first scalar, other clusters up to two columns.
  private static func width(of character: Character) -> Int {
    var columns = 0
    let first = character.unicodeScalars.first
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F && first?.properties.isEmoji == true { return 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) && columns > 0 { return 2 }
      columns += isZeroWidth(scalar) ? 0 : isWide(scalar) ? 2 : 1
      if columns >= 2 { return 2 }
    }
    return columns
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return scalar.value == 0xAD }
    if isJamo(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return false
    }
  }

  /// A vowel or final of Hangul that joins the consonant before it.
  private static func isJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  /// Binary search in the table.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].1 < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].0 <= scalar.value
  }
}
