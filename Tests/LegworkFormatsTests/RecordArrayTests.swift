import LegworkFormats
import LegworkModel
import Testing

@Suite("Which arrays of a document are its sessions")
struct RecordArrayTests {
  static let talks = #"""
    [{"code": "A1", "title": "Alpha", "start": "2024-12-02T10:00", "minutes": 30},
     {"code": "A2", "title": "Beta", "start": "2024-12-02T12:00", "minutes": 30}]
    """#

  private func codes(_ text: String, map: [String] = []) throws -> [String] {
    try read(text) { $0.map = try map.map { try FieldMapping($0) } }
      .catalog.sessions.map(\.id.rawValue)
  }

  @Test(
    "one that looks like sessions goes before a larger one, which is reported",
    arguments: [
      #"[{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}, {"id": "c", "name": "Cy"}]"#,
      #"[{"name": "R1", "building": "N"}, {"name": "R2", "building": "N"}, {"name": "R3"}]"#,
      #"[{"name": "Gold", "day": "1"}, {"name": "Silver"}, {"name": "Bronze"}]"#,
      #"[{"start": "1"}, {"start": "2"}, {"start": "3"}]"#,
    ])
  func others(_ others: String) throws {
    for text in [
      #"{"others": \#(others), "sessions": \#(RecordArrayTests.talks)}"#,
      #"{"data": {"sessions": \#(RecordArrayTests.talks), "others": \#(others)}}"#,
    ] {
      let result = try read(text)
      #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "A2"])
      #expect(result.kinds == [.recordsLeftOut(count: 3)])
      #expect(result.problems.first?.severity == .warning)
      #expect(result.problems.first?.field?.hasSuffix("others") == true)
    }
  }

  @Test("columns that are named tell the sessions, too")
  func mapped() throws {
    let text = #"""
      {"people": [{"name": "Ann"}, {"name": "Bob"}],
       "list": [{"ref": "A1", "what": "Alpha", "at": "2024-12-02T10:00"}]}
      """#
    #expect(try codes(text, map: ["code=ref", "title=what", "start=at"]) == ["A1"])
  }

  @Test("arrays of such records beside one another are all read, each record once")
  func siblings() throws {
    let text = #"""
      {"talks": \#(RecordArrayTests.talks), "featured": \#(RecordArrayTests.talks),
       "workshops": [{"code": "B1", "title": "Gamma", "start": "2024-12-02T14:00", "minutes": 30,
         "seats": 20}]}
      """#
    let result = try read(text)
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "A2", "B1"])
    #expect(result.problems.isEmpty)
  }

  @Test("arrays under dates are on those dates, where records say none")
  func dates() throws {
    let text = #"""
      {"2024-12-02": [{"code": "A1", "title": "Alpha", "start": "10:00", "minutes": 30}],
       "2024-12-03": [{"code": "A2", "title": "Beta", "start": "10:00", "minutes": 30},
         {"code": "A3", "title": "Gamma", "start": "2024-12-04T10:00", "minutes": 30}]}
      """#
    let result = try read(text)
    #expect(result.days.map(\.iso) == ["2024-12-02", "2024-12-03", "2024-12-04"])
    #expect(result.problems.isEmpty)
  }
}
