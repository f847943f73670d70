import LegworkFormats
import LegworkModel
import Testing

@Suite("Formats are found from content")
struct ImportFormatTests {
  static let aws = """
    {"eventId": "demo-2024", "sessions": [
     {"sessionId": "s1", "abbreviation": "SVS401", "title": "Queues", "type": "Breakout session",
      "level": "400 – Expert", "abstract": "About &amp; around <b>queues</b>.",
      "sessionTime": {"date": "2024-12-02", "time": "10:00", "length": "60",
       "timezone": "America/Los_Angeles"},
      "room": "Caesar’s Forum | Level 1 | Forum 118", "seatAvailability": "veryLimited",
      "speakers": [{"name": "Ada Example"}], "topics": ["Serverless"]},
     {"sessionId": "s2", "abbreviation": "SVS401-R1", "title": "Queues [REPEAT]",
      "sessionTime": {"date": "2024-12-03", "time": "19:00", "length": "300",
       "timezone": "America/Los_Angeles"},
      "venue": "Caesars Forum", "room": "Caesars Forum | Level 1 | Forum 120",
      "seatAvailability": "walkUp"},
     {"sessionId": "s3", "abbreviation": "SVS401-SC1", "title": "Queues [SIMULCAST]",
      "sessionTime": {"date": "2024-12-02", "time": "10:00", "length": "60",
       "timezone": "America/Los_Angeles"},
      "venue": "Caesars Forum", "room": "Caesars Forum | Hall", "seatAvailability": "sometimes"},
     {"sessionId": "s3", "abbreviation": "SVS401-SC2", "title": "Queues [SIMULCAST]"},
     {"sessionId": "s4", "abbreviation": "ACT001", "title": "Breakfast", "level": null}]}
    """

  @Test("AWS Events without ids: each record is a run of its own but where all is the same")
  func awsWithoutIDs() throws {
    func record(_ day: Int, _ room: String) -> String {
      #"{"abbreviation":"SVS401","title":"Queues","sessionTime":{"date":"2024-12-0\#(day)","#
        + #""time":"10:00","length":60,"timezone":"\#(vegas)"},"room":"\#(room)"}"#
    }
    let rows = [record(2, "Wynn | A"), record(4, "MGM | B"), record(2, "Wynn | A")]
    let result = try read("[\(rows.joined(separator: ","))]")
    #expect(result.format == .awsEvents)
    #expect(result.catalog.sessions.count == 1)
    #expect(result.time("SVS401") == "2024-12-02T10:00:00-08:00 +60")
    #expect(result.time("SVS401~2") == "2024-12-04T10:00:00-08:00 +60")
    #expect(
      result.kinds == [
        .codeChanged("SVS401~2"), .idRepeated(firstAt: DocumentPosition(row: 1)),
      ])
  }

  @Test("AWS Events: repeats, simulcast, venue in the room, no time, an id seen twice")
  func awsEvents() throws {
    let result = try read(ImportFormatTests.aws, zone: nil)
    #expect(result.format == .awsEvents)
    #expect(result.eventName == "demo-2024")
    #expect(result.zone == vegas)
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["ACT001", "SVS401"])
    #expect(result.catalog.occurrences.count == 4)
    #expect(result.repeated == 1)
    #expect(result.withoutTime == 1)
    #expect(result.withoutVenue == 1)
    #expect(result.catalog.venues.map(\.id.rawValue) == ["Caesars Forum"])
    #expect(result.time("SVS401-R1") == "2024-12-03T19:00:00-08:00 +300")
    let session = try #require(result.catalog.session("SVS401"))
    #expect(session.title == "Queues")
    #expect(session.level == 400)
    #expect(session.abstract == "About & around queues.")
    #expect(session.speakers == ["Ada Example"])
    let run = try #require(result.catalog.occurrence("svs401"))
    #expect(run.room == "Level 1 | Forum 118")
    #expect(run.status == .limited)
    #expect(run.sourceKey == "s1")
    #expect(result.catalog.occurrence("SVS401-SC1")?.isSimulcast == true)
    #expect(result.catalog.occurrence("SVS401-R1")?.status == .walkUpOnly)
    #expect(
      result.kinds == [
        .venueSpellings(taken: "Caesars Forum"), .statusUnknown(count: 1),
        .idRepeated(firstAt: DocumentPosition(row: 3)),
      ])
  }

  @Test("JSON: an array inside an object, dotted paths, offsets, epochs")
  func json() throws {
    let result = try read(
      """
      {"festival": "Demo", "fields": ["a", "b"], "events": [
       {"event_id": "E1", "name": "Late", "date": "2026-03-12",
        "start_time": "2026-03-13T00:30:00.000-05:00", "end_time": "2026-03-13T02:00:00-05:00",
        "venue": {"id": 7, "name": "Salon", "lat": 30.26, "lon": -97.74}, "status": "active",
        "event_type": "showcase", "category": "Rock", "contributors": [{"name": "B"}]},
       {"event_id": "E2", "name": "Undated", "date": "2026-03-12", "start_time": null},
       {"event_id": "E3", "name": "Seconds", "start_time": 1773374400, "end_time": 1773378000},
       {"event_id": "E4", "name": "Off", "start_time": 1773374400000, "duration": "1h 30m",
        "status": "cancelled"}]}
      """, zone: "America/Chicago")
    #expect(result.format == .json)
    #expect(result.time("E1") == "2026-03-13T00:30:00-05:00 +90")
    #expect(result.days == [CalendarDay(iso: "2026-03-12")])
    #expect(result.time("E2") == nil)
    #expect(result.time("E3") == "2026-03-12T23:00:00-05:00 +60")
    #expect(result.time("E4") == "2026-03-12T23:00:00-05:00 +90")
    #expect(result.catalog.occurrence("E4")?.status == .cancelled)
    #expect(
      result.catalog.venue("Salon")?.coordinate == Coordinate(latitude: 30.26, longitude: -97.74))
    let session = try #require(result.catalog.session("E1"))
    #expect(session.type == "showcase")
    #expect(session.topics == ["Rock"])
    #expect(session.speakers == ["B"])
    #expect(result.problems.isEmpty)
  }

  @Test("The parts of a time may stand in an object of any name")
  func members() throws {
    let result = try read(
      """
      {"list": [{"code": "A1", "name": "x", "slot": {"id": 9, "name": "morning",
        "start": "2024-12-02T10:00", "end": "2024-12-02T11:00"}}]}
      """)
    #expect(result.time("A1") == "2024-12-02T10:00:00-08:00 +60")
    #expect(result.catalog.sessions.map(\.title) == ["x"])
  }

  @Test(
    "A table may begin with blank lines, or with one that names its separator",
    arguments: [
      "\n\ncode;title\nA1;x, y\n", "\r\ncode\ttitle\nA1\tx, y\n",
      "sep=;\r\ncode;title\r\nA1;x, y\r\n",
      "SEP=|\ncode|title\nA1|x, y\n", "\"sep=;\"\ncode;title;a,b,c\nA1;x, y;\n",
    ])
  func beginnings(_ text: String) throws {
    let result = try read(text)
    #expect(result.catalog.sessions.map(\.title) == ["x, y"])
    #expect(result.problems.isEmpty)
  }

  @Test("CSV: quotes, newlines, BOM, separators", arguments: [",", ";", "\t"])
  func csv(_ separator: String) throws {
    let text = [
      "\u{FEFF}id,title,level,description,dayTime,venue,speakers",
      "\"ABC301\",\"Say \"\"hi\"\"\nto all\",\"300\",\"line one\nline two\",Monday 11:30 - 12:30,MGM,A",
      "ABC301-R,Say hi to all [REPEAT],300,,Tuesday 23:30 - 00:30,MGM,A",
      "",
      "ABC302,No time,,,,,",
    ].joined(separator: "\r\n").replacing(",", with: separator)
    let result = try read(text) { $0.year = 2025 }
    #expect(result.format == .csv)
    #expect(result.catalog.sessions.map(\.title) == ["Say \"hi\" to all", "No time"])
    #expect(result.catalog.sessions.first?.abstract == "line one\nline two")
    #expect(result.time("ABC301") == "2025-12-01T11:30:00-08:00 +60")
    #expect(result.time("ABC301-R") == "2025-12-02T23:30:00-08:00 +60")
    #expect(result.withoutTime == 1)
    #expect(result.kinds == [.weekAssumed(monday: "2025-12-01")])
    #expect(result.problems.first?.position == DocumentPosition(row: 1, line: 2))
  }

  @Test(
    "Names do not matter, content does",
    arguments: [
      ("PK\u{3}\u{4}rest", ImportError.unreadFormat(.xlsx)),
      ("BEGIN:VCALENDAR\r\nEND:VCALENDAR", .noRecords(.ics)),
      ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT", .truncated(.ics, line: 3, column: 1)),
      (#"{"schedule": {"conference": {"days": []}}}"#, .noRecords(.frabJSON)),
      ("just words", .unknownFormat(known: CatalogFormat.allCases.filter { $0 != .xlsx })),
      ("<html></html>", .unknownFormat(known: CatalogFormat.allCases.filter { $0 != .xlsx })),
      ("", .empty),
      ("[]", .noRecords(.json)),
      ("id,title\n", .noRecords(.csv)),
      (#"[{"id": 1, "title": "x""#, .truncated(.json, line: 1, column: 24)),
      (
        "[{\"id\": 1,\n \"title\": oops}]",
        .malformed(.json, line: 2, column: 11, reason: "no value starts like this")
      ),
      ("id,title\n1,\"open\n2,x\n", .unterminatedQuote(line: 2)),
      (
        #"[{"id": 1, "start": "2024-12-02T10:00"}]"#,
        .missingColumn(.title, columns: ["id", "start"])
      ),
    ])
  func refused(_ text: String, _ error: ImportError) {
    #expect(refusal(text) == error)
    #expect(!error.description.isEmpty)
  }

  @Test("Columns can be named")
  func mapping() throws {
    let text = "Ref,What,Begins,Ends\nA1,Talk,2024-12-02 09:00,2024-12-02 10:00\n"
    let result = try read(text) {
      $0.map = [
        FieldMapping(field: .code, column: "Ref"), FieldMapping(field: .title, column: "what"),
        FieldMapping(field: .end, column: "Ends"),
      ]
    }
    #expect(result.time("A1") == "2024-12-02T09:00:00-08:00 +60")
    #expect(
      refusal(text) { $0.map = [FieldMapping(field: .title, column: "Whta")] }
        == .mappedColumnMissing(
          .title, column: "Whta", columns: ["Ref", "What", "Begins", "Ends"]))
    #expect(throws: ImportError.mappingMalformed(text: "title")) { try FieldMapping("title") }
    #expect(try FieldMapping("title=What now") == FieldMapping(field: .title, column: "What now"))
  }

  @Test("A path may lead through objects and arrays")
  func paths() throws {
    let text = """
      [{"ref": "A1", "what": {"text": {"en": "Talk"}}, "slots": [
         {"from": "2024-12-02T10:00", "to": "2024-12-02T10:45", "places": [{"hall": "North"}]},
         {"from": "2024-12-03T10:00", "to": "2024-12-03T10:45"}],
        "people": [{"profile": {"name": "Ada"}}, {"profile": null}, {"profile": {"name": "Bob"}}]},
       {"ref": "A2", "what": {"text": {"en": "Other"}}, "slots": [], "people": 5}]
      """
    let maps = [
      "code=ref", "title=what.text.en", "start=slots.0.from", "end=slots.0.to",
      "venue=slots.0.places.hall", "speakers=people.profile.name",
    ]
    let result = try read(text) { $0.map = try maps.map { try FieldMapping($0) } }
    #expect(result.time("A1") == "2024-12-02T10:00:00-08:00 +45")
    #expect(result.catalog.occurrence("A1")?.venue == "North")
    #expect(result.catalog.session("A1")?.speakers == ["Ada", "Bob"])
    #expect(result.time("A2") == nil)
    #expect(result.problems.isEmpty)
    for path in ["people.profile.nam", "slots.7.from", "people.x.y", "nowhere.at.all"] {
      let error = refusal(text) {
        $0.map = [
          FieldMapping(field: .start, column: "slots.0.from"),
          FieldMapping(field: .title, column: path),
        ]
      }
      #expect(
        error
          == .mappedColumnMissing(
            .title, column: path,
            columns: ["ref", "what.text.en", "slots", "people", "slots.0.from"]))
    }
  }
}
