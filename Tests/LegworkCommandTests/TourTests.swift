import Foundation
import Testing
import _LegworkTestSupport

/// A text in which commands and what they answer stand in blocks of `console`.
struct Transcript {
  /// A command with the answer the text gives.
  struct Step: Sendable, CustomTestStringConvertible {
    /// The words after `$`, as a shell would part them.
    var words: [String]
    /// The lines of the answer; `…` alone stands for any number of lines.
    var answer: [String]

    var testDescription: String { words.joined(separator: " ") }
  }

  /// The steps in order.
  private(set) var steps: [Step] = []

  /// Reads a text.
  init(_ text: String) {
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(words: Transcript.words(String(line.dropFirst(2))), answer: []))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].answer.append(line)
      }
    }
  }

  /// The words of a command, by spaces and quotes.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var quote: Character?
    var isOpen = false
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        (quote, isOpen) = (character, true)
        words.append("")
      } else if quote == nil, character == " " {
        isOpen = false
      } else {
        if !isOpen { words.append("") }
        isOpen = true
        words[words.count - 1].append(character)
      }
    }
    return words
  }

  /// Whether lines are as a pattern says, in which `…` stands for any number of lines.
  static func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains {
        matches(lines[$0...], pattern.dropFirst())
      }
    }
    return lines.first == first && matches(lines.dropFirst(), pattern.dropFirst())
  }
}

@Suite("docs/tour.md and docs/answers.md")
struct TourTests {
  /// The sample catalog as its organisers change it a week before: a talk moves, one changes its room,
  /// a workshop is gone, a chalk talk has another code, a session is new.
  private static func newer(_ catalog: String) throws -> String {
    var lines = catalog.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func edit(_ code: String, _ old: String, _ new: String) throws {
      let line = try #require(lines.firstIndex { $0.contains("\"code\": \"\(code)\"") })
      try #require(lines[line].contains(old), "\(code) has no \(old)")
      lines[line] = lines[line].replacingOccurrences(of: old, with: new)
    }
    try edit(
      "ARC403", #""date": "2026-12-04", "start": "10:00""#,
      #""date": "2026-12-03", "start": "16:00""#)
    try edit("OBS401", "Noon Theatre", "Solstice Hall")
    try edit("SVS302", "SVS302", "SVS312")
    let added = try #require(lines.first { $0.contains("\"code\": \"NET303\"") })
    lines.removeAll { $0.contains("\"code\": \"NET303\"") }
    lines.insert(
      added.replacingOccurrences(of: "NET303", with: "NET399")
        .replacingOccurrences(
          of: "Build a small service mesh, then remove it", with: "Name things once"), at: 1)
    return lines.joined(separator: "\n")
  }

  @Test(
    "are what the program answers, command by command",
    arguments: ["docs/tour.md", "docs/answers.md"])
  func transcript(path: String) throws {
    let transcript = Transcript(try Repository.file(path).text)
    #expect(transcript.steps.count > 10)
    let scratch = try Scratch()
    let catalog = try Repository.file("data/sample/catalog.json").text
    try scratch.write(catalog, to: "sessions.json")
    try scratch.write(try TourTests.newer(catalog), to: "newer.json")
    try scratch.write(try Repository.file("data/sample/travel.csv").text, to: "travel.csv")
    for step in transcript.steps {
      try #require(step.words.first == "legwork")
      let outcome = try scratch.run(
        all: Array(step.words.dropFirst()), environment: ["LEGWORK_EVENT": "week.legwork"])
      let lines = (outcome.output + outcome.errors).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).map(String.init)
      let trimmed = lines.last == "" ? lines.dropLast() : lines[...]
      #expect(
        Transcript.matches(trimmed, step.answer[...]),
        "\(step.testDescription)\n\(lines.joined(separator: "\n"))")
    }
  }
}
