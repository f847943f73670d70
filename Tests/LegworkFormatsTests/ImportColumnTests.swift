import LegworkFormats
import LegworkModel
import Testing

@Suite("Columns of a catalog")
struct ImportColumnTests {
  @Test("Of several columns for a field the first filled one counts, row by row")
  func fallback() throws {
    let result = try read(
      """
      code,title,start,startTime,venue,hotel
      L1,a,,2024-12-02T10:00,,Wynn
      L2,b,2024-12-02T12:00,,MGM,
      L3,c,2024-12-02T14:00,2024-12-02T15:00,MGM,Wynn
      """)
    #expect(result.catalog.occurrences.map(\.venue) == ["Wynn", "MGM", "MGM"])
    #expect(result.time("L1")?.hasPrefix("2024-12-02T10:00") == true)
    #expect(result.time("L3")?.hasPrefix("2024-12-02T14:00") == true)
  }

  @Test("Records of several shapes and spellings are all read")
  func shapes() throws {
    let result = try read(
      """
      [{"code":"M1","title":"a","start_time":"2024-12-02T10:00","hotel":"Wynn"},
       {"code":"M2","title":"b","startTime":"2024-12-02T12:00","venue":"MGM"},
       {"code":"M3","title":"c","start":"2024-12-02T13:00","venue":{"name":"Venetian"}}]
      """)
    #expect(result.catalog.occurrences.map(\.venue) == ["Wynn", "MGM", "Venetian"])
    #expect(result.catalog.occurrences.allSatisfy { $0.interval != nil })
  }

  @Test(
    "A location is the room where a column can only be the building's, else the building",
    arguments: [
      ("venue,location", "MGM,Room 5", "MGM", "Room 5"), ("location", "MGM", "MGM", nil),
      ("venue,location", ",Room 5", nil, "Room 5"), ("location,room", "MGM,5", "MGM", "5"),
    ] as [(String, String, String?, String?)])
  func location(columns: String, values: String, venue: String?, room: String?) throws {
    let result = try read("code,title,\(columns)\nA1,x,\(values)\n")
    let occurrence = try #require(result.catalog.occurrences.first)
    #expect(occurrence.venue == venue.map { Venue.ID($0) })
    #expect(occurrence.room == room)
  }
}
