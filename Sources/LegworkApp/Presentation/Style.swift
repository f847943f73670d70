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
    return "\u{1B}[\(role.code)m\(text)\u{1B}[0m"
  }
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
