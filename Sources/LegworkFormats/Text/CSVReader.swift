/// Walks through a table line by line, and finds where its fields start.
struct CSVReader {
  /// What parts the fields of a line.
  let separator: UInt8
  /// The byte it stands at.
  private(set) var at = 0
  /// The line of the text it stands on, from 1.
  private(set) var line = 1
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Adds where each field of the next row starts; adds none, and says so, where the row is blank.
  mutating func row(_ fields: inout [UInt32]) throws(CSVTable.Failure) -> Bool {
    let (start, first) = (at, fields.count)
    while true {
      fields.append(UInt32(at))
      try passField()
      guard at < bytes.count, bytes[at] == separator else { break }
      guard fields.count - first < CSVTable.mostColumns else { throw .tooManyColumns(line: line) }
      at += 1
    }
    let isBlank = at == start || bytes[start..<at].elementsEqual("\"\"".utf8)
    if isBlank { fields.removeLast() }
    passEndOfLine()
    return !isBlank
  }

  private mutating func passEndOfLine() {
    guard at < bytes.count else { return }
    if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
    at += 1
    line += 1
  }

  private mutating func passField() throws(CSVTable.Failure) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try passQuoted() }
    while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
  }

  private mutating func passQuoted() throws(CSVTable.Failure) {
    let firstLine = line
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 10 || byte == 13 && (at >= bytes.count || bytes[at] != 10) { line += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard at < bytes.count, !isEnd(bytes[at]) else { return }
      guard bytes[at] == UInt8(ascii: "\"") else { throw .textAfterQuote(line: line) }
      at += 1
    }
    throw .unterminatedQuote(line: firstLine)
  }

  /// Whether a byte ends a field that is not quoted.
  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || CSVTable.isLineEnd(byte) }
}
