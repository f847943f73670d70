import LegworkModel

/// Reads rows of venues with coordinates.
enum VenueReader {
  static func read(
    _ table: RecordTable, columns: TravelColumns, names: VenueNames
  ) throws(ImportError) -> TravelImportResult {
    try columns.require(.name)
    try columns.require(.latitude)
    try columns.require(.longitude)
    var result = TravelImportResult(times: [], venues: [], problems: table.problems)
    var firstByName: [String: DocumentPosition] = [:]
    for record in table.records {
      guard let text = columns.text(.name, in: record) else {
        result.problems.append(
          ImportProblem(at: record.position, column: "name", value: "", .fieldMissing))
        continue
      }
      guard let coordinate = coordinate(record, columns) else {
        let given = [TravelColumns.Name.latitude, .longitude]
          .map { columns.text($0, in: record) ?? "" }.joined(separator: ", ")
        result.problems.append(
          ImportProblem(
            at: record.position, column: "lat, lon", value: given, .coordinateImpossible))
        continue
      }
      let place = text.asName
      if place != text {
        result.problems.append(
          ImportProblem(at: record.position, column: "name", value: place, .nameCut(count: 1)))
      }
      let name = names.name(for: place)
      if let first = firstByName[name] {
        result.problems.append(
          ImportProblem(
            at: record.position, column: "name", value: name, .venueRepeated(firstAt: first)))
        continue
      }
      firstByName[name] = record.position
      result.venues.append(Venue(id: Venue.ID(name), coordinate: coordinate))
    }
    return result
  }

  private static func coordinate(
    _ record: RecordTable.Record, _ columns: TravelColumns
  ) -> Coordinate? {
    guard let latitude = columns.text(.latitude, in: record).flatMap(Double.init),
      let longitude = columns.text(.longitude, in: record).flatMap(Double.init)
    else { return nil }
    return Coordinate(onEarth: latitude, longitude)
  }
}
