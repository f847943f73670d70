/// A colour of the foreground or the background.
public enum Color: Sendable, Hashable {
  /// What the person has set in the terminal.
  case standard
  /// One of the 256 of the palette; the first 16 are set by the person.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)

  /// Colour 0 of the palette.
  public static let black = Color.indexed(0)
  /// Colour 1 of the palette.
  public static let red = Color.indexed(1)
  /// Colour 2 of the palette.
  public static let green = Color.indexed(2)
  /// Colour 3 of the palette.
  public static let yellow = Color.indexed(3)
  /// Colour 4 of the palette.
  public static let blue = Color.indexed(4)
  /// Colour 5 of the palette.
  public static let magenta = Color.indexed(5)
  /// Colour 6 of the palette.
  public static let cyan = Color.indexed(6)
  /// Colour 7 of the palette.
  public static let white = Color.indexed(7)
  /// Colour 8 of the palette: grey.
  public static let brightBlack = Color.indexed(8)
  /// Colour 9 of the palette.
  public static let brightRed = Color.indexed(9)
  /// Colour 10 of the palette.
  public static let brightGreen = Color.indexed(10)
  /// Colour 11 of the palette.
  public static let brightYellow = Color.indexed(11)
  /// Colour 12 of the palette.
  public static let brightBlue = Color.indexed(12)
  /// Colour 13 of the palette.
  public static let brightMagenta = Color.indexed(13)
  /// Colour 14 of the palette.
  public static let brightCyan = Color.indexed(14)
  /// Colour 15 of the palette.
  public static let brightWhite = Color.indexed(15)
}
