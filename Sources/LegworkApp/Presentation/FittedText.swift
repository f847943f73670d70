/// Text made to fit a terminal: rows of columns are cut, everything else goes on in the next line.
enum FittedText {
  /// The text in lines of at most that many columns; a single longer word, such as a link, stays.
  static func fitted(_ text: String, to width: Int) -> String {
    guard width > 0 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line($0, width) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring, _ width: Int) -> [String] {
    let pieces = pieces(line)
    guard pieces.reduce(0, { $0 + $1.width }) > width else { return [String(line)] }
    let indent = line.prefix { $0 == " " }
    let body = line.dropFirst(indent.count)
    return body.contains("  ")
      ? [cut(pieces, to: width)] : wrapped(body, String(indent), width)
  }

  /// A character as it is shown, or an escape sequence, which takes no room.
  private struct Piece {
    var text: String
    var width: Int
  }

  private static func pieces(_ line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var isEscape = false
    for character in line {
      if character == "\u{1B}" {
        isEscape = true
        pieces.append(Piece(text: "", width: 0))
      }
      if isEscape {
        pieces[pieces.count - 1].text.append(character)
        if character.isLetter { isEscape = false }
      } else {
        let text = String(character)
        pieces.append(Piece(text: text, width: TerminalText.width(text)))
      }
    }
    return pieces
  }

  /// As much as fits with `…` behind it; escape sequences are all kept, so that colours end.
  private static func cut(_ pieces: [Piece], to width: Int) -> String {
    var (text, used, isFull) = ("", 0, false)
    for piece in pieces {
      if piece.width == 0 {
        if !isFull || piece.text.hasPrefix("\u{1B}") { text += piece.text }
      } else if !isFull, used + piece.width < width {
        text += piece.text
        used += piece.width
      } else if !isFull {
        isFull = true
        text += "…"
      }
    }
    return text
  }

  private static func wrapped(_ body: Substring, _ indent: String, _ width: Int) -> [String] {
    var lines: [(text: String, width: Int)] = []
    for word in body.split(separator: " ") {
      let wide = pieces(word).reduce(0) { $0 + $1.width }
      if let last = lines.last, last.width + 1 + wide <= width {
        lines[lines.count - 1] = (last.text + " " + word, last.width + 1 + wide)
      } else {
        lines.append((indent + word, indent.count + wide))
      }
    }
    return lines.map(\.text)
  }
}
