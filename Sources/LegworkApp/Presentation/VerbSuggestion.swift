internal import LegworkModel

/// What to say of a verb that is none.
public enum VerbSuggestion {
  /// The failure of a word that is no verb; nil for a known one or an option.
  public static func failure(for word: String, of verbs: [String]) -> CommandFailure? {
    guard !word.hasPrefix("-"), !verbs.contains(word) else { return nil }
    let near = NameSuggester.suggestions(for: word, among: verbs)
    let help =
      near.isEmpty ? "legwork --help lists them" : "did you mean \(near.joined(separator: " or "))?"
    return CommandFailure(.usage, "there is no verb '\(TerminalText.clean(word))'; \(help)")
  }
}
