import Foundation
import Testing
import _LegworkTestSupport

@Suite("docs/cli.md")
struct PaperTests {
  /// A verb of the program as its own help describes it.
  private struct Verb: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Verb]?
    var arguments: [Argument]?

    /// Options of its own, those of every verb left out.
    var options: [String] {
      let common: Set = ["help", "version", "event", "json", "plain"]
      return (arguments ?? []).flatMap { $0.names ?? [] }
        .filter { $0.kind == "long" && !common.contains($0.name) }.map { "--\($0.name)" }
    }

    /// The verb and what is below it, by full name.
    func all(under parent: String) -> [(name: String, verb: Verb)] {
      let name = parent.isEmpty ? commandName : "\(parent) \(commandName)"
      let below = (subcommands ?? []).filter { $0.commandName != "help" }
      return [(name, self)] + below.flatMap { $0.all(under: name) }
    }
  }

  private struct Tree: Decodable {
    var command: Verb
  }

  private static func verbs() throws -> [(name: String, verb: Verb)] {
    let dump = try Scratch().run("--experimental-dump-help").output
    let tree = try JSONDecoder().decode(Tree.self, from: Data(dump.utf8))
    return Array(tree.command.all(under: "").dropFirst())
  }

  /// The page's sections by the verb in their heading.
  private static func sections() throws -> [String: String] {
    let page = try Repository.file("docs/cli.md").text
    var sections: [String: String] = [:]
    for part in page.components(separatedBy: "\n### `").dropFirst() {
      let heading = part.prefix { $0 != "`" }
      let words = heading.split(separator: " ").prefix { word in
        word.allSatisfy { $0.isLowercase || $0 == "-" }
      }
      sections[words.joined(separator: " ")] = part
    }
    return sections
  }

  @Test("has every verb, and no other")
  func verbs() throws {
    let known = try PaperTests.verbs().map(\.name)
    #expect(known.count > 40)
    #expect(try PaperTests.sections().keys.sorted() == known.sorted())
  }

  @Test("has every option under its verb")
  func options() throws {
    let sections = try PaperTests.sections()
    for (name, verb) in try PaperTests.verbs() {
      let section = try #require(sections[name])
      for option in verb.options {
        #expect(section.contains("`\(option)"), "\(name) \(option)")
      }
    }
  }

  @Test("is matched by a help text with an abstract and an example for each verb")
  func help() throws {
    for (name, verb) in try PaperTests.verbs() {
      #expect(verb.abstract?.hasSuffix(".") == true, "\(name)")
      #expect(verb.discussion?.contains("Example: legwork") == true, "\(name)")
    }
  }
}
