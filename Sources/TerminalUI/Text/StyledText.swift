/// One line of text in parts of different looks.
public struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part with one look.
  public struct Run: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Their look.
    public var style: Style

    /// Makes a part.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The parts from left to right.
  public var runs: [Run]

  /// Makes a line from parts.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// Makes a line of one look.
  public init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

  /// Makes a plain line.
  public init(stringLiteral text: String) { self.init(text) }

  /// The words without their looks.
  public var text: String { runs.map(\.text).joined() }

  /// The columns it takes.
  public var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// Adds words at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    runs.append(Run(text, style))
  }

  /// One line after the other.
  public static func + (a: StyledText, b: StyledText) -> StyledText { StyledText(a.runs + b.runs) }

  /// The line if it fits, else its beginning and `…`; never wider than that.
  public func truncated(to width: Int) -> StyledText {
    if self.width <= width { return self }
    guard width > 0 else { return StyledText() }
    var left = width - 1
    var kept: [Run] = []
    for run in runs {
      let columns = DisplayWidth.of(run.text)
      if columns > left {
        kept.append(Run(DisplayWidth.prefix(run.text, width: left) + "…", run.style))
        break
      }
      kept.append(run)
      left -= columns
    }
    return StyledText(kept)
  }
}
