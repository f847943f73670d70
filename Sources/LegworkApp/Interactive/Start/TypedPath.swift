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
    let word = ShellText.unquoted(text)
    let plain = word.isWhole ? word.text : text
    if let path = address(plain) { return path }
    return NSString(string: plain).expandingTildeInPath
  }

  /// The path of an address; nil where the text is none.
  private static func address(_ text: String) -> String? {
    text.lowercased().hasPrefix("file:/") ? URL(string: text)?.path : nil
  }
}
