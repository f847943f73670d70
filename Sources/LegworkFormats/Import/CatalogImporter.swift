/// Reads one format into a catalog.
protocol CatalogImporter: Sendable {
  /// The format it reads.
  var format: CatalogFormat { get }

  /// Reads a whole file.
  func content(of source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogContent
}

/// What an importer makes of a file.
enum CatalogContent: Sendable {
  /// Rows, of which a catalog has yet to be put together.
  case rows(CatalogDraft)
  /// A catalog as the file has it.
  case whole(ImportResult)
}

/// Reads one format into unchecked rows, of which a catalog is put together.
protocol CatalogDraftImporter: CatalogImporter {
  /// Reads a whole file.
  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft
}

extension CatalogDraftImporter {
  /// The rows of a file.
  func content(
    of source: SourceText, options: ImportOptions
  ) throws(ImportError) -> CatalogContent {
    .rows(try read(source, options: options))
  }
}

/// All importers there are, in the order of `CatalogFormat`.
enum CatalogImporters {
  /// Every importer.
  static let all: [any CatalogImporter] = [
    AWSEventsImporter(), JSONCatalogImporter(), CSVCatalogImporter(), FrabXMLImporter(),
    FrabJSONImporter(), ICalendarImporter(), CatalogDocumentImporter(), CatalogTableImporter(),
  ]

  /// The importer of a format, or nil where the format is not read.
  static func importer(for format: CatalogFormat) -> (any CatalogImporter)? {
    all.first { $0.format == format }
  }
}
