import LegworkFormats
import LegworkModel
import Testing

@Suite("Lists of what one means to attend")
struct ImportPlanListTests {
  private func read(_ text: String) throws -> PlanList {
    var options = ImportOptions()
    options.zone = vegas
    return try PlanListImport.read(Array(text.utf8), options: options)
  }

  @Test(
    "Codes alone, however they stand",
    arguments: [
      "A1\nB2-R\n", "A1, B2-R", "# mine\nA1 # first\n\nB2-R\n", #"["A1", "B2-R"]"#,
      #"{"format": "legwork-plan", "attend": ["A1", "B2-R"], "days": [{"date": "x"}]}"#,
      "code,title\nA1,x\nB2-R,y\n",
    ])
  func codes(_ text: String) throws {
    #expect(try read(text).entries.compactMap(\.code) == ["A1", "B2-R"])
  }

  @Test("Records with times and places")
  func records() throws {
    let list = try read(
      """
      [{"code": "A1", "title": "x", "date": "2024-12-02", "start": "08:00", "end": "10:00",
        "minutes": 120.0, "venue": "Wynn", "location": "Wynn | Promenade | Cristal 1"}]
      """)
    let entry = try #require(list.entries.first)
    #expect(entry.interval?.length == 120)
    #expect(entry.venue == "Wynn")
    #expect(entry.room == "Promenade | Cristal 1")
    #expect(entry.status == nil)
    #expect(list.problems.isEmpty)
    let seats = try read("code,title,status\nA1,x,Reserved\nB2,y,walkUp\n").entries.map(\.status)
    #expect(seats == [.reserved, .walkUpOnly])
  }

  @Test("Other kinds are refused")
  func refused() {
    #expect(throws: ImportError.unreadFormat(.xlsx)) { try read("PK\u{3}\u{4}rest") }
    #expect(throws: ImportError.empty) { try read("") }
    #expect(throws: ImportError.notText) {
      try PlanListImport.read([0x89, 0x50, 0xFF, 0x00, 0x0A])
    }
    #expect(throws: ImportError.notText) { try read("A1\u{0}B2") }
  }

  @Test("Of an exported plan the stops are taken, too")
  func stops() throws {
    let list = try read(
      """
      {"format": "legwork-plan", "attend": ["A1"], "days": [{"date": "2024-12-02", "legs": [
        {"kind": "session", "code": "A1"}, {"kind": "break", "name": "Lunch"},
        {"kind": "stop", "name": "Expo", "venue": "Wynn", "start": "2024-12-02T10:00:00-08:00",
         "end": "2024-12-02T10:45:00-08:00", "minutes": 45}]}]}
      """)
    #expect(list.entries.map(\.isStop) == [false, true])
    #expect(list.entries.last?.title == "Expo")
    #expect(list.entries.last?.venue == "Wynn")
    #expect(list.entries.last?.interval?.length == 45)
    #expect(list.problems.isEmpty)
  }

  @Test("Of an exported itinerary the sessions and stops are taken, with their seats")
  func itinerary() throws {
    let text = [
      ItineraryCSV.columns.joined(separator: ","),
      "2024-12-02,09:40,10:00,transfer,,A → B,B,,,09:50,walk,20,20,0,tight,09:40,likely",
      "2024-12-02,10:00,11:00,session,SVS401,\"'=Queues, deep\",B,Hall,reserved,09:50,,60,,,,,",
      "2024-12-02,11:10,11:55,stop,,Expo,Wynn,,,,,45,,,,,",
      "2024-12-02,12:00,12:45,break,,Lunch,,,,,,45,,,,,", "",
    ].joined(separator: "\r\n")
    var options = ImportOptions()
    options.zone = vegas
    let list = try PlanListImport.read(Array(text.utf8), options: options)
    #expect(list.entries.map(\.code) == ["SVS401", nil])
    #expect(list.entries.map(\.isStop) == [false, true])
    #expect(list.entries.last?.title == "Expo")
    #expect(list.entries.first?.title == "=Queues, deep")
    #expect(list.entries.first?.status == .reserved)
    #expect(list.entries.first?.interval?.length == 60)
    #expect(list.problems.isEmpty)
  }

  @Test("A table whose quote is never closed is no plain list")
  func openQuote() throws {
    let newlines = String(repeating: "\n", count: 1000)
    #expect(throws: ImportError.unterminatedQuote(line: 2)) {
      try read("code,title\nA1,\"" + newlines)
    }
    #expect(throws: ImportError.unterminatedQuote(line: 3)) {
      try read("sep=;\ncode;title\nA1;\"x" + newlines)
    }
    #expect(try read("A1\n\"B2" + newlines).entries.compactMap(\.code) == ["A1", "\"B2"])
  }

  @Test("Lines and rows of a plain list are counted, empty ones among them")
  func places() throws {
    let list = try read("\n\nA1 B2\r\n\n  # none\nC3")
    #expect(list.entries.map(\.position.line) == [3, 3, 6])
    #expect(list.entries.map(\.position.row) == [1, 2, 3])
    let most = String(repeating: "a ", count: 20_000)
    #expect(try read("\n" + most).entries.count == 20_000)
    #expect(throws: ImportError.tooManyEntries(most: 20_000)) { try read("b\n" + most) }
  }

  @Test("A remark quotes no more of a value than one needs to find it")
  func longValue() throws {
    let start = String(repeating: "1", count: 10_000)
    let list = try read(#"[{"code": "A1", "title": "x", "start": "\#(start)"}]"#)
    let problem = try #require(list.problems.first)
    #expect(problem.value == String(start.prefix(120)) + "…")
    #expect(problem.description.utf8.count < 300)
    for length in [119, 120, 121] {
      let whole = String(repeating: "é", count: length)
      let shown = String(whole.prefix(120)) + (length > 120 ? "…" : "")
      #expect(ImportProblem.shortened(whole) == shown)
    }
  }
}
