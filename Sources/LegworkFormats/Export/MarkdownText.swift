/// Text that Markdown shows as it is.
public enum MarkdownText {
  /// The text as one line, with a backslash before every mark that Markdown or HTML would read.
  public static func escaped(_ text: String) -> String {
    VisibleText.clean(text).unicodeScalars.escaped(special, by: "\\")
  }

  private static let special = Set("\\`*_{}[]<>#|~&$".unicodeScalars)
}
