/// Why a file could not be read at all; nothing of it is taken then.
public enum ImportError: Error, Hashable, Sendable {
  /// There are no bytes.
  case empty
  /// The content is of no known kind.
  case unknownFormat(known: [CatalogFormat])
  /// The content is no text at all.
  case notText
  /// The content is of a kind that is not read.
  case unreadFormat(CatalogFormat)
  /// The content is not of the kind that was asked for.
  case notOfFormat(CatalogFormat)
  /// A newer version of this program wrote it.
  case newerVersion(CatalogFormat, version: Int)
  /// The text breaks off.
  case truncated(CatalogFormat, line: Int, column: Int)
  /// The text breaks its format's rules.
  case malformed(CatalogFormat, line: Int, column: Int, reason: String)
  /// A quote is never closed.
  case unterminatedQuote(line: Int)
  /// A list has more entries than anybody can mean.
  case tooManyEntries(most: Int)
  /// A catalog has more records than any event has, and next to nothing in each.
  case tooManyRecords(count: Int)
  /// There is no record in it.
  case noRecords(CatalogFormat)
  /// No column gives that field.
  case missingColumn(ImportField, columns: [String])
  /// A list of what one means to attend has neither codes nor titles.
  case codesMissing(columns: [String])
  /// A travel file lacks a column.
  case travelColumnMissing(name: String, columns: [String])
  /// `--map` names a column that is not there.
  case mappedColumnMissing(ImportField, column: String, columns: [String])
  /// `--map` is not of the form `field=column`.
  case mappingMalformed(text: String)
  /// `--map` names a field that is not known.
  case mappingUnknownField(name: String, known: [String])
  /// The zone is unknown.
  case badZone(name: String)
  /// The times carry no zone, and the event has none.
  case zoneMissing
  /// The dates of the file are not in the year that was asked for.
  case wrongYear(asked: Int, value: String, position: DocumentPosition)
  /// Dates without a year, and nothing that gives one.
  case yearMissing(value: String, position: DocumentPosition)
  /// Bare weekdays, and nothing that gives the week.
  case weekMissing(value: String, position: DocumentPosition, year: Int?)
}
