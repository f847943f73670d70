extension String {
  /// A name as it is kept: a longer one than any is cut, and ends in `…` and a number made of all of
  /// it, so that different names stay different.
  ///
  /// A name is kept with each record it is of: one long name that many share would make a small file
  /// a large one. O(length).
  public var asName: String {
    guard utf8.count > CutName.mostBytes else { return self }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    let zeros = String(repeating: "0", count: CutName.digits - digits.count)
    return String(String.UnicodeScalarView(unicodeScalars.prefix(CutName.scalars)))
      + CutName.mark + zeros + digits
  }

  /// Whether the text is as long as names that were cut, or longer.
  var mayBeCutName: Bool { utf8.count > CutName.scalars }

  /// Whether the text ends as names do that were cut.
  var isCutName: Bool {
    guard mayBeCutName else { return false }
    let end = utf8.suffix(CutName.digits + CutName.mark.utf8.count)
    return end.starts(with: CutName.mark.utf8)
      && end.suffix(CutName.digits).allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

/// How names are cut that are longer than any is: to 100 scalars, `…` and 64 bits of FNV-1a.
private enum CutName {
  static let mostBytes = 500
  static let scalars = 100
  static let mark = "…"
  static let digits = 16
}
