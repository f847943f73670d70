/// The strings that enter and leave our screen.
enum Screen {
  /// Our own screen, no wrapping at the edge, bracketed paste, and what the options ask.
  static func enter(_ options: POSIXTerminal.Options, asksBackground: Bool) -> String {
    var text = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?25l\u{1B}[?2004h"
    if options.focus { text += "\u{1B}[?1004h" }
    if asksBackground { text += "\u{1B}]11;?\u{07}" }
    return text
  }

  /// Asks for clicks and the wheel, in a form without limits.
  static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
  /// Gives the mouse back to the terminal.
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"

  /// Undoes all of it, whatever was asked; the other screen comes back last.
  static let leave =
    "\u{1B}[?2026l\u{1B}[0m" + mouseOff + "\u{1B}[?1004l\u{1B}[?2004l"
    + "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
}
