/// A table of comma, semicolon or tab separated values (RFC 4180), read strictly over bytes.
///
/// It keeps the text and where each field starts, four bytes a field: a field becomes a text of its
/// own when it is asked for.
struct CSVTable: Sendable {
  private let bytes: [UInt8]
  private let separator: UInt8
  /// Where each field of each line starts, the header's first.
  private let fields: [UInt32]
  /// The line of the text that each line of the table starts on, from 1.
  private let lines: [UInt32]
  /// Where in `fields` those of each line start, and where the last one's end.
  private let bounds: [UInt32]

  /// One row, of as many fields as it has.
  struct Row: Sendable {
    /// The line of the text it starts on, from 1.
    let line: Int
    /// How many fields it has.
    let count: Int
    private let table: CSVTable
    private let first: Int

    fileprivate init(_ table: CSVTable, at index: Int) {
      self.table = table
      line = Int(table.lines[index])
      first = Int(table.bounds[index])
      count = Int(table.bounds[index + 1]) - first
    }

    /// The text of a field; nil beyond the last.
    ///
    /// O(bytes of the field).
    subscript(field: Int) -> String? {
      field < count ? table.text(at: Int(table.fields[first + field])) : nil
    }

    /// The texts of all fields.
    var texts: [String] { (0..<count).compactMap { self[$0] } }
  }

  /// Why it can't be read.
  enum Failure: Error, Hashable {
    case unterminatedQuote(line: Int)
    case textAfterQuote(line: Int)
    case tooManyColumns(line: Int)
  }

  /// Rows of more fields than that are none of a catalog's, and would only fill the memory.
  static let mostColumns = 10_000

  /// Reads a table whose first row is the header; the separator is the one the header has most of,
  /// unless a line before it names one.
  ///
  /// Quotes double, newlines inside quotes stay, lines end in LF, CRLF or CR. O(bytes).
  init(_ bytes: [UInt8]) throws(Failure) {
    var named = CSVTable.namedSeparator(in: bytes[...])
    var reader = CSVReader(bytes, separator: named ?? CSVTable.separator(of: bytes))
    var (fields, lines, bounds): ([UInt32], [UInt32], [UInt32]) = ([], [], [0])
    while reader.at < bytes.count {
      let line = UInt32(reader.line)
      guard try reader.row(&fields) else { continue }
      if named != nil {
        named = nil
        fields = []
        continue
      }
      lines.append(line)
      bounds.append(UInt32(fields.count))
    }
    self.bytes = bytes
    separator = reader.separator
    (self.fields, self.lines, self.bounds) = (fields, lines, bounds)
  }

  /// The header's names.
  var header: [String] {
    lines.isEmpty ? [] : Row(self, at: 0).texts
  }

  /// How many rows follow the header; a blank line is none.
  var count: Int { max(0, lines.count - 1) }

  /// A row by its index among those after the header.
  subscript(row: Int) -> Row { Row(self, at: row + 1) }

  /// The text of the field that starts at a byte.
  private func text(at start: Int) -> String {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      let end = bytes[start...].firstIndex { $0 == separator || $0 == 10 || $0 == 13 }
      return String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self)
    }
    var text: [UInt8] = []
    var at = start + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { break }
      }
      text.append(bytes[at])
      at += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The separator that a first line `sep=;` names, as Excel has it; nil where there is none.
  static func namedSeparator(in bytes: ArraySlice<UInt8>) -> UInt8? {
    let line = bytes.drop { isLineEnd($0) }.prefix { !isLineEnd($0) }
    let text = String(decoding: line.prefix(8).filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    guard text.utf8.count == 5, text.lowercased().hasPrefix("sep="), let last = text.utf8.last
    else {
      return nil
    }
    return (separators + [UInt8(ascii: "|")]).first { $0 == last }
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]

  /// Whether a byte ends a line.
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in bytes.drop(while: isLineEnd) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { break }
      counts[byte, default: 0] += 1
    }
    return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }
}
