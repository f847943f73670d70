import Foundation
import LegworkModel
import Testing

@testable import LegworkStore

@Suite struct PieceCodingTests {
  private func preferences(_ json: String) throws -> Preferences {
    try PieceCoding.decode(Preferences.self, from: Data(json.utf8), over: Preferences())
  }

  @Test func membersAnOlderProgramDidNotWriteComeFromTheDefaults() throws {
    var expected = Preferences()
    expected.sessions = ["A1": Wish(.want, points: 5)]
    expected.settings.walkCost = 3
    expected.settings.travel.pace = 120
    expected.settings.leads = [.full: 30]
    let read = try preferences(
      """
      {"sessions": {"A1": {"interest": "want", "ownPoints": 5}},
       "settings": {"walkCost": 3, "leads": {"full": 30}, "travel": {"pace": 120}},
       "unknown": [1, 2.5, null, true, "x"]}
      """)
    #expect(read == expected)
  }

  @Test func emptyObjectIsTheDefaults() throws {
    #expect(try preferences("{}") == Preferences())
  }

  @Test(arguments: [#"{"settings": {"walkCost": "much"}}"#, #"{"rules": 7}"#, "[]", "", "nul"])
  func wrongValuesAreErrors(json: String) {
    #expect(throws: DecodingError.self) { try preferences(json) }
  }

  @Test func planWithoutLaterMembersIsRead() throws {
    let plan = try PieceCoding.decode(
      Plan.self, from: Data(#"{"attend": ["A1"]}"#.utf8), over: Plan(attend: []))
    #expect(plan == Plan(attend: ["A1"]))
  }

  @Test func equalPreferencesGiveEqualBytes() throws {
    let codes = (0..<50).map { Occurrence.ID("C\($0)") }
    var forward = Preferences()
    var backward = Preferences()
    for code in codes { forward.pins.insert(code) }
    for code in codes.reversed() { backward.pins.insert(code) }
    for code in codes { forward.statuses[code] = .full }
    for code in codes.reversed() { backward.statuses[code] = .full }
    let written = try PieceCoding.encode(SortedPreferences(preferences: forward))
    #expect(try written == PieceCoding.encode(SortedPreferences(preferences: backward)))
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains(#""pins":["C0","C1","C10","C11""#))
    #expect(try preferences(text) == forward)
  }

  @Test func listsOfTextsComeBack() {
    for texts in [[], [""], ["a"], ["a", "", "b, c"], ["日本", "é"]] {
      #expect(TextList.split(TextList.join(texts)) == texts)
    }
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 7_000])
  func listsInPartsAreTheSameBytesAsWhole(count: Int) throws {
    let list = (0..<count).map { ["name": #"a, "b" [\#($0)] {\ é"#, "next": "],[\\"] }
    let body = try PieceCoding.encode(list: list)
    #expect(try body == PieceCoding.encode(list))
    #expect(try PieceCoding.decode(list: [String: String].self, from: body) == list)
  }

  @Test(arguments: [
    "", "[", "]", "x1,2y", "[1]]", "[[1]", "[1],[2]", "[1,\"]", "[1,\\]", "{}",
  ])
  func textsThatAreNoListsAreErrors(json: String) {
    #expect(throws: DecodingError.self) {
      try PieceCoding.decode(list: Int.self, from: Data(json.utf8))
    }
  }

  @Test func whatIsWrongInAListIsToldByItsPlaceInTheWhole() throws {
    var body = try PieceCoding.encode(
      list: Array(repeating: String(repeating: "x", count: 90), count: 3_000))
    body.replaceSubrange((body.count - 93)..<(body.count - 1), with: Data("7".utf8))
    let error = try #require(throws: DecodingError.self) {
      try PieceCoding.decode(list: String.self, from: body)
    }
    #expect(PieceCoding.words(error).hasPrefix("Index 2999"))
  }

  @Test(arguments: [
    (#"{"high":9223372036854775807}"#, "high"), (#"{"low":1,"high":-1000000}"#, "high"),
    (#"{"window":{"from":-100000}}"#, "from"), (#"{"points":12345678901}"#, "points"),
    (#"{"a":"e1","pace":1e300}"#, "pace"), (#"{"bound":1234567890123456}"#, "bound"),
  ])
  func numbersThatWouldOverflowAreFound(json: String, name: String) {
    #expect(PieceCoding.unsoundNumber(in: Data(json.utf8), of: .plan) == name)
  }

  @Test(arguments: [
    #"{"high":100000,"metres":1000000,"name":"12345678901234567890","from":2880}"#,
    #"{"latitude":36.12345678901234,"longitude":-1.1e-05,"start":29935545,"bound":1000000000000}"#,
    #"{"points":-1000000000,"isRequired":true,"text":"a\"1234567\\","end":4222800000}"#, "[]", "",
  ])
  func numbersThatAreWrittenAreSound(json: String) {
    #expect(PieceCoding.unsoundNumber(in: Data(json.utf8), of: .plan) == nil)
  }
}
