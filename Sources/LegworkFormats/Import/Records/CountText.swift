/// Reads counts that are written for people.
enum CountText {
  /// The number of `1,200`, with a comma before every three digits.
  static func number(_ text: String) -> Int? {
    let parts = text.trimmed.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(parts.joined())
  }
}
