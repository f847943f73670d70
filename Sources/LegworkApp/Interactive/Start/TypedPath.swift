internal import Foundation

/// A path as it is typed, or dropped into a terminal, where no shell reads it first.
enum TypedPath {
  /// The path that is meant: of a file of exactly that name, else as a shell reads it.
  ///
  /// Quotes and backslashes are taken off, `~` is one's home, and `file://` an address.
  static func path(of text: String) -> String {
    if text == "-" { return "./-" }
    if FileManager.default.fileExists(atPath: text) { return text }
    if let path = address(text) { return path }
    let plain = unquoted(text) ?? text
    if let path = address(plain) { return path }
    return NSString(string: plain).expandingTildeInPath
  }

  /// The path of an address; nil where the text is none.
  private static func address(_ text: String) -> String? {
    text.lowercased().hasPrefix("file:/") ? URL(string: text)?.path : nil
  }

  /// The text without its quotes and backslashes; nil where a quote is left open.
  private static func unquoted(_ text: String) -> String? {
    var (plain, quote, isEscaped) = ("", Character?.none, false)
    for character in text {
      if isEscaped {
        plain.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        plain.append(character)
      }
    }
    return quote == nil && !isEscaped ? plain : nil
  }
}
