internal import LegworkModel

/// What to say of a verb that is none.
public enum VerbSuggestion {
  /// The failure of a mistyped verb; nil for a known one, an option, or where none is near.
  public static func failure(for word: String, of verbs: [String]) -> CommandFailure? {
    guard !word.hasPrefix("-"), !verbs.contains(word) else { return nil }
    let near = NameSuggester.suggestions(for: word, among: verbs)
    guard !near.isEmpty else { return nil }
    return CommandFailure(
      .usage, "there is no verb '\(word)'; did you mean \(near.joined(separator: " or "))?")
  }
}
