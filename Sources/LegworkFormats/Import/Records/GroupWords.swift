/// Tells the name of a group from words that only say whether there is one.
enum GroupWords {
  /// What a text says of a record's group.
  enum Meaning: Hashable {
    case name(String)
    /// It is of no group.
    case none
    /// It is of some group, or repeats something, and does not say which.
    case unnamed
  }

  /// Reads a text without white space around it.
  static func read(_ text: String) -> Meaning {
    switch text.lowercased() {
    case "false", "no", "n", "none", "null", "nil", "0", "n/a", "-", "–", "—": .none
    case "true", "yes", "y": .unnamed
    default: .name(text)
    }
  }
}
