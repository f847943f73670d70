import LegworkFormats
import LegworkModel
import Testing

@Suite("Sessions inside the records of groups")
struct NestedSessionsTests {
  private static let one =
    #"{"id": "1", "title": "Opening", "start": "2025-03-03 09:00", "end": "2025-03-03 10:00"}"#
  private static let two =
    #"{"id": "2", "title": "Other", "start": "2025-03-03 09:00", "end": "2025-03-03 10:00"}"#

  /// Each run as `code title time`.
  private func sessions(_ result: ImportResult) -> [String] {
    result.catalog.occurrences.map { run in
      let title = result.catalog.session(run.session)?.title ?? ""
      return "\(run.id) \(title) \(result.time(run.id.rawValue) ?? "no time")"
    }.sorted()
  }

  @Test(
    "are read in place of their group, from all of its lists",
    arguments: [
      #"[{"name": "Monday", "R1": [\#(one)], "R2": [\#(two)]}]"#,
      #"{"schedule": {"days": [{"rooms": {"R1": [\#(one)], "R2": [\#(two)]}}]}}"#,
      #"{"tracks": [{"name": "T1", "talks": [\#(one)]}, {"name": "T2", "talks": [\#(two)]}]}"#,
      #"[{"title": "Track A", "id": "TA", "talks": [\#(one), \#(two)]}]"#,
      #"[{"title": "Track A", "code": "TA", "talks": [\#(one), \#(two)]}]"#,
      #"{"rooms": [{"name": "R1", "talks": [\#(one)]}, {"name": "R2", "talks": [\#(two)]}]}"#,
      #"{"days": [{"date": "2025-03-03", "tracks": [{"name": "T1", "talks": [\#(one), \#(two)]}]}]}"#,
      #"[{"day": "Monday", "data": {"tracks": [{"title": "T", "in": {"talks": [\#(one), \#(two)]}}]}}]"#,
      #"[\#(one), {"title": "Track A", "talks": [\#(two)]}]"#,
    ])
  func groups(_ text: String) throws {
    let result = try read(text, zone: "UTC")
    #expect(
      sessions(result) == [
        "1 Opening 2025-03-03T09:00:00+00:00 +60", "2 Other 2025-03-03T09:00:00+00:00 +60",
      ])
    #expect(result.catalog.sessions.count == 2)
    #expect(result.problems.isEmpty)
  }

  @Test("have from their groups what they lack of date, zone, venue and room")
  func passedOn() throws {
    let text = #"""
      {"days": [{"date": "2025-03-03", "timezone": "Europe/Berlin", "venue": {"name": "Hall"},
        "rooms": [{"room": "R1", "talks": [
          {"code": "A1", "title": "Alpha", "start": "09:00", "end": "10:00"},
          {"code": "A2", "title": "Beta", "start": "2025-03-04 09:00", "minutes": 30,
            "room": "R2", "venue": "Dome", "timezone": "UTC"}]}]}]}
      """#
    let result = try read(text, zone: "Europe/Berlin")
    #expect(result.time("A1") == "2025-03-03T09:00:00+01:00 +60")
    #expect(result.time("A2") == "2025-03-04T10:00:00+01:00 +30")
    let first = result.catalog.occurrence("A1")
    let second = result.catalog.occurrence("A2")
    #expect(first?.venue == "Hall" && first?.room == "R1")
    #expect(second?.venue == "Dome" && second?.room == "R2")
    #expect(result.problems.isEmpty)
  }

  private static let slots = #"{"start": "2025-03-03 09:00"}, {"start": "2025-03-04 09:00"}"#
  private static let labelled = #"""
    {"name": "Early", "start": "2025-03-03 09:00"}, {"name": "Late", "start": "2025-03-04 09:00"}
    """#
  private static let titled = #"""
    {"title": "Hello", "start": "2025-03-03 09:00"}, {"title": "HELLO", "start": "2025-03-04 09:00"}
    """#

  @Test(
    "are none where runs have no title, or a mere label, or that of their record",
    arguments: [
      #""title": "Hello", "code": "A1", "slots": [\#(slots)]"#,
      #""title": "Hello", "code": "A1", "slots": [\#(labelled)]"#,
      #""title": "Hello", "id": "A1", "slots": [\#(labelled)]"#,
      #""name": "Hello", "code": "A1", "slots": [\#(labelled)]"#,
      #""name": "Hello", "id": "A1", "slots": [\#(labelled)]"#,
      #""title": "Hello", "code": "A1", "slots": [\#(titled)]"#,
    ])
  func runs(_ members: String) throws {
    let result = try read(#"[{\#(members), "minutes": 30}]"#, zone: "UTC")
    #expect(
      sessions(result) == [
        "A1 Hello 2025-03-03T09:00:00+00:00 +30", "A1-R1 Hello 2025-03-04T09:00:00+00:00 +30",
      ])
    #expect(result.catalog.sessions.map(\.id) == ["A1"])
    #expect(result.kinds == [.runsListed(runs: 2, records: 1, left: 0)])
  }

  @Test(
    "what else a group lists is reported",
    arguments: [
      #"[{"name": "T", "chairs": [{"name": "Ann"}, {"name": "Bob"}], "talks": [\#(one)]}]"#,
      #"[{"chairs": [{"name": "Ann", "start": "x"}, {"name": "Bob"}], "talks": [\#(one)]}]"#,
    ])
  func left(_ text: String) throws {
    let result = try read(text, zone: "UTC")
    #expect(result.catalog.sessions.map(\.title) == ["Opening"])
    #expect(result.kinds == [.recordsLeftOut(count: 2)])
    #expect(result.problems.first?.field == "chairs")
  }

  @Test("sessions like a record without a time, beside others with one, do not replace it")
  func related() throws {
    let text = #"""
      [{"code": "A1", "title": "Alpha", "start": "2025-03-03 09:00", "minutes": 30},
       {"code": "A2", "title": "Beta", "related": [
         {"code": "A1", "title": "Alpha", "start": "2025-03-03 09:00"}]}]
      """#
    #expect(try read(text).catalog.sessions.map(\.title) == ["Alpha", "Beta"])
  }

  @Test("a mapping of paths says itself what is where")
  func paths() throws {
    let text = #"[{"title": "Track A", "code": "TA", "talks": [\#(Self.one), \#(Self.two)]}]"#
    let result = try read(text) {
      $0.map = [FieldMapping(field: .start, column: "talks.start")]
    }
    #expect(result.catalog.sessions.map(\.title) == ["Track A"])
  }

  @Test("a mapping of names holds for groups and sessions alike")
  func names() throws {
    let text = #"""
      [{"saal": "R1", "talks": [{"ref": "A1", "what": "Alpha", "at": "2025-03-03 09:00"}]},
       {"saal": "R2", "talks": [{"ref": "A2", "what": "Beta", "at": "2025-03-03 09:00"}]}]
      """#
    let result = try read(text) {
      $0.map = try ["code=ref", "title=what", "start=at", "room=saal"].map { try FieldMapping($0) }
    }
    #expect(result.catalog.occurrence("A1")?.room == "R1")
    #expect(result.catalog.session("A2")?.title == "Beta")
  }
}

@Suite("Many arrays of records")
struct ManyArraysTests {
  private func record(_ number: Int) -> String {
    #"{"code": "A\#(number)", "title": "Talk \#(number)", "start": "2024-12-02T10:00", "minutes": 5}"#
  }

  @Test("give each record once, in order", arguments: [1, 2, 3, 20])
  func each(_ count: Int) throws {
    let members = (0..<count).map { number in
      let records = [number, number - 1].filter { $0 >= 0 }.map(record)
      return #""a\#(number)": [\#(records.joined(separator: ","))]"#
    }
    let result = try read("{\(members.joined(separator: ", "))}")
    let codes = result.catalog.occurrences.map(\.id.rawValue)
    #expect(codes.sorted() == (0..<count).map { "A\($0)" }.sorted())
    #expect(result.problems.isEmpty)
  }

  @Test("under dates are on these", arguments: [2, 9])
  func dates(_ count: Int) throws {
    let members = (1...count).map {
      #""2027-01-0\#($0)": [{"code": "A\#($0)", "title": "Same", "start": "10:00", "minutes": 5}]"#
    }
    let result = try read("{\(members.joined(separator: ", "))}")
    #expect(result.days.count == count)
    #expect(result.problems.isEmpty)
  }
}

@Suite("Codes of runs")
struct RunCodeTests {
  private static let slots =
    #""slots": [{"start": "2025-03-03 09:00"}, {"start": "2025-03-04 09:00"}], "minutes": 30"#

  @Test(
    "follow the code mapped, wherever it stands",
    arguments: [
      (#""session": {"code": "A1", "title": "Hello"}"#, "session.code", "session.title"),
      (#""a": {"b": {"Ref": "A1"}}, "title": "Hello""#, "a.b.ref", "title"),
      (#""ref": "A1", "code": "Z9", "title": "Hello""#, "ref", "title"),
    ])
  func mapped(_ members: String, _ code: String, _ title: String) throws {
    let result = try read("[{\(members), \(Self.slots)}]") {
      $0.map = [
        FieldMapping(field: .code, column: code), FieldMapping(field: .title, column: title),
      ]
    }
    #expect(result.catalog.occurrences.map(\.id.rawValue).sorted() == ["A1", "A1-R1"])
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1"])
    #expect(result.kinds == [.runsListed(runs: 2, records: 1, left: 0)])
  }

  @Test("of their own stay, where these are mapped")
  func own() throws {
    let text = #"""
      [{"title": "Hello", "minutes": 30, "slots": [
        {"ref": "X1", "start": "2025-03-03 09:00"}, {"ref": "X2", "start": "2025-03-04 09:00"}]}]
      """#
    let result = try read(text) {
      $0.map = [FieldMapping(field: .code, column: "slots.ref")]
    }
    #expect(result.catalog.occurrences.map(\.id.rawValue).sorted() == ["X1", "X2"])
    #expect(result.catalog.sessions.count == 1)
  }

  @Test("that are made are no columns of the file", arguments: ["", #""id": "7", "#])
  func columns(_ id: String) throws {
    let error = refusal(#"[{\#(id)"title": "Hello", \#(Self.slots)}]"#) {
      $0.map = [FieldMapping(field: .level, column: "nowhere")]
    }
    guard case .mappedColumnMissing(_, _, let columns) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(columns == (id.isEmpty ? [] : ["id"]) + ["title", "slots.start", "minutes"])
  }
}
