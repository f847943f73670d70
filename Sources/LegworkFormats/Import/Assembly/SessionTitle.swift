/// The rules by which marks in brackets are told from a title.
enum SessionTitle {
  private static let marks = ["repeat", "repeats", "repeated", "overflow", "simulcast", "encore"]

  /// The title without `[REPEAT]`, `[OVERFLOW]`, `[SIMULCAST]` and the like, anywhere in it.
  static func withoutMarks(_ title: String) -> String {
    guard title.utf8.contains(UInt8(ascii: "[")) else { return title }
    var out = ""
    var rest = Substring(title)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      out += rest[..<open]
      if !isMark(rest[rest.index(after: open)..<close]) { out += rest[open...close] }
      rest = rest[rest.index(after: close)...]
    }
    return PlainText.line(out + rest).nonEmpty ?? title
  }

  /// Whether the title is marked as a simulcast or overflow room.
  static func isSimulcast(_ title: String) -> Bool {
    guard title.utf8.contains(UInt8(ascii: "[")) else { return false }
    let lower = title.lowercased()
    return lower.contains("[simulcast") || lower.contains("[overflow")
  }

  /// The title as it is compared: without marks, case and space.
  static func key(_ title: String) -> String {
    withoutMarks(title).lowercased()
  }

  private static func isMark(_ text: Substring) -> Bool {
    let word = text.lowercased().prefix { $0.isLetter }
    return marks.contains(String(word))
  }
}
