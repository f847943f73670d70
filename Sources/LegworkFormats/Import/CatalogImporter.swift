/// Reads one format into a catalog.
protocol CatalogImporter: Sendable {
  /// The format it reads.
  var format: CatalogFormat { get }

  /// Reads a whole file.
  func result(of source: SourceText, options: ImportOptions) throws(ImportError) -> ImportResult
}

/// Reads one format into unchecked rows, of which a catalog is put together.
protocol CatalogDraftImporter: CatalogImporter {
  /// Reads a whole file.
  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft
}

extension CatalogDraftImporter {
  /// Puts the rows of a file together.
  func result(
    of source: SourceText, options: ImportOptions
  ) throws(ImportError) -> ImportResult {
    try CatalogAssembly.assemble(
      try read(source, options: options), format: format, options: options)
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
