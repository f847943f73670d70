/// Reads a table of records from whatever holds one: CSV, JSON, or one JSON object a line.
enum RecordDocument {
  /// The table, by what the content starts with.
  static func table(
    _ source: SourceText, for aim: RecordArrays.Aim
  ) throws(ImportError) -> RecordTable {
    if source.raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .unreadFormat(.xlsx) }
    let first = source.utf8.first { $0 > 32 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return RecordTable(csv: try RecordImport.csv(source))
    }
    if let lines = try jsonLines(source) { return lines }
    let tree = try source.json()
    guard let found = RecordArrays(in: tree, for: aim) else { return RecordTable(objects: [tree]) }
    var table = RecordTable(objects: found.records)
    table.problems = found.problems + table.problems
    return table
  }

  /// One object a line, where the first line is a whole object and there are more lines.
  private static func jsonLines(_ source: SourceText) throws(ImportError) -> RecordTable? {
    let lines = source.utf8.split(separator: 10, omittingEmptySubsequences: false)
    guard lines.count > 1, lines.dropFirst().contains(where: { $0.contains { $0 > 32 } }),
      let first = lines.first, case .object? = try? JSONReader.read(Array(first))
    else { return nil }
    var objects: [JSONTree] = []
    var positions: [DocumentPosition] = []
    for (number, line) in lines.enumerated() where line.contains(where: { $0 > 32 }) {
      do {
        objects.append(try JSONReader.read(Array(line)))
      } catch {
        throw .malformed(
          .json, line: number + 1, column: error.offset + 1, reason: error.reason)
      }
      positions.append(DocumentPosition(row: positions.count + 1, line: number + 1))
    }
    return RecordTable(objects: objects, at: positions)
  }
}
