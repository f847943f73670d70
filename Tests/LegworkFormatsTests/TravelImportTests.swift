import LegworkFormats
import LegworkModel
import Testing

@Suite("Travel files")
struct TravelImportTests {
  private func read(_ text: String, known: [Venue.ID] = []) throws -> TravelImportResult {
    try TravelImport.read(Array(text.utf8), known: known)
  }

  @Test("Columns in any order, only three needed")
  func columns() throws {
    let result = try read(
      "likely,to,from\n21,Wynn,Venetian\n")
    #expect(
      result.times == [
        TravelTime(from: "Venetian", to: "Wynn", mode: .walk, likely: 21, source: "")
      ])
    let full = try read(
      "from,to,mode,low,likely,high,walking,metres,hours,headway,source\n"
        + "MGM Grand,Wynn,shuttle,,25,,12,900,07:00-24:00,10,\"a, b\"\n"
        + "A,B,monorail,20,25,30,5,,18:00-02:00,,x\n")
    #expect(full.times.first?.low == 20)
    #expect(full.times.first?.high == 30)
    #expect(full.times.first?.hours == TimeWindow(from: 420, to: 1440))
    #expect(full.times.first?.source == "a, b")
    #expect(full.times.last?.hours == TimeWindow(from: 1080, to: 1560))
  }

  @Test("Nobody walks longer than the way takes: that is reported")
  func walking() throws {
    let result = try read("from,to,mode,likely,walking\nA,B,shuttle,10,12\nB,C,shuttle,10,10\n")
    #expect(result.times.map(\.walking) == [10, 10])
    #expect(result.problems.map(\.kind) == [.walkingTooLong(taken: 10)])
    #expect(result.problems.first?.field == "walking")
  }

  @Test("Names become those of known venues")
  func names() throws {
    let result = try read(
      "from,to,minutes\ncaesar’s forum,MGM,27\n", known: ["Caesars Forum", "MGM Grand"])
    #expect(result.times.map(\.from) == ["Caesars Forum"])
    #expect(result.times.map(\.to) == ["MGM"])
  }

  @Test(
    "Bad rows are left out with their line",
    arguments: [
      ("A,A,walk,5", ImportProblem.Kind.samePlace), ("A,,walk,5", .fieldMissing),
      ("A,B,fly,5", .modeUnknown(known: ["walk", "shuttle", "monorail", "transit", "ride"])),
      ("A,B,walk,soon", .numberUnreadable),
      ("A,B,walk,100001", .numberUnreadable), ("A,B,walk,", .fieldMissing),
    ])
  func badRows(_ row: String, _ kind: ImportProblem.Kind) throws {
    let result = try read("from,to,mode,likely\nX,Y,walk,5\n\(row)\n")
    #expect(result.times.count == 1)
    #expect(result.problems.map(\.kind) == [kind])
    #expect(result.problems.map(\.position) == [DocumentPosition(row: 2, line: 3)])
  }

  @Test("Odd rows are kept and said so")
  func oddRows() throws {
    let result = try read("from,to,low,likely,high\nA,B,9,5,7\nA,B,4,5,6\n")
    #expect(result.times.map(\.likely) == [7, 5])
    #expect(
      result.problems.map(\.kind) == [
        .minutesUnordered, .tripRepeated(firstAt: DocumentPosition(row: 1, line: 2)),
      ])
  }

  @Test(
    "Venues in one JSON object a line, an array, or CSV",
    arguments: [
      "{\"name\": \"A\", \"lat\": 1.5, \"lon\": -2}\n{\"name\": \"B\", \"lat\": 3, \"lon\": 4}\n",
      "[{\"name\": \"A\", \"lat\": 1.5, \"lng\": -2}, {\"name\": \"B\", \"lat\": 3, \"lng\": 4}]",
      "name,lat,lon\nA,1.5,-2\nB,3,4\n", "venue;latitude;longitude\nA;1.5;-2\nB;3;4\n",
    ])
  func venues(_ text: String) throws {
    let result = try read(text)
    #expect(
      result.venues == [
        Venue(id: "A", coordinate: Coordinate(latitude: 1.5, longitude: -2)),
        Venue(id: "B", coordinate: Coordinate(latitude: 3, longitude: 4)),
      ])
    #expect(result.problems.isEmpty)
  }

  @Test(
    "Files without the columns are refused",
    arguments: [
      ("from,to\nA,B\n", "likely"), ("from,likely\nA,5\n", "to"), ("name,place\nA,B\n", "from"),
    ])
  func refused(_ text: String, _ column: String) {
    #expect {
      try read(text)
    } throws: { error in
      guard case .travelColumnMissing(column, _)? = error as? ImportError else { return false }
      return true
    }
  }

  @Test("A broken line of many is named")
  func brokenLine() {
    #expect {
      try read("{\"name\": \"A\", \"lat\": 1, \"lon\": 2}\n{\"name\": \n")
    } throws: { error in
      guard case .malformed(.json, line: 2, _, _)? = error as? ImportError else { return false }
      return true
    }
  }
}
