import LegworkModel

extension ImportError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .notText: "not text; codes are read from JSON, CSV, or a plain list of them"
    case .unknownFormat(let known):
      "not a catalog of a known kind; known are \(known.map(\.rawValue).joined(separator: ", ")). "
        + "Name one with --format"
    case .unreadFormat(.xlsx): "an Excel workbook is not read; save as CSV and import that"
    case .unreadFormat(let format):
      "\(format.summary) (\(format.rawValue)) is not read yet; export it as JSON or CSV"
    case .notOfFormat(let format):
      "the content is not \(format.rawValue) (\(format.summary)); leave out --format to detect it"
    case .newerVersion(let format, let version):
      "written as \(format.rawValue) \(version) by a newer version of this program; "
        + "get that version, or export it as version \(CatalogJSON.version)"
    case .truncated(let format, let line, let column):
      "line \(line), column \(column): the \(format.rawValue) text breaks off here; "
        + "get the whole file again"
    case .malformed(let format, let line, let column, let reason):
      "line \(line), column \(column): not valid \(format.rawValue): \(reason)"
    case .unterminatedQuote(let line):
      "line \(line): a quote opens here and is never closed; close it or double it"
    case .tooManyEntries(let most):
      "more than \(most) entries; a list of what one means to attend has fewer"
    case .tooManyRecords(let count):
      "\(count) records with next to nothing in each; no event has as many. Import a part of them"
    case .noRecords(let format): "no records in it (\(format.rawValue)); nothing was imported"
    case .badZone(let name):
      "'\(name)' is not a known time zone\(suggestion(name, EventCalendar.knownZones)); "
        + "use an IANA name such as America/Los_Angeles"
    case .zoneMissing: "the times have no zone; give the event's with --zone America/Los_Angeles"
    default: columnText ?? dateText
    }
  }

  private var columnText: String? {
    switch self {
    case .missingColumn(let field, let columns):
      "no column for '\(field.rawValue)'; there are \(list(columns)). "
        + "Say which with --map \(field.rawValue)=COLUMN"
    case .codesMissing(let columns):
      "neither codes nor titles in it; there are \(list(columns)). Name what holds the codes 'code'"
    case .travelColumnMissing(let name, let columns):
      "no column '\(name)'; there are \(list(columns)). Travel times need from, to and likely "
        + "(or minutes); venues need name, lat and lon"
    case .mappedColumnMissing(let field, let column, let columns):
      "--map \(field.rawValue)=\(column): no such column\(suggestion(column, columns)); "
        + "there are \(list(columns))"
    case .mappingMalformed(let text):
      "--map '\(ImportProblem.shortened(text))': write it as field=column"
    case .mappingUnknownField(let name, let known):
      "--map: '\(name)' is not a field\(suggestion(name, known)); "
        + "fields are \(known.joined(separator: ", "))"
    default: nil
    }
  }

  private var dateText: String {
    switch self {
    case .wrongYear(let asked, let value, let position):
      "\(position): '\(value)' does not fall in \(asked) as given, nor does any other date here; "
        + "correct --year"
    case .yearMissing(let value, let position):
      "\(position): '\(value)' has no year; give it with --year"
    case .weekMissing(let value, let position, nil):
      "\(position): '\(value)' is a weekday without a date; "
        + "give a day of the event's week with --week 2025-12-01, or the year with --year"
    case .weekMissing(let value, let position, let year?):
      "\(position): '\(value)' is a weekday without a date, and \(year) alone does not say "
        + "which week; give one of its days with --week "
        + (DateResolution.reinventMonday(year: year)?.iso ?? "\(year)-12-01")
    default: ""
    }
  }

  private func list(_ columns: [String]) -> String {
    if columns.isEmpty { return "no columns at all" }
    let shown = columns.prefix(30)
      .map { "'\($0.count > 60 ? $0.prefix(60) + "…" : $0)'" }.joined(separator: ", ")
    return columns.count > 30 ? "\(shown) and \(columns.count - 30) more" : shown
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    let near = NameSuggester.suggestions(for: name, among: known, count: 1)
    return near.first.map { " (did you mean '\($0)'?)" } ?? ""
  }
}
