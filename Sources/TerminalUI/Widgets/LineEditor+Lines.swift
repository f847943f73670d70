extension LineEditor {
  /// Where each cluster stands when the text is broken into rows, and where the cursor does after the
  /// last one.
  ///
  /// Rows are broken before words, or inside of one that is wider than a row; spaces between stand
  /// behind the row.
  private func places(width: Int) -> [Position] {
    var places: [Position] = []
    var (x, y) = (0, 0)
    var word = 0
    for (index, character) in text.enumerated() {
      let columns = DisplayWidth.of(character)
      let isSpace = character == " "
      if index == word, !isSpace {
        let letters = text.dropFirst(index).prefix { $0 != " " && !$0.isNewline }
        let wide = DisplayWidth.of(String(letters))
        if wide <= width, x + wide > width { (x, y) = (0, y + 1) }
      }
      if x + columns > width, !isSpace { (x, y) = (0, y + 1) }
      places.append(Position(x: x, y: y))
      if isSpace || character.isNewline { word = index + 1 }
      (x, y) = character.isNewline ? (0, y + 1) : (min(width, x + columns), y)
    }
    if x >= width { (x, y) = (0, y + 1) }
    return places + [Position(x: x, y: y)]
  }

  /// How many rows the text takes at a width, with room for the cursor.
  ///
  /// O(text²) at worst, for one long word.
  public func rows(width: Int) -> Int { (places(width: max(1, width)).last?.y ?? 0) + 1 }

  /// Draws the text over several rows, those around the cursor where it takes more, and shows the
  /// cursor there.
  ///
  /// While nothing has been typed the placeholder shows.
  public func drawLines(
    into frame: inout Frame, in rect: Rect, _ style: Style = .plain,
    placeholder: StyledText = StyledText()
  ) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style)
    if text.isEmpty { frame.put(placeholder, in: rect.row(0)) }
    let places = places(width: rect.width)
    let here = places[min(cursor, places.count - 1)]
    let first = max(0, min(here.y - rect.height / 2, (places.last?.y ?? 0) + 1 - rect.height))
    for (character, place) in zip(text, places) where !character.isNewline {
      frame.put(
        String(character), x: rect.x + place.x, y: rect.y + place.y - first, style, clip: rect)
    }
    frame.cursor = Position(x: rect.x + here.x, y: rect.y + here.y - first)
  }
}
