/// Reads Pentabarf, frab and pretalx `schedule.xml`.
struct FrabXMLImporter: CatalogDraftImporter {
  var format: CatalogFormat { .frabXML }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    do {
      try XMLTags.check(source.utf8)
    } catch {
      throw .malformed(.frabXML, line: error.line, column: error.column, reason: error.reason)
    }
    let schedule = try FrabXMLReader.read(source.raw)
    try source.requireRoom(for: schedule.eventCount)
    return try FrabSchedule.draft(of: schedule, options: options)
  }
}
