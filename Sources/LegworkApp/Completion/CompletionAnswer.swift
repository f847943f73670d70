internal import LegworkModel

/// Candidates for the word that is being typed, written so that no shell can take them for more.
public enum CompletionAnswer {
  /// The most candidates to offer.
  private static let most = 500

  /// The lines that a shell's completion script reads; none where anything is wrong.
  ///
  /// `words` are those of the command line as typed, `prefix` the beginning of the present one.
  public static func lines(
    for subject: CompletionSubject, words: [String], prefix: String, shell: CompletingShell
  ) -> [String] {
    let typed = ShellText.unquoted(prefix).text
    let candidates = CompletionSource.candidates(
      for: subject, event: CompletionWords.event(in: words))
    return candidates.lazy.filter { isSafe($0.value, in: shell) }
      .compactMap { completing(typed, to: $0) }.prefix(most).map { line($0, shell) }
  }

  /// A word is offered where it goes on from what is typed, whatever the case; what is typed stays.
  private static func completing(
    _ typed: String, to candidate: CompletionCandidate
  ) -> CompletionCandidate? {
    guard candidate.value.lowercased().hasPrefix(typed.lowercased()) else { return nil }
    let rest = candidate.value.dropFirst(typed.count)
    return CompletionCandidate(value: typed + rest, about: candidate.about)
  }

  /// What is shown as it is, is no option, and is nothing to the shell once it is on the line.
  private static func isSafe(_ value: String, in shell: CompletingShell) -> Bool {
    !value.isEmpty && !value.hasPrefix("-") && TerminalText.clean(value) == value
      && !value.unicodeScalars.contains(where: shell.leavesAsItIs)
  }

  private static func line(_ candidate: CompletionCandidate, _ shell: CompletingShell) -> String {
    let about = TerminalText.cut(candidate.about, to: 60)
    switch shell {
    case .bash: return escaped(candidate.value) { !isPlain($0) }
    case .zsh:
      let value = escaped(candidate.value) { $0 == ":" || $0 == "\\" }
      return about.isEmpty ? value : "\(value):\(escaped(about) { $0 == "\\" })"
    case .fish: return about.isEmpty ? candidate.value : "\(candidate.value)\t\(about)"
    }
  }

  /// Scalar by scalar, as shells read: a sign with a mark behind it is that sign all the same.
  private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// What no shell expands; letters beyond ASCII are none of its business.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return true }
    let character = Character(scalar)
    return character.isLetter || character.isNumber || "_./:,+@%-".contains(character)
  }
}

/// Reads the command line as it was typed so far.
enum CompletionWords {
  /// The event document that is named.
  static func event(in words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst()) where word == "--event" {
      return ShellText.unquoted(next).text
    }
    let option = "--event="
    return words.first { $0.hasPrefix(option) }.map {
      ShellText.unquoted(String($0.dropFirst(option.count))).text
    }
  }
}
