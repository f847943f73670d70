/// What the terminal can show, as far as the environment tells.
public struct TerminalCapabilities: Sendable, Hashable {
  /// How many colours.
  public var colors: ColorDepth
  /// Characters beyond ASCII arrive whole.
  public var unicode: Bool
  /// Cursor moves work: a full-screen program may run.
  public var fullScreen: Bool
  /// Light or dark, where it is known.
  public var background: Background?

  /// Makes capabilities; without arguments the best there are.
  public init(
    colors: ColorDepth = .full, unicode: Bool = true, fullScreen: Bool = true,
    background: Background? = nil
  ) {
    self.colors = colors
    self.unicode = unicode
    self.fullScreen = fullScreen
    self.background = background
  }

  /// Reads `TERM`, `COLORTERM`, `NO_COLOR`, `COLORFGBG` and the locale.
  public static func detect(
    environment: [String: String], isTerminal: Bool
  ) -> TerminalCapabilities {
    let term = environment["TERM"] ?? ""
    let dumb = !isTerminal || term.isEmpty || term == "dumb"
    return TerminalCapabilities(
      colors: dumb ? .none : depth(environment, term: term),
      unicode: hasUnicode(environment),
      fullScreen: !dumb,
      background: environment["COLORFGBG"].flatMap(Background.init(colorFGBG:)))
  }

  private static func depth(_ environment: [String: String], term: String) -> ColorDepth {
    if environment["NO_COLOR"]?.isEmpty == false { return .none }
    if term.hasPrefix("vt1") || term.hasPrefix("vt2") { return .none }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased()) { return .full }
    if term.hasSuffix("-direct") { return .full }
    return term.hasSuffix("256color") ? .palette : .sixteen
  }

  /// The first of the three variables that is set decides, as in the C library.
  private static func hasUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let name = locale?.lowercased() else { return false }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
      || name.contains("utf-8@") || name.contains("utf8@")
  }
}
