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
  /// A catalog as `legwork export` writes it in JSON.
  case legwork = "legwork-catalog"
  /// A catalog as `legwork export` writes it in CSV.
  case legworkCSV = "legwork-catalog-csv"
  /// An Excel workbook.
  case xlsx

  /// Whether this version reads it.
  public var isReadable: Bool { CatalogImporters.importer(for: self) != nil }

  /// The kind of file it is to somebody who names the columns: one of our own is as any other.
  var withNamedColumns: CatalogFormat {
    switch self {
    case .legwork: .json
    case .legworkCSV: .csv
    default: self
    }
  }

  /// What it is, for help texts.
  public var summary: String {
    switch self {
    case .awsEvents: "AWS Events API session list (JSON)"
    case .json: "any JSON array of records, or an object holding one"
    case .csv: "CSV or TSV with a header line"
    case .frabXML: "Pentabarf / frab / pretalx schedule.xml"
    case .frabJSON: "schedule.json (frab, pretalx)"
    case .ics: "iCalendar"
    case .legwork: "a catalog exported by this program, in JSON"
    case .legworkCSV: "a catalog exported by this program, in CSV"
    case .xlsx: "Excel workbook"
    }
  }
}
