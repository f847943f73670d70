/// A key and what it does, for the status line.
public struct KeyHint: Sendable, Hashable {
  /// The name of the key.
  public var key: String
  /// What it does, in a word or two.
  public var label: String

  /// Makes a hint.
  public init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }
}

/// One row: a message at the left, what keys do, and a state at the right.
public struct StatusLine: Sendable, Hashable {
  /// The message.
  public var left: StyledText
  /// What keys do, the most useful first; those that have no room are left out.
  public var hints: [KeyHint]
  /// The state.
  public var right: StyledText

  /// Makes a status line.
  public init(
    left: StyledText = StyledText(), hints: [KeyHint] = [], right: StyledText = StyledText()
  ) {
    self.left = left
    self.hints = hints
    self.right = right
  }

  /// Draws it into one row.
  ///
  /// For the mouse each hint is a spot of kind `hint`. The right part keeps its room first, then the left one; hints take what is there.
  public func draw(into frame: inout Frame, in rect: Rect, _ style: Style = .plain) {
    guard !rect.isEmpty else { return }
    var row = rect.row(0)
    frame.fill(row, style)
    let state = row.cutRight(min(right.width, row.width))
    frame.put(right, in: state, alignment: .right)
    let message = left.truncated(to: state.isEmpty ? row.width : row.width - 1)
    frame.put(message, in: row.cutLeft(message.width))
    if message.width > 0 { _ = row.cutLeft(2) }
    for (index, hint) in hints.enumerated() {
      let width = DisplayWidth.of(hint.key) + 1 + DisplayWidth.of(hint.label)
      guard width <= row.width - (state.isEmpty ? 0 : 1) else { break }
      let words = StyledText([.init(hint.key, style.bold), .init(" \(hint.label)", style)])
      let place = row.cutLeft(width)
      frame.put(words, in: place)
      frame.spot(place, "hint", index)
      _ = row.cutLeft(2)
    }
  }
}
