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
}
