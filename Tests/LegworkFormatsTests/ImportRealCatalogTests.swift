import LegworkFormats
import LegworkModel
import Testing

@Suite("Real catalogs", .enabled(if: SharedCatalogs.areHere, SharedCatalogs.missing))
struct ImportRealCatalogTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    var file: String
    var zone: String?
    var year: Int?
    var format: CatalogFormat
    var sessions: ClosedRange<Int>
    var occurrences: Int
    var withoutTime: Int
    var withoutVenue: Int
    var repeated: ClosedRange<Int>
    var venues: ClosedRange<Int>
    var days: Int
    var testDescription: String { file }
  }

  static let expectations = [
    Expectation(
      file: "reinvent-2024.awsevents.json", zone: nil, format: .awsEvents,
      sessions: 2150...2160, occurrences: 3082, withoutTime: 14, withoutVenue: 15,
      repeated: 361...365, venues: 5...6, days: 6),
    Expectation(
      file: "reinvent-2024.flat.json", zone: nil, format: .json, sessions: 2150...2160,
      occurrences: 3082, withoutTime: 14, withoutVenue: 15, repeated: 361...365, venues: 5...6,
      days: 6),
    Expectation(
      file: "reinvent-2025.csv", zone: "America/Los_Angeles", year: 2025, format: .csv,
      sessions: 1642...1642, occurrences: 1992, withoutTime: 71, withoutVenue: 71,
      repeated: 330...330, venues: 5...5, days: 5),
    Expectation(
      file: "gencon-2023-05-24.csv", zone: "America/Indiana/Indianapolis", format: .csv,
      sessions: 17015...17015, occurrences: 17015, withoutTime: 0, withoutVenue: 499,
      repeated: 0...0, venues: 20...20, days: 5),
    Expectation(
      file: "sxsw-2026.json", zone: "America/Chicago", format: .json, sessions: 2795...2795,
      occurrences: 2795, withoutTime: 430, withoutVenue: 22, repeated: 0...0, venues: 181...181,
      days: 7),
    Expectation(
      file: "fosdem-2012.xml", zone: "Europe/Brussels", format: .frabXML, sessions: 442...442,
      occurrences: 442, withoutTime: 0, withoutVenue: 0, repeated: 0...0, venues: 9...9, days: 2),
    Expectation(
      file: "fosdem-2024.xml", zone: "Europe/Brussels", format: .frabXML, sessions: 674...674,
      occurrences: 674, withoutTime: 0, withoutVenue: 0, repeated: 0...0, venues: 5...5, days: 2),
    Expectation(
      file: "31c3.xml", zone: "Europe/Berlin", format: .frabXML, sessions: 138...138,
      occurrences: 138, withoutTime: 0, withoutVenue: 0, repeated: 0...0, venues: 1...1, days: 4),
  ]

  @Test("Counts are as known", arguments: expectations)
  func counts(_ wanted: Expectation) throws {
    let result = try load(wanted.file, zone: wanted.zone, year: wanted.year)
    #expect(result.format == wanted.format)
    #expect(wanted.sessions.contains(result.catalog.sessions.count))
    #expect(result.catalog.occurrences.count == wanted.occurrences)
    #expect(result.withoutTime == wanted.withoutTime)
    #expect(result.withoutVenue == wanted.withoutVenue)
    #expect(wanted.repeated.contains(result.repeated))
    #expect(wanted.venues.contains(result.catalog.venues.count))
    #expect(result.days.count == wanted.days)
    #expect(result.catalog.occurrences.allSatisfy { $0.interval.map { $0.length > 0 } ?? true })
    #expect(!result.catalog.sessions.contains { $0.title.contains("<p>") })
  }

  @Test("AWS re:Invent 2024: simulcasts, doubled ids, spellings, the day's last event")
  func reinvent() throws {
    let result = try load("reinvent-2024.awsevents.json", zone: nil)
    #expect(result.zone == "America/Los_Angeles")
    #expect(result.catalog.occurrences.count { $0.isSimulcast } == 494)
    let doubled = result.problems.filter { if case .idRepeated = $0.kind { true } else { false } }
    #expect(doubled.count == 4)
    #expect(result.time("ACT159") == "2024-12-05T19:00:00-08:00 +300")
    #expect(
      result.problems.contains { $0.kind == .venueSpellings(taken: "Caesars Forum") })
    #expect(!result.catalog.sessions.contains { $0.title.contains("[REPEAT") })
  }

  @Test("SXSW: places of one name far apart stay two, coordinates are kept")
  func sxsw() throws {
    let result = try load("sxsw-2026.json", zone: "America/Chicago")
    #expect(result.catalog.venues.count { $0.coordinate == nil } == 2)
    let files = try SharedCatalogs.bytes("catalogs/sxsw-2026.venues.ndjson")
    let venues = try TravelImport.read(files, known: result.catalog.venues.map(\.id))
    #expect(venues.venues.count + venues.problems.count == 181)
  }

  @Test(
    "Schedules in JSON and calendars are read whole",
    arguments: [
      ("camp-2019.frab.json", CatalogFormat.frabJSON, "Europe/Berlin", 79, 5),
      ("democon.pretalx.json", .frabJSON, "UTC", 36, 3),
      ("pycon-us-talks.ics", .ics, "America/New_York", 117, 3),
    ])
  func schedules(
    file: String, format: CatalogFormat, zone: String, occurrences: Int, days: Int
  ) throws {
    let result = try load(file, zone: format == .ics ? zone : nil)
    #expect(result.format == format)
    #expect(result.zone == zone)
    #expect(result.catalog.occurrences.count == occurrences)
    #expect(result.withoutTime == 0)
    #expect(result.days.count == days)
    #expect(result.problems.isEmpty)
  }

  @Test("One attendee's reservations are read as a list")
  func reservations() throws {
    var options = ImportOptions()
    options.zone = "America/Los_Angeles"
    let list = try PlanListImport.read(
      SharedCatalogs.bytes("catalogs/reinvent-2024.my-reservations.json"), options: options)
    #expect(list.entries.count == 16)
    #expect(list.problems.isEmpty)
    #expect(list.entries.first?.code == "NTA304-R")
    #expect(list.entries.allSatisfy { $0.interval != nil && $0.venue != nil })
  }

  @Test("The travel times of Las Vegas are read whole")
  func travel() throws {
    let result = try TravelImport.read(SharedCatalogs.bytes("travel-vegas.csv"))
    #expect(result.times.count == 23)
    #expect(result.problems.isEmpty)
    #expect(result.times.last?.hours == TimeWindow(from: 420, to: 1320))
  }

  /// A catalog and what it takes to read it.
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var zone: String?
    var year: Int?
    var testDescription: String { name }

    func read() throws -> ImportResult {
      var options = ImportOptions()
      options.zone = zone
      options.year = year
      return try CatalogImport.read(SharedCatalogs.bytes("catalogs/\(name)"), options: options)
    }
  }

  /// Every catalog there is.
  static let files =
    expectations.map { File(name: $0.file, zone: $0.zone, year: $0.year) }
    + [
      File(name: "camp-2019.frab.json"), File(name: "democon.pretalx.json"),
      File(name: "pycon-us-talks.ics", zone: "America/New_York"),
    ]

  /// Files that hold no catalog; other tests read them.
  private static let others = [
    "README.md", "reinvent-2024.my-reservations.json", "sxsw-2026.venues.ndjson",
  ]

  @Test("No file is forgotten")
  func complete() throws {
    let names = try SharedCatalogs.names("catalogs")
    #expect(Set(names) == Set(Self.files.map(\.name) + Self.others))
  }

  private func load(_ file: String, zone: String?, year: Int? = nil) throws -> ImportResult {
    try File(name: file, zone: zone, year: year).read()
  }
}
