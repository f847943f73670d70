/// A key as it was pressed.
public struct Key: Sendable, Hashable {
  /// What is printed on it.
  public enum Code: Sendable, Hashable {
    /// A character; Shift is in the character itself.
    case character(Character)
    /// Return.
    case enter
    /// The tabulator; backwards with Shift.
    case tab
    /// Removes what is before the cursor.
    case backspace
    /// Removes what is after the cursor.
    case delete
    /// Escape.
    case escape
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// To the beginning.
    case home
    /// To the end.
    case end
    /// One page up.
    case pageUp
    /// One page down.
    case pageDown
    /// F1 to F12 and beyond.
    case function(Int)
  }

  /// What is held down with it.
  public struct Modifiers: OptionSet, Sendable, Hashable {
    /// Bits as terminals send them, less one.
    public let rawValue: UInt8

    /// Makes a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, Option or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let ctrl = Modifiers(rawValue: 4)
  }

  /// What is printed on it.
  public var code: Code
  /// What is held down with it.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Makes the key of a character.
  public init(_ character: Character) { self.init(.character(character)) }

  /// A character with Control.
  public static func ctrl(_ character: Character) -> Key { Key(.character(character), .ctrl) }
  /// A character with Alt.
  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  /// A function key.
  public static func f(_ number: Int) -> Key { Key(.function(number)) }
  /// Return.
  public static let enter = Key(.enter)
  /// The tabulator.
  public static let tab = Key(.tab)
  /// The tabulator with Shift.
  public static let backtab = Key(.tab, .shift)
  /// Backspace.
  public static let backspace = Key(.backspace)
  /// Delete.
  public static let delete = Key(.delete)
  /// Escape.
  public static let escape = Key(.escape)
  /// The space bar.
  public static let space = Key(" ")
  /// Arrow up.
  public static let up = Key(.up)
  /// Arrow down.
  public static let down = Key(.down)
  /// Arrow left.
  public static let left = Key(.left)
  /// Arrow right.
  public static let right = Key(.right)
  /// Home.
  public static let home = Key(.home)
  /// End.
  public static let end = Key(.end)
  /// Page up.
  public static let pageUp = Key(.pageUp)
  /// Page down.
  public static let pageDown = Key(.pageDown)

  /// The character it types; nil for other keys and with Control or Alt.
  public var character: Character? {
    guard case .character(let character) = code, modifiers.isSubset(of: .shift) else { return nil }
    return character
  }
}

extension Key: CustomStringConvertible {
  /// As a help screen names it, such as `Ctrl+C` or `Shift+Tab`.
  public var description: String {
    var words: [String] = []
    if modifiers.contains(.ctrl) { words.append("Ctrl") }
    if modifiers.contains(.alt) { words.append("Alt") }
    if modifiers.contains(.shift) { words.append("Shift") }
    return (words + [code.name(capital: !words.isEmpty)]).joined(separator: "+")
  }
}

extension Key.Code {
  /// As a help screen names it; letters are capital next to a modifier.
  fileprivate func name(capital: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): capital ? character.uppercased() : String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .escape: "Esc"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
