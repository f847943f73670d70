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
}
