public import LegworkModel

/// How a catalog is to be read.
public struct ImportOptions: Hashable, Sendable {
  /// The format, or nil to find it from the content.
  public var format: CatalogFormat?
  /// Columns named by the user, each in place of the ones recognised for its field.
  public var map: [FieldMapping] = []
  /// The year of dates that carry none.
  public var year: Int?
  /// Any day of the week that bare weekdays belong to.
  public var week: CalendarDay?
  /// The event's days, where known: they date bare weekdays and dates without a year.
  public var days: [CalendarDay] = []
  /// The event's zone, for times that carry neither a zone nor an offset.
  public var zone: String?
  /// What makes two occurrences runs of one session.
  public var repeats: RepeatRule = .code
  /// How the rooms of a schedule without buildings become venues.
  public var rooms: RoomRule = .automatic
  /// What the event has already: codes that had to be made are found again in it.
  public var earlier = EarlierCodes()
  /// The length of an occurrence of which only the start is known.
  public var assumedLength: Minutes = 60

  /// The defaults: everything found from the content.
  public init() {}
}

/// What makes two occurrences runs of one session.
public enum RepeatRule: String, Hashable, Sendable, CaseIterable {
  /// A link, a shared id, or equal codes without their run suffixes.
  case code
  /// The same, or equal title, type and length.
  case title
  /// Nothing: every occurrence is a session of its own.
  case none
}

/// How the rooms of a schedule without buildings become venues.
public enum RoomRule: String, Hashable, Sendable, CaseIterable {
  /// By prefix where the rooms look numbered and at least two prefixes are seen, else one venue.
  case automatic = "auto"
  /// The letters before the first dot or digit name the building; `UA` and `UB` are wings of `U`.
  case prefix
  /// Every room is a venue.
  case venue
  /// All rooms are in one venue, named after the conference's.
  case conference
}

/// A column the user names for a field: `start=Begins at`.
public struct FieldMapping: Hashable, Sendable {
  /// The field to fill.
  public var field: ImportField
  /// The column's header, or the dotted path to a JSON member.
  public var column: String

  /// Creates a mapping.
  public init(field: ImportField, column: String) {
    self.field = field
    self.column = column
  }

  /// Reads `field=column`.
  public init(_ text: String) throws(ImportError) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { throw .mappingMalformed(text: text) }
    guard let field = ImportField(rawValue: String(parts[0]).lowercased()) else {
      throw .mappingUnknownField(
        name: String(parts[0]), known: ImportField.allCases.map(\.rawValue))
    }
    guard parts[1].utf8.count <= FieldNames.longest else { throw .mappingMalformed(text: text) }
    self.init(field: field, column: String(parts[1]))
  }
}
