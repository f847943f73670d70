/// Finds the format of a catalog from its content alone.
enum FormatDetection {
  /// The format, also of kinds that are only recognised to be refused.
  static func format(of source: SourceText) throws(ImportError) -> CatalogFormat {
    let bytes = source.utf8
    if source.raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .xlsx }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }) else { throw .empty }
    let head = bytes[first..<min(bytes.count, first + 4096)]
    switch bytes[first] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let format = jsonFormat(of: source) { return format }
    case UInt8(ascii: "<"):
      if contains(head, "<schedule") || contains(head, "<conference") { return .frabXML }
    default:
      let start = String(decoding: head.prefix(32), as: UTF8.self).uppercased()
      if start.contains("BEGIN:VCALENDAR") { return .ics }
      if looksLikeTable(head) { return isOwnTable(head) ? .legworkCSV : .csv }
    }
    throw .unknownFormat(known: CatalogFormat.allCases.filter(\.isReadable))
  }

  /// JSON that breaks off is still JSON: the reader then says where.
  private static func jsonFormat(of source: SourceText) -> CatalogFormat? {
    guard let tree = try? source.json() else { return .json }
    if tree["format"] == .string(CatalogJSON.format) { return .legwork }
    if isFrab(tree) { return .frabJSON }
    let records = RecordArrays(in: tree)?.records.prefix(50) ?? []
    let isAWS = records.contains {
      $0["abbreviation"] != nil && ($0["sessionTime"] != nil || $0["seatAvailability"] != nil)
    }
    return isAWS ? .awsEvents : .json
  }

  private static func isFrab(_ tree: JSONTree) -> Bool {
    let schedule = tree["schedule"] ?? tree
    return schedule["conference"]?["days"]?.elements != nil
  }

  private static func looksLikeTable(_ head: ArraySlice<UInt8>) -> Bool {
    let line = head.prefix { $0 != 10 && $0 != 13 }
    guard !line.contains(where: { $0 < 32 && $0 != 9 }) else { return false }
    return CSVTable.namedSeparator(in: line) != nil
      || [UInt8(ascii: ","), UInt8(ascii: ";"), 9].contains { line.contains($0) }
  }

  private static func isOwnTable(_ head: ArraySlice<UInt8>) -> Bool {
    CatalogCSV.isHeader(String(decoding: head.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self))
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}
