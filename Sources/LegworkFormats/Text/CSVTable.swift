/// A table of comma, semicolon or tab separated values (RFC 4180), read strictly over bytes.
struct CSVTable: Sendable {
  /// The header's names.
  let header: [String]
  /// The rows; a blank line is none.
  let rows: [Row]

  /// One row and the line it starts on, from 1.
  struct Row: Hashable, Sendable {
    var line: Int
    var fields: [String]
  }

  /// Why it can't be read.
  enum Failure: Error, Hashable {
    case unterminatedQuote(line: Int)
    case textAfterQuote(line: Int)
    case tooManyColumns(line: Int)
    case tooManyFields(line: Int)
  }

  /// Rows of more fields than that are none of a catalog's, and would only fill the memory.
  static let mostColumns = 10_000

  /// Reads a table whose first row is the header; the separator is the one the header has most of.
  ///
  /// Quotes double, newlines inside quotes stay, lines end in LF, CRLF or CR. O(bytes).
  init(_ bytes: [UInt8]) throws(Failure) {
    var reader = CSVReader(bytes, separator: CSVTable.separator(of: bytes))
    var rows: [Row] = []
    // A row takes as much memory as four fields.
    var crowding = Crowding(bytesEach: 2, free: 1_000_000)
    while let row = try reader.row() {
      if crowding.isTooDense(adding: row.fields.count + 4, after: reader.at) {
        throw .tooManyFields(line: row.line)
      }
      if row.fields.count == 1, row.fields[0].isEmpty { continue }
      rows.append(row)
    }
    header = rows.first?.fields ?? []
    self.rows = Array(rows.dropFirst())
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, 9: 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { break }
      counts[byte]? += 1
    }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 9].max {
      counts[$0, default: 0] < counts[$1, default: 0]
    }
      ?? UInt8(ascii: ",")
  }
}

/// Walks through a table row by row.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private(set) var at = 0
  private var line = 1

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func row() throws(CSVTable.Failure) -> CSVTable.Row? {
    guard at < bytes.count else { return nil }
    var row = CSVTable.Row(line: line, fields: [])
    while true {
      row.fields.append(try field())
      guard at < bytes.count, bytes[at] == separator else { break }
      guard row.fields.count < CSVTable.mostColumns else { throw .tooManyColumns(line: line) }
      at += 1
    }
    endLine()
    return row
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
    at += 1
    line += 1
  }

  private mutating func field() throws(CSVTable.Failure) -> String {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quoted() }
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10, bytes[at] != 13 { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quoted() throws(CSVTable.Failure) -> String {
    let firstLine = line
    at += 1
    var start = at
    var parts: [UInt8] = []
    while at < bytes.count {
      if bytes[at] == 10 || bytes[at] == 13 && (at + 1 >= bytes.count || bytes[at + 1] != 10) {
        line += 1
      }
      guard bytes[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
        parts += bytes[start...at]
        at += 2
        start = at
        continue
      }
      let text =
        parts.isEmpty
        ? String(decoding: bytes[start..<at], as: UTF8.self)
        : String(decoding: parts + bytes[start..<at], as: UTF8.self)
      at += 1
      guard at >= bytes.count || bytes[at] == separator || bytes[at] == 10 || bytes[at] == 13
      else { throw .textAfterQuote(line: line) }
      return text
    }
    throw .unterminatedQuote(line: firstLine)
  }
}
