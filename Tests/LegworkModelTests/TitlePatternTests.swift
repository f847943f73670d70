import Testing
import _LegworkTestSupport

@testable import LegworkModel

/// The machine against Swift's own engine, and titles that keep such an engine busy for ever.
@Suite("Patterns of titles")
struct TitlePatternTests {
  @Test("find what Swift's regular expressions find", arguments: 0..<12)
  func oracle(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var found = 0
    for _ in 0..<150 {
      let text = pattern(&random, depth: 3)
      let ignoresCase = random.chance(30)
      guard let regex = try? Regex(text) else { continue }
      let oracle = regex.ignoresCase(ignoresCase).wordBoundaryKind(.simple)
      let pattern = try TitlePattern(text, ignoresCase: ignoresCase)
      for _ in 0..<8 {
        let title = String((0..<random.number(0...7)).map { _ in random.pick(Array("abAB1_ -é")) })
        let expected = title.firstMatch(of: oracle) != nil
        found += expected ? 1 : 0
        #expect(pattern.isFound(in: title) == expected, "/\(text)/ in '\(title)'")
      }
    }
    #expect(found > 100)
  }

  private func pattern(_ random: inout SeededRandom, depth: Int) -> String {
    let pieces = (0...random.number(0...2)).map { _ in
      let piece =
        depth > 0 && random.chance(35)
        ? random.pick(["(", "(?:"]) + pattern(&random, depth: depth - 1) + ")"
        : random.pick([
          "a", "b", "A", "1", ".", "\\d", "\\w", "\\s", "\\W", "[ab]", "[^a]", "[a-z1]", "\\-", "é",
        ])
      return piece + random.pick(["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?", "{,2}"])
    }
    let text = pieces.joined() + (random.chance(20) ? "|" + random.pick(["b", "", "1a"]) : "")
    return random.pick(["", "", "", "^", "\\b"]) + text + random.pick(["", "", "", "$", "\\b"])
  }

  @Test(
    "take no longer for titles made to keep them busy",
    arguments: [
      "(a+)+$", "(a|aa)+$", "a*a*a*a*a*a*a*b", "(\\w+\\s?)*:", "(a?){400}$", "(.*)*(.*)*x",
    ])
  func hostile(text: String) throws {
    let title = String(repeating: "a", count: 2000) + "!"
    #expect(try !TitlePattern(text + "Z").isFound(in: title))
  }

  @Test(
    "are refused in words where they are none",
    arguments: [
      "(", ")", "[", "[]", "[b-a]", "*", "a**", "a*+", "(?=a)", "(?<n>a)", "\\1", "\\", "\\q",
      "a{1000}{1000}", "a{9999}", "a{2,1}", "^*", "[[a]]", "[a&&b]",
    ])
  func refused(text: String) {
    #expect(throws: TitlePattern.Fault.self) { try TitlePattern(text) }
  }

  @Test("repeat nothing once, however often it is asked for")
  func nothing() throws {
    let text = (0..<8).reduce("()") { text, _ in "(\(text){1000})" }
    #expect(try TitlePattern(text + "a").isFound(in: "a"))
  }

  @Test("are refused where they are nested too deep")
  func deep() {
    let text = String(repeating: "(", count: 10_000)
    #expect(throws: TitlePattern.Fault.tooDeep) { try TitlePattern(text) }
  }

  @Test("take braces that count nothing as they are", arguments: ["a{b}", "a{", "}", "]"])
  func braces(text: String) throws {
    #expect(try TitlePattern(text).isFound(in: "x" + text))
  }
}
