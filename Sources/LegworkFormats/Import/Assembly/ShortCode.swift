/// The rule by which a key that nobody types becomes a code.
enum ShortCode {
  /// What one can type of a key: the first part of a UUID, or what stands before an `@`.
  static func code(_ key: String) -> String? {
    let stem = key.prefix { $0 != "@" }
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    let isUUID = parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
    if isUUID { return parts[0].uppercased() }
    let isShort = (1...16).contains(stem.count)
    return isShort && stem.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      ? String(stem) : nil
  }
}
