/// What comes from the terminal.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; line breaks are `\n`.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has this size now; also the first event of all.
  case resize(Size)
  /// The window came to the front or left it.
  case focus(Bool)
  /// The terminal told whether it is light or dark.
  case background(Background)
  /// The program runs again after it was suspended.
  case resumed
  /// Another thread called.
  case wake
  /// The terminal is gone; nothing will come any more.
  case closed
}

/// A use of the mouse.
public struct MouseEvent: Sendable, Hashable {
  /// What was done.
  public enum Action: Sendable, Hashable {
    /// A button went down.
    case press
    /// A button went up.
    case release
    /// Moved with a button down.
    case drag
    /// Moved without a button.
    case move
    /// The wheel turned away from the person.
    case wheelUp
    /// The wheel turned towards the person.
    case wheelDown
  }

  /// A button.
  public enum Button: Sendable, Hashable {
    /// The usual one.
    case left
    /// The wheel pressed.
    case middle
    /// The other one.
    case right
  }

  /// What was done.
  public var action: Action
  /// Which button; nil for the wheel and plain moves.
  public var button: Button?
  /// The cell.
  public var position: Position
  /// What was held down with it.
  public var modifiers: Key.Modifiers

  /// Makes an event.
  public init(
    _ action: Action, _ button: Button? = nil, at position: Position,
    modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}
