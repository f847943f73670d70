/// The rules by which an occurrence's code tells the session's.
public enum SessionCode {
  /// The session's code: run suffixes stripped from the right, repeatedly.
  ///
  /// Run suffixes are `-R`, `-R<n>`, `-SC<n>`, `-OF<n>` and forms such as `-R1OFMGM`; anything
  /// else, such as `-S`, `-NEW`, `-INT` or `-KO`, is part of the session's code.
  public static func base(of code: String) -> String {
    var rest = Substring(code)
    while let dash = rest.lastIndex(of: "-"), dash > rest.startIndex,
      suffix(rest[rest.index(after: dash)...]) != nil
    {
      rest = rest[..<dash]
    }
    return String(rest)
  }

  /// Whether the code is that of a simulcast or overflow room.
  public static func isSimulcast(_ code: String) -> Bool {
    var rest = Substring(code)
    while let dash = rest.lastIndex(of: "-"), dash > rest.startIndex,
      let suffix = suffix(rest[rest.index(after: dash)...])
    {
      if suffix == .simulcast { return true }
      rest = rest[..<dash]
    }
    return false
  }

  private enum Suffix {
    case run
    case simulcast
  }

  private static func suffix(_ text: Substring) -> Suffix? {
    let letters = Array(text.utf8).map { (97...122).contains($0) ? $0 - 32 : $0 }
    if letters.first == UInt8(ascii: "R") {
      let rest = letters.dropFirst().drop(while: isDigit)
      if rest.isEmpty { return .run }
      let hasNumber = rest.count < letters.count - 1
      let isRoom = rest.starts(with: "OF".utf8) || rest.starts(with: "SC".utf8)
      return hasNumber && isRoom ? .simulcast : nil
    }
    guard letters.starts(with: "SC".utf8) || letters.starts(with: "OF".utf8), letters.count > 2,
      letters.dropFirst(2).allSatisfy(isDigit)
    else { return nil }
    return .simulcast
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
