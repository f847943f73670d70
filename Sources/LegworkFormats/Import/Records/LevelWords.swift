/// Reads levels: `300`, `300 – Advanced`, `Advanced`.
enum LevelWords {
  private static let words = [
    ("introductory", 100), ("foundational", 100), ("beginner", 100), ("fundamental", 100),
    ("intermediate", 200), ("advanced", 300), ("expert", 400), ("distinguished", 500),
  ]

  /// The level from 100 to 500, or nil where the text names none.
  static func level(_ text: String) -> Int? {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    if let number = Int(digits) {
      if (100...500).contains(number) { return number / 100 * 100 }
      if (1...5).contains(number) { return number * 100 }
      return nil
    }
    let lower = text.lowercased()
    return words.first { lower.contains($0.0) }?.1
  }
}
