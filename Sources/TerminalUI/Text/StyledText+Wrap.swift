extension StyledText {
  /// The text broken into lines no wider than that, at spaces where it can be.
  ///
  /// A word wider than a line is cut. Line breaks in the text stay. Further lines of a paragraph
  /// begin with `indent` spaces.
  public func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    guard width > 0 else { return [] }
    var wrapper = Wrapper(width: width, indent: indent < width ? max(0, indent) : 0)
    for run in runs {
      for character in run.text { wrapper.take(character, run.style) }
    }
    return wrapper.finish()
  }
}

/// Fills lines word by word.
private struct Wrapper {
  typealias Piece = (character: Character, style: Style, width: Int)

  let width: Int
  let indent: Int
  private var lines: [StyledText] = []
  private var line: [Piece] = []
  private var lineWidth = 0
  private var word: [Piece] = []
  private var wordWidth = 0
  private var isContinued = false

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  private var room: Int { width - (isContinued ? indent : 0) }

  mutating func take(_ character: Character, _ style: Style) {
    if character.isNewline {
      endWord()
      endLine(continues: false)
    } else if character == " " || character == "\t" {
      endWord()
      line.append((" ", style, 1))
      lineWidth += 1
    } else {
      let columns = DisplayWidth.of(character)
      if wordWidth + columns > room { cutWord() }
      word.append((character, style, columns))
      wordWidth += columns
      // Ideographs may be parted anywhere.
      if columns == 2 { endWord() }
    }
  }

  mutating func finish() -> [StyledText] {
    endWord()
    endLine(continues: false)
    return lines
  }

  private mutating func endWord() {
    if lineWidth + wordWidth > room { endLine(continues: true) }
    line += word
    lineWidth += wordWidth
    word = []
    wordWidth = 0
  }

  private mutating func cutWord() {
    endWord()
    endLine(continues: true)
  }

  private mutating func endLine(continues: Bool) {
    while let last = line.last, last.character == " " { line.removeLast() }
    if continues && line.isEmpty {
      lineWidth = 0
      return
    }
    lines.append(assembled())
    line = []
    lineWidth = 0
    isContinued = continues
  }

  private func assembled() -> StyledText {
    var runs: [StyledText.Run] = []
    if isContinued && indent > 0 { runs.append(.init(String(repeating: " ", count: indent))) }
    for piece in line {
      if let last = runs.indices.last, runs[last].style == piece.style {
        runs[last].text.append(piece.character)
      } else {
        runs.append(.init(String(piece.character), piece.style))
      }
    }
    return StyledText(runs)
  }
}
