/// One line of text being typed, or a few where line breaks are put in.
///
/// The cursor moves by grapheme cluster. Besides the arrows it knows the usual control keys:
/// A and E for the ends, W and U and K to remove, P and N or the arrows for the history.
public struct LineEditor: Sendable, Hashable {
  /// Clusters before and after the cursor.
  private var characters: [Character]
  /// How many clusters stand before the cursor.
  public private(set) var cursor: Int
  /// What was entered before, oldest first.
  public var history: [String]
  /// The place in the history, and the text that was being typed when it was left.
  private var recalled: Int?
  private var draft = ""

  /// Makes an editor with the cursor at the end.
  public init(_ text: String = "", history: [String] = []) {
    characters = Array(text)
    cursor = characters.count
    self.history = history
  }

  /// What has been typed; setting it moves the cursor to the end.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue)
      cursor = characters.count
    }
  }

  /// Inserts text at the cursor; line breaks become spaces, unless they are to stay.
  public mutating func insert(_ text: String, keepsLines: Bool = false) {
    let lineBreak: Character = keepsLines ? "\n" : " "
    let clean = text.map { $0.isNewline ? lineBreak : $0 == "\t" ? " " : $0 }
    replace(cursor..<cursor, with: String(clean))
  }

  /// Inserts a line break at the cursor.
  public mutating func insertLineBreak() { replace(cursor..<cursor, with: "\n") }

  /// Takes a key; false if it means nothing here.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    if let character = key.character {
      insert(String(character))
      return true
    }
    return move(key) || remove(key) || recall(key)
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left, .ctrl("b"): cursor = max(0, cursor - 1)
    case .right, .ctrl("f"): cursor = min(characters.count, cursor + 1)
    case .home, .ctrl("a"): cursor = 0
    case .end, .ctrl("e"): cursor = characters.count
    case Key(.left, .ctrl), Key(.left, .alt), .alt("b"): cursor = wordStart
    case Key(.right, .ctrl), Key(.right, .alt), .alt("f"): cursor = wordEnd
    default: return false
    }
    return true
  }

  private mutating func remove(_ key: Key) -> Bool {
    switch key {
    case .backspace: replace(max(0, cursor - 1)..<cursor, with: "")
    case .delete, .ctrl("d"): replace(cursor..<min(cursor + 1, characters.count), with: "")
    case .ctrl("w"), Key(.backspace, .alt), Key(.backspace, .ctrl):
      replace(wordStart..<cursor, with: "")
    case .alt("d"), Key(.delete, .ctrl): replace(cursor..<wordEnd, with: "")
    case .ctrl("u"): replace(0..<cursor, with: "")
    case .ctrl("k"): replace(cursor..<characters.count, with: "")
    default: return false
    }
    return true
  }

  private mutating func recall(_ key: Key) -> Bool {
    let now = recalled ?? history.count
    let next: Int
    switch key {
    case .up, .ctrl("p"): next = now - 1
    case .down, .ctrl("n"): next = now + 1
    default: return false
    }
    guard !history.isEmpty else { return false }
    guard (0...history.count).contains(next) else { return true }
    if recalled == nil { draft = text }
    recalled = next < history.count ? next : nil
    text = next < history.count ? history[next] : draft
    return true
  }

  /// Clusters may join at the seams, so the whole is parted again.
  private mutating func replace(_ range: Range<Int>, with text: String) {
    let before = String(characters[..<range.lowerBound]) + text
    characters = Array(before + String(characters[range.upperBound...]))
    cursor = min(before.count, characters.count)
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0 && !LineEditor.isWord(characters[index - 1]) { index -= 1 }
    while index > 0 && LineEditor.isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count && !LineEditor.isWord(characters[index]) { index += 1 }
    while index < characters.count && LineEditor.isWord(characters[index]) { index += 1 }
    return index
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Draws the part around the cursor into one row, and shows the cursor there.
  ///
  /// While nothing has been typed the placeholder shows.
  public func draw(
    into frame: inout Frame, in rect: Rect, _ style: Style = .plain,
    placeholder: StyledText = StyledText()
  ) {
    guard !rect.isEmpty else { return }
    let row = rect.row(0)
    frame.fill(row, style)
    if characters.isEmpty { frame.put(placeholder, in: row) }
    let before = DisplayWidth.of(String(characters[..<cursor]))
    let shift = max(0, before - (rect.width - 1))
    frame.put(text, x: rect.x - shift, y: rect.y, style, clip: row)
    frame.cursor = Position(x: rect.x + before - shift, y: rect.y)
  }
}
