internal import Foundation

/// The program's verbs as its own help describes them.
struct CommandTree: Decodable {
  /// A verb with those below it.
  struct Verb: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Verb]?
    var arguments: [Argument]?
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// One of its names.
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool?
  }

  var command: Verb

  /// Reads the JSON of `--experimental-dump-help`.
  init(json: String) throws {
    self = try JSONDecoder().decode(CommandTree.self, from: Data(json.utf8))
  }
}

extension CommandTree.Argument {
  /// How it is typed, names and value apart; a positional argument has no names.
  var spelling: (names: [String], value: String?) {
    let names = (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" }
    return (names, kind == "flag" ? nil : valueName)
  }
}
