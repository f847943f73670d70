/// Text from a catalog made safe to show: one line, nothing that a terminal or an editor obeys.
public enum VisibleText {
  /// The text without escape sequences, control characters and marks that reorder or hide text.
  ///
  /// Any white space becomes one space, and no letter keeps more than a few marks. O(n).
  public static func clean(_ text: String) -> String { cleaned(text, keepsSpaces: false) }

  /// The same, but spaces stay as they are: for a line that is laid out in columns.
  ///
  /// O(n).
  public static func cleanLine(_ line: String) -> String {
    line.utf8.allSatisfy { 0x20...0x7E ~= $0 } ? line : cleaned(line, keepsSpaces: true)
  }

  private static func cleaned(_ text: String, keepsSpaces: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpacePending = false
    var marks = 0
    for scalar in withoutEscapes(text) {
      if keepsSpaces, 0x20...0x7E ~= scalar.value {
        if isSpacePending, scalar != " " { scalars.append(" ") }
        (isSpacePending, marks) = (false, 0)
        scalars.append(scalar)
      } else if scalar.properties.isWhitespace {
        isSpacePending = !scalars.isEmpty
      } else if !isUnsafe(scalar) {
        marks = isMark(scalar) ? marks + 1 : 0
        guard marks <= mostMarks else { continue }
        if isSpacePending { scalars.append(" ") }
        isSpacePending = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// As many marks as any script puts on one letter; more only climb over other lines.
  static let mostMarks = 8

  /// Whether a scalar is shown on the letter before it, or joins it to the next.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Control characters, marks that reorder text, private and unassigned code points.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    // Joiners and variation selectors shape emoji and scripts; all other format marks go.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }

  /// Drops `ESC [ … letter` and `ESC ] … BEL` whole, so that no half of one stays to be read.
  private static func withoutEscapes(_ text: String) -> String.UnicodeScalarView {
    guard text.unicodeScalars.contains(where: { $0.value == 0x1B || $0.value == 0x9B }) else {
      return text.unicodeScalars
    }
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar.value == 0x9B {
        dropControlSequence(&rest)
      } else if scalar.value == 0x1B {
        dropEscape(&rest)
      } else {
        kept.append(scalar)
      }
    }
    return kept
  }

  private static func dropEscape(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst()?.value {
    case 0x5B: dropControlSequence(&rest)
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: dropString(&rest)
    default: break
    }
  }

  /// Up to its final byte; without one nothing more than the introducer goes.
  private static func dropControlSequence(_ rest: inout Substring.UnicodeScalarView) {
    let parameters = rest.prefix { (0x20...0x3F).contains($0.value) }
    let after = rest[parameters.endIndex...]
    guard let final = after.first, (0x40...0x7E).contains(final.value) else { return }
    rest = after.dropFirst()
  }

  /// Up to BEL or ESC \; without an end nothing more than the introducer goes.
  private static func dropString(_ rest: inout Substring.UnicodeScalarView) {
    guard let end = rest.firstIndex(where: { $0.value == 0x07 || $0.value == 0x1B }) else { return }
    let isEscape = rest[end].value == 0x1B
    rest = rest[end...].dropFirst()
    if isEscape, rest.first == "\\" { rest = rest.dropFirst() }
  }
}
