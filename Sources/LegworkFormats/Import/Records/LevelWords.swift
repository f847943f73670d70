/// Reads levels: `300`, `300 – Advanced`, `Advanced`.
enum LevelWords {
  private static let words = [
    ("introductory", 100), ("foundational", 100), ("beginner", 100), ("fundamental", 100),
    ("intermediate", 200), ("advanced", 300), ("expert", 400), ("distinguished", 500),
  ]

  /// The level from 100 to 500, or nil where the text names none.
  ///
  /// A number of three digits goes before all, and one that the text begins with before words:
  /// `Advanced (track 2)` is 300.
  static func level(_ text: String) -> Int? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    let number = Int(digits)
    if let number, (100...500).contains(number) { return number / 100 * 100 }
    let before = text[..<digits.startIndex].lowercased().trimmed
    let single = number.flatMap { (1...5).contains($0) ? $0 * 100 : nil }
    if number != nil, ["", "l", "level", "level:"].contains(before) { return single }
    let lower = text.lowercased()
    return words.first { lower.contains($0.0) }?.1 ?? single
  }
}
