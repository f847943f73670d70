/// Text that Markdown shows as it is.
public enum MarkdownText {
  /// The text as one line, with a backslash before every mark that Markdown or HTML would read.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in VisibleText.clean(text) {
      if special.contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static let special = Set<Character>("\\`*_{}[]<>#|~&$")
}
