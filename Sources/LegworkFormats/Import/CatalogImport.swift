/// The front door for catalogs: bytes in, a checked catalog and a list of problems out.
///
/// Nothing is half read: either there is a whole result, or an error that says what to do.
public enum CatalogImport {
  /// Reads a catalog, finding its format from the content unless the options name one.
  public static func read(
    _ bytes: [UInt8], options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportResult {
    guard !bytes.isEmpty else { throw .empty }
    let (content, format, encoding) = try content(of: bytes, options)
    // The text is let go by now: it is as large as the catalog.
    var result =
      switch consume content {
      case .rows(let rows):
        try CatalogAssembly.assemble(rows, format: format, options: options)
      case .whole(let result): result
      }
    if let encoding, format != .frabXML {
      result.problems.append(ImportProblem(at: .file, value: "", .encoding(name: encoding)))
      result.problems = result.problems.sortedByPosition
    }
    return result
  }

  /// What a file says, its format, and the encoding it was not UTF-8 but.
  private static func content(
    of bytes: [UInt8], _ options: ImportOptions
  ) throws(ImportError) -> (CatalogContent, CatalogFormat, encoding: String?) {
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
    return (
      try importer.content(of: source, options: options), format, source.transcodedFrom
    )
  }
}
