import Foundation
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

@Suite("A catalog as a file of its own")
struct CatalogExportTests {
  /// A way to write a catalog that is read again.
  enum Form: CaseIterable {
    case json
    case csv

    func text(_ catalog: Catalog, _ calendar: EventCalendar, event: String? = nil) -> String {
      switch self {
      case .json: CatalogJSON.document(catalog, eventName: event, calendar: calendar).text() + "\n"
      case .csv: CatalogCSV.text(catalog, calendar: calendar)
      }
    }

    var format: CatalogFormat { self == .json ? .legwork : .legworkCSV }
  }

  static let example = Catalog(
    sessions: [
      Session(
        id: "SVS401", title: "=Queues, \"deep\"", type: "Workshop", level: 400,
        topics: ["Serverless", "a; b"], speakers: ["Ada"], abstract: "One\ntwo", recorded: .no,
        link: "https://example.org/1"),
      Session(id: "TBA100", title: "Later"),
    ],
    occurrences: [
      Occurrence(
        id: "SVS401-R1", session: "SVS401", venue: "Wynn", room: "Hall 1",
        interval: Interval(
          start: TimePoint(minutes: 28_887_840), end: TimePoint(minutes: 28_887_900)),
        status: .full, capacity: 80, isSimulcast: true, sourceKey: "k1"),
      Occurrence(id: "SVS401", session: "SVS401"),
    ],
    venues: [
      Venue(id: "Wynn", coordinate: Coordinate(latitude: 36.5, longitude: -115.25)),
      Venue(id: "Annex"),
    ])

  @Test("CSV has a row for each run, for a session without one, and for an unused venue")
  func csv() throws {
    let calendar = try EventCalendar(zone: vegas)
    #expect(
      Form.csv.text(Self.example, calendar).components(separatedBy: "\r\n") == [
        "code,session,title,type,level,topics,speakers,abstract,recorded,link,venue,room,lat,lon,"
          + "start,end,status,capacity,simulcast,id,zone",
        #"SVS401-R1,SVS401,"'=Queues, ""deep""",Workshop,400,"Serverless; a\; b",Ada,"#
          + "\"One\ntwo\",no,https://example.org/1,Wynn,Hall 1,36.5,-115.25,"
          + "2024-12-03T16:00:00-08:00,2024-12-03T17:00:00-08:00,full,80,yes,k1,\(vegas)",
        #"SVS401,SVS401,"'=Queues, ""deep""",Workshop,400,"Serverless; a\; b",Ada,"#
          + "\"One\ntwo\",no,https://example.org/1,,,,,,,unknown,,no,,\(vegas)",
        ",TBA100,Later,,,,,,unknown,,,,,,,,,,,,\(vegas)",
        ",,,,,,,,,,Annex,,,,,,,,,,\(vegas)", "",
      ])
  }

  @Test("JSON has venues, and sessions with their runs")
  func json() throws {
    let calendar = try EventCalendar(zone: vegas)
    let document = CatalogJSON.document(Self.example, eventName: "Demo", calendar: calendar)
    let tree = try JSONReader.read(Array(document.text().utf8))
    #expect(tree["format"] == .string("legwork-catalog"))
    #expect(tree["zone"] == .string(vegas))
    let session = try #require(tree["sessions"]?.elements?.first)
    #expect(session["topics"] == .array([.string("Serverless"), .string("a; b")]))
    let run = try #require(session["occurrences"]?.elements?.first)
    #expect(run["start"] == .string("2024-12-03T16:00:00-08:00"))
    #expect(run["simulcast"] == .bool(true))
    #expect(tree["venues"]?.elements?.count == 2)
  }

  @Test("any catalog is read as it was written, whatever the zone", arguments: Form.allCases)
  func roundTrip(form: Form) throws {
    for seed in 0..<300 {
      var random = RandomCatalog(seed: seed)
      let catalog = random.next()
      let zone = ["America/Los_Angeles", "Asia/Kathmandu", "UTC", "Europe/Berlin"][seed % 4]
      let calendar = try EventCalendar(zone: zone)
      let text = form.text(catalog, calendar, event: "Any")
      let result = try read(text, zone: nil)
      #expect(result.format == form.format)
      #expect(result.zone == zone)
      #expect(result.problems.isEmpty, "seed \(seed)")
      #expect(result.catalog == catalog, "seed \(seed)")
      #expect(form.text(result.catalog, calendar, event: "Any") == text)
      #expect(result.eventName == (form == .json ? "Any" : nil))
    }
  }

  @Test(
    "every real catalog is read as it was written",
    .enabled(if: SharedCatalogs.areHere, SharedCatalogs.missing),
    arguments: ImportRealCatalogTests.files)
  func realRoundTrip(file: ImportRealCatalogTests.File) throws {
    let first = try file.read()
    for form in Form.allCases {
      let text = form.text(first.catalog, first.calendar)
      let second = try CatalogImport.read(Array(text.utf8))
      #expect(second.format == form.format)
      #expect(second.problems.isEmpty)
      #expect(second.catalog == first.catalog)
    }
  }

  @Test("a formula is no formula in a cell, and itself again when read")
  func formulas() {
    for text in [
      "=1", "+x", "-x", "@a", "\tx", "\rx", "\nx", "|x", "'=1", "''+x", "'-5", "＝1", "＋5", "－x",
      "＠a", "｜x", "'＝1",
    ] {
      let cell = CSVText.guarded(text)
      #expect(cell == "'" + text)
      #expect(CSVText.unguarded(cell) == text)
    }
    for text in ["", "-5", "+5", "-1.5", "'tis", "'", "x=1", "a'=", "5"] {
      #expect(CSVText.guarded(text) == text)
      #expect(CSVText.unguarded(text) == text)
    }
    #expect(CSVText.guarded("-inf") == "'-inf")
    #expect(CSVText.cell("a\u{0}b\u{1B}[1m\u{9B}c") == "ab[1mc")
  }

  @Test("hidden characters go, lines of an abstract stay", arguments: ["\\r\\n", "\\n"])
  func hidden(newline: String) throws {
    let result = try read(
      """
      {"format": "legwork-catalog", "zone": "UTC", "sessions": [{"code": "A\\u0000\\u202e",
       "title": "<b>\\u001b[1m\(newline)x</b> &amp;", "abstract": "One\(newline)two\\u0007"}]}
      """)
    let session = try #require(result.catalog.sessions.first)
    #expect(session.id == "A")
    #expect(session.title == "<b>[1m x</b> &amp;")
    #expect(session.abstract == "One\ntwo")
  }

  @Test(
    "a time without an offset is of its record's zone, else the file's",
    arguments: [("Europe/Berlin", "09:00"), ("", "10:00"), ("X/Y", "10:00")])
  func rowZones(zone: String, expected: String) throws {
    let header = "code,session,title,simulcast,zone,start,end\n"
    let row = "C1,S1,T,no,\(zone),2026-12-01T10:00,2026-12-01T11:00\n"
    let other = "C2,S2,U,no,UTC,2026-12-01T10:00,2026-12-01T11:00\n"
    let result = try read(header + other + row, zone: "UTC")
    #expect(result.time("C1") == "2026-12-01T\(expected):00+00:00 +60")
    #expect(result.time("C2") == "2026-12-01T10:00:00+00:00 +60")
    #expect(result.kinds == (zone == "X/Y" ? [.zoneUnknown(taken: "UTC")] : []))
    let json = """
      {"format": "legwork-catalog", "zone": "Europe/Berlin", "sessions": [{"code": "S", "title": "T",
       "occurrences": [{"code": "C1", "start": "2026-12-01T10:00", "end": "2026-12-01T11:00"}]}]}
      """
    #expect(try read(json, zone: "UTC").time("C1") == "2026-12-01T09:00:00+00:00 +60")
  }

  @Test("what a table says that cannot be kept is told, row by row")
  func told() throws {
    let day = "2026-12-01T"
    let rows = [
      "code,session,title,level,recorded,venue,lat,lon,start,end,capacity,simulcast,zone",
      ",S1,No code,,,Hall,,,\(day)10:00Z,\(day)11:00Z,,,UTC",
      "C2,S2,No start,,,,,,,\(day)11:00Z,,,UTC",
      "C3,S3,Odd words,high,perhaps,,,,\(day)10:00Z,\(day)11:00Z,many,maybe,UTC",
      "C4,S4,Places,,,Hall,36,,\(day)10:00Z,\(day)11:00Z,,,UTC",
      "C5,S5,Places,,,Gym,1,1,\(day)10:00Z,\(day)11:00Z,,,UTC",
      "C6,S6,Places,,,Gym,2,2,\(day)10:00Z,\(day)11:00Z,,,UTC",
      "C7,S6,Other,,,,,,\(day)10:00Z,2056-12-01T11:00Z,,,UTC",
    ]
    let result = try read(rows.joined(separator: "\n") + "\n", zone: nil)
    #expect(
      result.kinds == [
        .runWithoutCode, .startMissing, .wordIgnored(count: 1), .wordIgnored(count: 1),
        .numberIgnored(count: 1), .numberIgnored(count: 1), .coordinateImpossible,
        .venueRepeated(firstAt: DocumentPosition(row: 5, line: 6)),
        .sessionRepeated(firstAt: DocumentPosition(row: 6, line: 7)), .tooLong(days: 10958),
      ])
    let json = """
      {"format": "legwork-catalog", "zone": "UTC", "venues": {"name": "Hall"},
       "sessions": [{"code": "S", "title": "T", "occurrences": {"code": "C"}}]}
      """
    #expect(try read(json).kinds == [.notARecord, .notARecord])
  }

  @Test("what is out of order is left out or taken as far as it goes, and told")
  func repaired() throws {
    let text = """
      {"format": "legwork-catalog", "version": 1, "zone": "UTC", "sessions": [
       {"code": "A", "title": "One", "level": "high", "occurrences": [
         {"code": "A-1", "venue": "Hall", "start": "2024-12-02T10:00:00Z", "status": "odd"},
         {"code": "a-1"}, {"venue": "Hall"}, {"code": "A-2", "start": "soon", "venue": "HALL"}]},
       {"code": "a", "title": "Two"}, {"title": "Three"}]}
      """
    let result = try read(text, zone: nil)
    #expect(result.catalog.sessions.map(\.title) == ["One"])
    #expect(result.catalog.occurrences.map(\.id) == ["A-1", "A-2"])
    #expect(result.catalog.venues.map(\.id) == ["Hall"])
    #expect(
      result.kinds == [
        .lengthAssumed(minutes: 60), .idRepeated(firstAt: DocumentPosition(row: 1)), .fieldMissing,
        .timeUnreadable, .statusUnknown(count: 1), .numberIgnored(count: 1),
        .sessionRepeated(firstAt: DocumentPosition(row: 1)), .fieldMissing,
      ])
  }

  @Test("a catalog of a newer version is refused, and one without sessions is no catalog")
  func refused() {
    #expect(
      refusal(#"{"format": "legwork-catalog", "version": 2, "sessions": []}"#)
        == .newerVersion(.legwork, version: 2))
    #expect(refusal(#"{"format": "legwork-catalog", "version": 1}"#) == .notOfFormat(.legwork))
    #expect(
      refusal(#"{"format": "legwork-catalog", "sessions": []}"#) == .noRecords(.legwork))
    #expect(refusal("code,title\nA,B\n") { $0.format = .legworkCSV } == .notOfFormat(.legworkCSV))
  }

  @Test("a table that a spreadsheet saved with semicolons, or that lacks columns, is read")
  func edited() throws {
    let text = "session;code;title;simulcast;zone;start\r\nA;A-1;One;no;UTC;2024-12-02T10:00\r\n"
    let result = try read(text, zone: nil)
    #expect(result.format == .legworkCSV)
    #expect(result.time("A-1") == "2024-12-02T10:00:00+00:00 +60")
    let named = try read(text) { $0.map = [FieldMapping(field: .code, column: "session")] }
    #expect(named.format == .csv)
    #expect(named.catalog.sessions.map(\.id) == ["A"])
  }
}
