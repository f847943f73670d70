import LegworkFormats
import LegworkModel
import Testing

@Suite("Numbers and flags of a catalog")
struct ImportNumberTests {
  @Test(
    "are read with white space around them",
    arguments: [
      "code,title,canceled,capacity,lat,lon\nA1, T1, true , 100, 36.1, -115.1\n",
      #"[{"code":"A1","title":"x","canceled":" yes","capacity":"100 ","lat":" 36.1","lon":"-115.1 "}]"#,
    ])
  func spaces(text: String) throws {
    let result = try read(text)
    let run = try #require(result.catalog.occurrence("A1"))
    #expect(run.status == .cancelled)
    #expect(run.capacity == 100)
    #expect(result.problems.isEmpty)
  }

  @Test("places too", arguments: ["36.1,-115.1", " 36.1, -115.1"])
  func places(text: String) throws {
    let result = try read("code,title,venue,lat,lon\nA1,x,Wynn,\(text)\n")
    #expect(result.catalog.venues.compactMap(\.coordinate?.longitude) == [-115.1])
  }

  @Test(
    "a capacity is a whole number, or reported",
    arguments: [
      ("1,200", 1200), ("12,345,678", 12_345_678), ("80.0", 80), ("1,20", nil), ("1.200", nil),
      ("unlimited", nil), ("1,2000", nil), (",200", nil),
    ] as [(String, Int?)])
  func capacities(text: String, capacity: Int?) throws {
    let result = try read("code,title,capacity\nA1,x,\"\(text)\"\nA2,y,\"\(text)\"\n")
    #expect(result.catalog.occurrence("A2")?.capacity == capacity)
    #expect(result.kinds == (capacity == nil ? [.numberIgnored(count: 2)] : []))
  }

  @Test("a place that is no number is reported", arguments: ["abc,10", "10,abc"])
  func noPlace(text: String) throws {
    let result = try read("code,title,venue,lat,lon\nA1,x,Wynn,\(text)\nA2,y,Wynn,,\n")
    #expect(result.kinds == [.numberIgnored(count: 1)])
    #expect(result.problems.map(\.value) == ["abc"])
    #expect(result.catalog.venues.map(\.coordinate) == [nil])
  }
}
