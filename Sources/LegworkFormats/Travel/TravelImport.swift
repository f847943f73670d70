public import LegworkModel

/// The front door for travel files: travel times, or venues with coordinates.
///
/// Reads CSV, a JSON array of records (or an object holding one), and one JSON record a line.
/// What it holds is found from its columns: `from` and `to`, or `lat` and `lon`.
public enum TravelImport {
  /// Reads a travel file; names that differ from those of `known` venues only by case and
  /// punctuation become theirs.
  public static func read(
    _ bytes: [UInt8], known: [Venue.ID] = []
  ) throws(ImportError) -> TravelImportResult {
    guard !bytes.isEmpty else { throw .empty }
    let source = SourceText(bytes)
    let table = try RecordDocument.table(source, for: .most)
    try source.requireRoom(forTrips: table.records.count)
    let names = VenueNames(known.map(\.rawValue))
    let columns = TravelColumns(table.columns)
    if columns.has(.from) || columns.has(.to) || !columns.has(.latitude) {
      return try TravelTimeReader.read(table, columns: columns, names: names)
    }
    return try VenueReader.read(table, columns: columns, names: names)
  }
}
