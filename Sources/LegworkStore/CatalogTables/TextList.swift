/// Several texts in one column, apart by a character that text does not contain.
enum TextList {
  private static let separator: UInt8 = 0x1F

  /// The texts as one; nil for none.
  static func join(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\u{1F}")
  }

  /// The texts that were joined.
  static func split(_ joined: String?) -> [String] {
    guard let joined else { return [] }
    return joined.utf8.split(separator: separator, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
