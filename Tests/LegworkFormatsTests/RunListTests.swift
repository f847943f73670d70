import LegworkFormats
import LegworkModel
import Testing

@Suite("Records that list several runs")
struct RunListTests {
  private func runs(_ result: ImportResult) -> [String] {
    result.catalog.occurrences.map { run in
      let room = run.room.map { " @\($0)" } ?? ""
      return "\(run.session)/\(run.id) \(result.time(run.id.rawValue) ?? "no time")\(room)"
    }.sorted()
  }

  @Test("each run is one, with what it says itself before what its record says")
  func objects() throws {
    let text = """
      [{"code": "A1", "title": "Talk", "room": "Main", "slots": [
         {"start": "2024-12-02T10:00", "end": "2024-12-02T11:00"},
         {"start": "2024-12-03T10:00", "minutes": 30, "room": "2", "status": "full"},
         {"start": "2024-12-04T10:00", "minutes": 30, "code": "A1-X"}]},
       {"code": "A2", "title": "Other", "slots": [{"start": "2024-12-02T12:00", "minutes": 45}]},
       {"code": "A3", "title": "Third", "slots": []}]
      """
    let result = try read(text)
    #expect(
      runs(result) == [
        "A1/A1 2024-12-02T10:00:00-08:00 +60 @Main",
        "A1/A1-R1 2024-12-03T10:00:00-08:00 +30 @2",
        "A1/A1-X 2024-12-04T10:00:00-08:00 +30 @Main",
        "A2/A2 2024-12-02T12:00:00-08:00 +45", "A3/A3 no time",
      ])
    #expect(result.catalog.occurrence("A1-R1")?.status == .full)
    #expect(
      result.problems.map(\.description) == [
        "slots: runs listed in 2 records; 4 runs taken"
      ])
  }

  @Test(
    "runs with codes of their own are of the record's session",
    arguments: [
      (#""code": "A""#, ["X1/X1", "X1/Y2"]), (#""id": "A""#, ["X1/X1", "X1/Y2"]),
      (#""level": 100"#, ["X1/X1", "X1/Y2"]),
    ])
  func ownCodes(facts: String, expected: [String]) throws {
    let text = """
      [{\(facts), "title": "Talk", "slots": [
         {"code": "X1", "id": "1", "start": "2024-12-02T10:00", "minutes": 30},
         {"code": "Y2", "id": "2", "start": "2024-12-03T10:00", "minutes": 30}]}]
      """
    let runs = try read(text).catalog.occurrences
    #expect(runs.map { "\($0.session)/\($0.id)" }.sorted() == expected)
    let alone = try read(text) { $0.repeats = .none }.catalog.occurrences
    #expect(alone.map { "\($0.session)/\($0.id)" }.sorted() == ["X1/X1", "Y2/Y2"])
  }

  @Test("records are not joined by what their runs have in common with others")
  func apart() throws {
    let text = """
      [{"id": 1, "title": "One", "slots": [
         {"code": "1", "start": "2024-12-02T10:00"}, {"code": "2", "start": "2024-12-02T11:00"}]},
       {"id": 2, "title": "Two", "slots": [
         {"code": "3", "start": "2024-12-02T10:00"}, {"code": "4", "start": "2024-12-02T11:00"}]},
       {"code": "A", "title": "Three", "slots": [{"code": "X1", "start": "2024-12-02T10:00"}]},
       {"code": "A", "title": "Four", "slots": [{"code": "Y1", "start": "2024-12-02T10:00"}]},
       {"code": "S", "title": "Five", "slots": [
         {"code": "S-SC1", "title": "Five", "start": "2024-12-02T10:00"},
         {"code": "S", "name": "Main hall", "start": "2024-12-02T10:00"}]}]
      """
    let catalog = try read(text).catalog
    #expect(catalog.sessions.map(\.title).sorted() == ["Five", "Four", "One", "Three", "Two"])
    #expect(catalog.occurrences.filter(\.isSimulcast).map(\.id) == ["S-SC1"])
  }

  @Test("with titles of their own, too, they are sessions")
  func ownTitles() throws {
    let text = """
      [{"code": "A", "title": "Track", "slots": [
         {"code": "X1", "title": "One", "start": "2024-12-02T10:00", "minutes": 30},
         {"code": "Y2", "start": "2024-12-03T10:00", "minutes": 30},
         {"code": "Z3", "start": "2024-12-04T10:00", "minutes": 30}]}]
      """
    let runs = try read(text).catalog.occurrences
    #expect(runs.map { "\($0.session)/\($0.id)" }.sorted() == ["X1/X1", "Y2/Y2", "Y2/Z3"])
  }

  @Test(
    "of a large record few runs are taken where each would have all of it", arguments: [20, 21])
  func large(kilobytes: Int) throws {
    let runs = (10..<60).map { #"{"code": "R\#($0)", "start": "2024-12-02T10:\#($0)"}"# }
    let text = """
      [{"title": "\(String(repeating: "x", count: kilobytes * 1000))", "link": "",
        "slots": [\(runs.joined(separator: ","))]}]
      """
    #expect(try read(text).catalog.occurrences.count == 50)
    let apart = try read(text) { $0.repeats = .none }
    #expect(apart.catalog.occurrences.count == (kilobytes == 20 ? 50 : 20))
    #expect(
      apart.kinds.contains(
        .runsListed(runs: kilobytes == 20 ? 50 : 20, records: 1, left: kilobytes == 20 ? 0 : 30)))
  }

  @Test("runs without codes are of one session by their record")
  func nameless() throws {
    let text = """
      {"talks": [{"title": "Talk", "when": ["2024-12-02 10:00-11:00", "2024-12-03 10:00-11:00"]},
       {"title": "Talk", "when": ["2024-12-04 10:00-11:00"]}]}
      """
    let result = try read(text)
    #expect(result.catalog.occurrences.count == 3)
    let sessions = Dictionary(grouping: result.catalog.occurrences, by: \.session)
    #expect(sessions.values.map(\.count).sorted() == [1, 2])
  }

  @Test("lists beside each other go together, and an id names the session")
  func columns() throws {
    let text = """
      [{"id": 7, "title": "Talk", "start": ["2024-12-02T10:00", "2024-12-03T10:00"],
        "end": ["2024-12-02T10:20", "2024-12-03T10:40"], "room": ["1", "2"]}]
      """
    #expect(
      runs(try read(text)) == [
        "7/7 2024-12-02T10:00:00-08:00 +20 @1", "7/7-R1 2024-12-03T10:00:00-08:00 +40 @2",
      ])
  }

  @Test("a mapping leads through the list, or to one of it")
  func mapped() throws {
    let text = """
      [{"ref": "A1", "what": "Talk", "at": {"times": [
         {"from": "2024-12-02T10:00", "to": "2024-12-02T11:00", "hall": "N"},
         {"from": "2024-12-03T10:00", "to": "2024-12-03T11:00", "hall": "S"}]}}]
      """
    func read(_ start: String, _ end: String, _ hall: String) throws -> ImportResult {
      try LegworkFormatsTests.read(text) { options in
        options.map = try [
          "code=ref", "title=what", "start=\(start)", "end=\(end)", "room=\(hall)",
        ].map { try FieldMapping($0) }
      }
    }
    #expect(
      runs(try read("at.times.from", "at.times.to", "at.times.hall")) == [
        "A1/A1 2024-12-02T10:00:00-08:00 +60 @N", "A1/A1-R1 2024-12-03T10:00:00-08:00 +60 @S",
      ])
    #expect(
      runs(try read("at.times.1.from", "at.times.1.to", "at.times.1.hall")) == [
        "A1/A1 2024-12-03T10:00:00-08:00 +60 @S"
      ])
  }

  @Test("a time of the record's own stands, and endless lists are cut and reported")
  func bounds() throws {
    let own = """
      [{"code": "A1", "title": "Talk", "start": "2024-12-02T10:00", "minutes": 30,
        "comments": [{"time": "2024-11-02T10:00"}, {"time": "2024-11-03T10:00"}]}]
      """
    let result = try read(own)
    #expect(runs(result) == ["A1/A1 2024-12-02T10:00:00-08:00 +30"])
    #expect(result.problems.isEmpty)
    let times = (0..<300).map { #"{"start": "2024-12-02T10:00", "minutes": \#($0 + 1)}"# }
    let long = try read(
      #"[{"code": "A1", "title": "Talk", "slots": [\#(times.joined(separator: ","))]}]"#)
    #expect(long.catalog.occurrences.count == 200)
    #expect(
      long.problems.map(\.description) == [
        "slots: runs listed in 1 record; 200 runs taken, 100 left out"
      ])
    #expect(long.problems.first?.severity == .warning)
  }

  @Test("beside records with a start of their own, lists are read where a record has none")
  func mixed() throws {
    let single = #"{"code": "A1", "title": "One", "start": "2024-12-02T10:00", "minutes": 30}"#
    let slots = #"""
      {"code": "A2", "title": "Two", "minutes": 30,
       "slots": [{"start": "2024-12-02T12:00"}, {"start": "2024-12-03T12:00"}]}
      """#
    let starts = #"""
      {"code": "A2", "title": "Two", "minutes": 30,
       "start": ["2024-12-02T12:00", "2024-12-03T12:00"]}
      """#
    for (list, name) in [(slots, "slots"), (starts, "start")] {
      let result = try read("[\(single), \(list)]")
      #expect(
        runs(result) == [
          "A1/A1 2024-12-02T10:00:00-08:00 +30", "A2/A2 2024-12-02T12:00:00-08:00 +30",
          "A2/A2-R1 2024-12-03T12:00:00-08:00 +30",
        ])
      #expect(
        result.problems.map(\.description) == ["\(name): runs listed in 1 record; 2 runs taken"])
    }
  }

  @Test(
    "runs that are not read are reported, but not what merely has times",
    arguments: [
      (#""start": "2024-12-02T10:00", "slots": [{"start": "2024-12-02T10:00"}]"#, 0),
      (#""start": "2024-12-02T10:00", "slots": [{"start": "2024-12-03T10:00"}]"#, 1),
      (#""start": "2024-12-02T10:00", "next": [{"title": "B", "start": "2024-12-03T10:00"}]"#, 0),
      (
        #""slots": [{"start": "2024-12-02T10:00"}, {"start": "2024-12-03T10:00"}], "#
          + #""others": [{"start": "2024-12-04T10:00"}]"#, 1
      ),
    ])
  func unread(_ members: String, _ count: Int) throws {
    let result = try read(#"[{"code": "A1", "title": "Talk", "minutes": 30, \#(members)}]"#)
    let unread = result.kinds.filter { if case .runsUnread = $0 { true } else { false } }
    #expect(unread == (count == 0 ? [] : [.runsUnread(runs: count, records: 1)]))
  }
}
