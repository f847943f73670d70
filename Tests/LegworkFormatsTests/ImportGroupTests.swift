import LegworkFormats
import LegworkModel
import Testing

@Suite("Groups of runs")
struct ImportGroupTests {
  private static func talks(_ values: [String]) -> String {
    "code,title,repeats\n"
      + values.enumerated().map { "A\($0),Talk \($0),\($1)\n" }.joined()
  }

  @Test(
    "a word that names no group joins nothing",
    arguments: ["No", "false", "0", "none", "N/A", "-", " no ", "null"])
  func noGroup(word: String) throws {
    let result = try read(ImportGroupTests.talks(["\"\(word)\"", "\"\(word)\"", ""]))
    #expect(result.catalog.sessions.count == 3)
    #expect(result.problems.isEmpty)
  }

  @Test("that it repeats, and not what, is reported", arguments: ["Yes", "TRUE", "y"])
  func unnamed(word: String) throws {
    let result = try read(ImportGroupTests.talks([word, word, "no"]))
    #expect(result.catalog.sessions.count == 3)
    #expect(result.kinds == [.groupUnnamed(count: 2)])
    #expect(result.problems.map(\.value) == [word])
  }

  @Test(
    "truth values and null in JSON", arguments: [("false", 0), ("0", 0), ("null", 0), ("true", 1)])
  func json(value: String, problems: Int) throws {
    let records = (1...2).map {
      #"{"code": "A\#($0)", "title": "Talk \#($0)", "isRepeatOf": \#(value)}"#
    }
    let result = try read("[" + records.joined(separator: ",") + "]")
    #expect(result.catalog.sessions.count == 2)
    #expect(result.problems.count == problems)
  }

  @Test("a word that names none leaves it to the next column", arguments: ["no", "yes", "0", ""])
  func nextColumn(word: String) throws {
    let result = try read(
      "code,title,repeats,parent_id\nA1,x,\(word),\nB1,x,\(word),A1\nC1,z,no,\n")
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "C1"])
  }

  @Test(
    "a group of different titles is followed and reported, one of the same title is not",
    arguments: [("Talk", "Talk [REPEAT]", nil), ("Talk", "Walk", 2)] as [(String, String, Int?)])
  func titles(first: String, second: String, count: Int?) throws {
    let result = try read("code,title,session_group\nA1,\(first),g\nB1,\(second),G\nC1,Other,\n")
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "C1"])
    #expect(result.kinds == [count].compactMap(\.self).map { .groupOfTitles(count: $0) })
  }
}
