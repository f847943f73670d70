/// The front door for catalogs: bytes in, a checked catalog and a list of problems out.
///
/// Nothing is half read: either there is a whole result, or an error that says what to do.
public enum CatalogImport {
  /// Reads a catalog, finding its format from the content unless the options name one.
  public static func read(
    _ bytes: [UInt8], options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportResult {
    guard !bytes.isEmpty else { throw .empty }
    let source = SourceText(bytes)
    let format: CatalogFormat
    if let asked = options.format {
      format = asked
    } else {
      let found = try FormatDetection.format(of: source)
      format = options.map.isEmpty ? found : found.withNamedColumns
    }
    guard let importer = CatalogImporters.importer(for: format) else {
      throw .unreadFormat(format)
    }
    var result = try importer.result(of: source, options: options)
    if let encoding = source.transcodedFrom, format != .frabXML {
      result.problems.append(ImportProblem(at: .file, value: "", .encoding(name: encoding)))
      result.problems = result.problems.sortedByPosition
    }
    return result
  }
}
