/// How text stands out: with colour and weight on a terminal that shows them, else not at all.
///
/// Nothing is told by style alone: whatever is coloured is also said by a sign or a word.
enum Style: Hashable, Sendable {
  /// Characters only.
  case plain
  /// With ANSI escape sequences.
  case ansi

  /// What a piece of text is for.
  enum Role: Hashable, Sendable, CaseIterable {
    /// A heading, or what the eye is to find first.
    case strong
    /// What may be skipped.
    case faint
    /// All is well.
    case good
    /// Worth a look.
    case warning
    /// It cannot be done.
    case bad
  }

  /// The text in its role.
  func callAsFunction(_ role: Role, _ text: String) -> String {
    guard self == .ansi, !text.isEmpty else { return text }
    return Style.sequence(role.code) + text + Style.end
  }

  /// Every sequence that is ever put around a text.
  static let sequences = [end] + Role.allCases.map { sequence($0.code) }

  private static let end = sequence("0")

  private static func sequence(_ code: String) -> String { "\u{1B}[\(code)m" }
}

extension Style.Role {
  fileprivate var code: String {
    switch self {
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .warning: "33"
    case .bad: "1;31"
    }
  }
}
