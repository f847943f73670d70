internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// How things look; whatever has a colour also has a sign or a word.
enum Palette {
  static let plain = TerminalUI.Style.plain
  static let title = TerminalUI.Style.reverse.bold
  static let strong = TerminalUI.Style.bold
  static let faint = TerminalUI.Style.dim
  static let good = TerminalUI.Style(.green)
  static let warning = TerminalUI.Style(.yellow)
  static let bad = TerminalUI.Style(.red, [.bold])
  static let rest = TerminalUI.Style(.cyan)
  static let stop = TerminalUI.Style(.magenta)
  static let own = TerminalUI.Style(.blue)

  /// The sign and the colour of a transfer.
  static func sign(_ transfer: Transfer) -> (text: String, style: TerminalUI.Style) {
    switch transfer.verdict {
    case .comfortable: ("✓", good)
    case .tight where transfer.leadsToStop: ("✓", good)
    case .tight: ("!", warning)
    case .late, .impossible: ("✗", bad)
    }
  }

  /// The colour of what one is at.
  static func style(_ leg: Leg) -> TerminalUI.Style {
    switch leg {
    case .session: plain
    case .rest: rest
    case .stop: stop
    case .commitment: own
    case .transfer, .wait: faint
    }
  }

  /// The colour of a message.
  static func style(_ kind: PlannerMessage.Kind) -> TerminalUI.Style {
    switch kind {
    case .done: plain
    case .warning: warning
    case .bad: bad
    }
  }

  /// The letter of a mark.
  static func letter(_ interest: Interest?) -> String {
    switch interest {
    case .must: "M"
    case .want: "W"
    case .maybe: "Y"
    case .skip: "S"
    case .later: "L"
    case nil: " "
    }
  }
}
