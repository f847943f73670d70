/// The rules of codes that are made: `ITEM4` where a record has none, `A1~2` where another has it.
enum MadeCode {
  /// The code of a record that has none.
  static func item(_ number: Int) -> String { "ITEM\(number)" }

  /// The number in the code of a record that has none.
  static func itemNumber(_ code: String) -> Int? {
    let digits = code.utf8.dropFirst(4)
    guard code.uppercased().hasPrefix("ITEM"), (1...9).contains(digits.count),
      digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(code.dropFirst(4))
  }

  /// The code that records share, of one that was made of it: `A1` of `A1~2`.
  static func shared(_ code: String) -> String? {
    guard let mark = code.lastIndex(of: "~"), mark > code.startIndex else { return nil }
    let digits = code[code.index(after: mark)...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
      ? String(code[..<mark]) : nil
  }
}
