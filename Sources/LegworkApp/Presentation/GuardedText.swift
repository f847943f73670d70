internal import LegworkFormats

/// The last look at a text on its way to a terminal: nothing in it is obeyed but our own colours.
///
/// What comes from files is clean already; this holds for what was typed, and for what a document
/// says that somebody else made.
enum GuardedText {
  /// The text with its lines, spaces and colours, and without all else that a terminal would obey.
  ///
  /// O(n).
  static func guarded(_ text: String, keepsColour: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 == 10 || 0x20...0x7E ~= $0 }) { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { keepsColour ? coloured($0) : VisibleText.cleanLine(String($0)) }
      .joined(separator: "\n")
  }

  private static func coloured(_ line: Substring) -> String {
    var (kept, open) = ("", "")
    let pieces = line.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let piece = index == 0 ? String(piece) : "\u{1B}" + String(piece)
      if let sequence = Style.sequences.first(where: piece.hasPrefix) {
        kept += VisibleText.cleanLine(open) + sequence
        open = String(piece.dropFirst(sequence.count))
      } else {
        open += piece
      }
    }
    return kept + VisibleText.cleanLine(open)
  }
}
