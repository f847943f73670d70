/// A kind of catalog file, named as `--format` takes it.
public enum CatalogFormat: String, Hashable, Sendable, CaseIterable {
  /// The session list of the AWS Events API.
  case awsEvents = "aws-events"
  /// An array of flat records, or an object holding one.
  case json
  /// Comma, semicolon or tab separated values with a header.
  case csv
  /// Pentabarf, frab and pretalx `schedule.xml`.
  case frabXML = "frab-xml"
  /// `schedule.json` of frab and pretalx.
  case frabJSON = "frab-json"
  /// iCalendar.
  case ics
  /// An Excel workbook.
  case xlsx

  /// Whether this version reads it.
  public var isReadable: Bool { CatalogImporters.importer(for: self) != nil }

  /// What it is, for help texts.
  public var summary: String {
    switch self {
    case .awsEvents: "AWS Events API session list (JSON)"
    case .json: "any JSON array of records, or an object holding one"
    case .csv: "CSV or TSV with a header line"
    case .frabXML: "Pentabarf / frab / pretalx schedule.xml"
    case .frabJSON: "schedule.json (frab, pretalx)"
    case .ics: "iCalendar"
    case .xlsx: "Excel workbook"
    }
  }
}
