import LegworkModel
import Testing

@Suite("Name suggestions")
struct NameSuggesterTests {
  @Test(
    "are near, best first",
    arguments: [
      ("KUB380", ["KUB308", "KUB309"]), ("kub309", ["KUB309", "KUB308"]),
      ("KUB3", ["KUB308", "KUB309"]),
      ("SVS", ["SVS401"]), ("XYZ999", []), ("", []),
    ])
  func near(name: String, expected: [String]) {
    let known = ["KUB308", "KUB309", "SVS401", "DAT101"]
    #expect(NameSuggester.suggestions(for: name, among: known, count: 2) == expected)
  }

  @Test(
    "that begin with what was typed come first, then those that it begins with, then others",
    arguments: [
      ("API313", ["API313-NEW", "API303", "API310"]), ("api313-new-r9", ["API313-NEW"]),
      ("KUB308-R", ["KUB308", "KUB302-R", "KUB303-R"]),
      ("API303-R1", ["API303-R", "API303"]),
    ])
  func beginnings(name: String, expected: [String]) {
    let known = [
      "API303", "API303-R", "API310", "API313-NEW", "KUB302-R", "KUB303-R", "KUB304-R", "KUB308",
    ]
    #expect(NameSuggester.suggestions(for: name, among: known) == expected)
  }
}
