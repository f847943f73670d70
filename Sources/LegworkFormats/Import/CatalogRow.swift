import LegworkModel

/// One record of a catalog file as found, its time resolved, nothing checked against the others.
struct CatalogRow: Hashable, Sendable {
  var position: DocumentPosition
  /// The catalog's own key, where it has one besides the code.
  var key: String?
  var code: String?
  /// The number of the record that lists it as a run of its session, where that is not plain from codes.
  var record: Int?
  /// Shared by the runs of one session, or the code of the run it repeats.
  var group: String?
  var title = ""
  var type: String?
  var level: Int?
  var topics: [String] = []
  var speakers: [String] = []
  var abstract = ""
  var recorded = Recording.unknown
  var link: String?
  var venue: String?
  var room: String?
  var coordinate: Coordinate?
  var interval: Interval?
  var status = ReservationStatus.unknown
  var capacity: Int?

  init(position: DocumentPosition) { self.position = position }

  /// The code that the file gives it.
  var writtenCode: String? { code ?? key }
}

/// The rows of a file, with what was odd in them.
struct CatalogDraft: Sendable {
  var eventName: String?
  /// The zone the file itself names.
  var zone: String?
  var rows: [CatalogRow] = []
  var problems: [ImportProblem] = []
  /// Whether the key names a run, so that seen twice it is one occurrence whatever the time.
  var keyNamesOccurrence = false
}
