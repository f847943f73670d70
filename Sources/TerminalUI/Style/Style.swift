/// How text looks: two colours and weights.
public struct Style: Sendable, Hashable {
  /// The colour of the strokes.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// Weights, in any combination.
  public var attributes: Attributes

  /// Makes a style, for example `Style(.red, on: .black, [.bold])`.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Weights that go together freely.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// One bit each.
    public let rawValue: UInt8

    /// Makes a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, often brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// With a line below.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// As the terminal writes by itself.
  public static let plain = Style()
  /// Bold in the standard colours.
  public static let bold = Style(.standard, [.bold])
  /// Dim in the standard colours.
  public static let dim = Style(.standard, [.dim])
  /// Reversed standard colours; seen on every terminal.
  public static let reverse = Style(.standard, [.reverse])

  /// The same, bold.
  public var bold: Style { with(.bold) }
  /// The same, dim.
  public var dim: Style { with(.dim) }
  /// The same, italic.
  public var italic: Style { with(.italic) }
  /// The same, underlined.
  public var underlined: Style { with(.underline) }
  /// The same, reversed; not dim, so that what is reversed together is of one brightness.
  public var reversed: Style {
    Style(foreground, on: background, attributes.subtracting(.dim).union(.reverse))
  }

  /// The same on another background.
  public func on(_ background: Color) -> Style {
    Style(foreground, on: background, attributes)
  }

  /// The nearest style a terminal of that depth has; weights stay.
  public func reduced(to depth: ColorDepth) -> Style {
    Style(foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
  }

  private func with(_ attribute: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(attribute))
  }
}
