/// Reads one format into unchecked rows.
protocol CatalogImporter: Sendable {
  /// The format it reads.
  var format: CatalogFormat { get }

  /// Reads a whole file.
  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft
}

/// All importers there are, in the order of `CatalogFormat`.
enum CatalogImporters {
  /// Every importer.
  static let all: [any CatalogImporter] = [
    AWSEventsImporter(), JSONCatalogImporter(), CSVCatalogImporter(), FrabXMLImporter(),
    FrabJSONImporter(), ICalendarImporter(),
  ]

  /// The importer of a format, or nil where the format is not read.
  static func importer(for format: CatalogFormat) -> (any CatalogImporter)? {
    all.first { $0.format == format }
  }
}
