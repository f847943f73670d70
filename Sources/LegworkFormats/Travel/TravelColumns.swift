/// Which columns of a table tell what of a trip or a place.
struct TravelColumns {
  /// What a column can tell.
  enum Name: String, CaseIterable {
    case from
    case to
    case mode
    case low
    case likely
    case high
    case walking
    case metres
    case hours
    case headway
    case source
    case name
    case latitude = "lat"
    case longitude = "lon"

    /// The headers recognised, besides the name itself.
    var others: [String] {
      switch self {
      case .from: ["origin", "a", "start", "fromvenue"]
      case .to: ["destination", "b", "end", "tovenue"]
      case .mode: ["by", "means", "travelmode"]
      case .low: ["min", "minimum", "best", "lowminutes"]
      case .likely: ["minutes", "time", "duration", "likelyminutes", "expected"]
      case .high: ["max", "maximum", "worst", "highminutes"]
      case .walking: ["walk", "walkingminutes", "onfoot"]
      case .metres: ["meters", "distance", "distancem"]
      case .hours: ["service", "servicehours", "open"]
      case .headway: ["every", "interval", "headwayminutes"]
      case .source: ["note", "notes", "comment", "provenance"]
      case .name: ["venue", "venuename", "building", "place", "venue.name"]
      case .latitude: ["latitude", "venue.lat", "y"]
      case .longitude: ["lng", "long", "longitude", "venue.lon", "x"]
      }
    }
  }

  /// The columns as the file names them.
  let all: [String]
  private var index: [Name: Int] = [:]

  init(_ columns: [String]) {
    all = columns
    let keys = columns.map(FieldNames.key)
    for name in Name.allCases {
      let wanted = [name.rawValue] + name.others
      index[name] = wanted.lazy.compactMap { keys.firstIndex(of: $0) }.first
    }
  }

  func has(_ name: Name) -> Bool { index[name] != nil }

  /// The text of a column in a record, or nil where it is blank.
  func text(_ name: Name, in record: RecordTable.Record) -> String? {
    index[name].flatMap { record[$0]?.text }.map(PlainText.line)?.nonEmpty
  }

  /// Refuses a table without a column.
  func require(_ name: Name) throws(ImportError) {
    guard has(name) else { throw .travelColumnMissing(name: name.rawValue, columns: all) }
  }
}
