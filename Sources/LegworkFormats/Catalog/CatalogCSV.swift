public import LegworkModel

/// A catalog as CSV: a row for each run, for each session without one, and for each unused venue.
public enum CatalogCSV {
  /// The names of the columns.
  public static let columns = [
    "code", "session", "title", "type", "level", "topics", "speakers", "abstract", "recorded",
    "link", "venue", "room", "lat", "lon", "start", "end", "status", "capacity", "simulcast", "id",
    "zone",
  ]

  /// The columns by which a table is known as one of these; all others may be missing.
  private static let marks: Set<String> = ["code", "session", "title", "simulcast", "zone"]

  /// Whether a table's first line has the columns of a catalog written by this program.
  static func isHeader(_ line: String) -> Bool {
    let separators: Set<Character> = [",", ";", "\t"]
    let names = line.split { separators.contains($0) }.map { String($0).replacing("\"", with: "") }
    return marks.isSubset(of: names)
  }

  /// The table by RFC 4180; it has everything there is to know of a catalog, and no formula.
  ///
  /// O(catalog).
  public static func text(_ catalog: Catalog, calendar: EventCalendar) -> String {
    let writer = CatalogCSVWriter(catalog: catalog, calendar: calendar)
    return CSVText.line(columns) + writer.rows.map(CSVText.line).joined()
  }
}

/// Writes a catalog's rows.
private struct CatalogCSVWriter {
  let catalog: Catalog
  let calendar: EventCalendar
  private let coordinates: [Venue.ID: Coordinate]

  init(catalog: Catalog, calendar: EventCalendar) {
    self.catalog = catalog
    self.calendar = calendar
    let places = catalog.venues.compactMap { venue in venue.coordinate.map { (venue.id, $0) } }
    coordinates = Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  var rows: [[String]] {
    let used = Set(catalog.occurrences.compactMap(\.venue))
    let sessions = catalog.sessions.flatMap { session in
      let runs = catalog.occurrences(of: session.id)
      return runs.isEmpty ? [row(session, nil)] : runs.map { row(session, $0) }
    }
    let venues = catalog.venues.filter { !used.contains($0.id) }.map { venue in
      Array(repeating: "", count: 10) + place(venue.id, room: nil)
        + Array(repeating: "", count: 6) + [calendar.zone]
    }
    return sessions + venues
  }

  private func row(_ session: Session, _ run: Occurrence?) -> [String] {
    [
      run?.id.rawValue ?? "", session.id.rawValue, session.title, session.type ?? "",
      session.level.map(String.init) ?? "", CSVList.text(session.topics),
      CSVList.text(session.speakers), session.abstract, session.recorded.rawValue,
      session.link ?? "",
    ] + place(run?.venue, room: run?.room) + [
      run?.interval.map { calendar.iso8601($0.start) } ?? "",
      run?.interval.map { calendar.iso8601($0.end) } ?? "",
      run?.status.rawValue ?? "", run?.capacity.map(String.init) ?? "",
      run.map { $0.isSimulcast ? "yes" : "no" } ?? "", run?.sourceKey ?? "", calendar.zone,
    ]
  }

  private func place(_ venue: Venue.ID?, room: String?) -> [String] {
    let coordinate = venue.flatMap { coordinates[$0] }
    return [
      venue?.rawValue ?? "", room ?? "", coordinate.map { String($0.latitude) } ?? "",
      coordinate.map { String($0.longitude) } ?? "",
    ]
  }
}
