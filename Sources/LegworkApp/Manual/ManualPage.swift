/// The manual page `legwork(1)`, made from the program's own help.
public struct ManualPage {
  private let tree: CommandTree

  /// Takes the JSON of `--experimental-dump-help`.
  public init(helpDump: String) throws {
    tree = try CommandTree(json: helpDump)
  }

  /// The page in the language of man(7).
  public var text: String {
    let common = Set(["help", "version", "event", "json", "plain"])
    let root = tree.command
    let head = [
      ".TH LEGWORK 1 \"\" \"legwork \(Roff.escaped(legworkVersion))\" \"User Commands\"",
      ".SH NAME", "legwork \\- \(Roff.escaped(sentence(root.abstract)))",
      ".SH SYNOPSIS", ".B legwork", ".I verb",
      "\\&... [\\fB\\-\\-event\\fR \\fIfile\\fR] "
        + "[\\fB\\-\\-json\\fR] [\\fB\\-\\-plain\\fR]",
      ".SH DESCRIPTION", Roff.paragraphs(root.discussion ?? ""),
    ]
    let verbs = (root.subcommands ?? []).flatMap { self.verb($0, under: "legwork", common) }
    return (head + ManualPage.general + [".SH VERBS"] + verbs + ManualPage.ends)
      .joined(separator: "\n") + "\n"
  }

  private func verb(
    _ verb: CommandTree.Verb, under parent: String, _ common: Set<String>
  ) -> [String] {
    guard verb.shouldDisplay != false, verb.commandName != "help" else { return [] }
    let name = "\(parent) \(verb.commandName)"
    let arguments = (verb.arguments ?? []).filter { argument in
      argument.shouldDisplay != false
        && !(argument.names ?? []).contains { common.contains($0.name) }
    }
    let positionals = arguments.filter { $0.kind == "positional" }.map(positional)
    let lines = [
      ".SS \(Roff.escaped(([name] + positionals).joined(separator: " ")))",
      Roff.paragraphs(verb.abstract ?? ""), Roff.paragraphs(verb.discussion ?? ""),
    ]
    let below = (verb.subcommands ?? []).flatMap { self.verb($0, under: name, common) }
    return lines.filter { !$0.isEmpty } + arguments.flatMap(item) + below
  }

  private func positional(_ argument: CommandTree.Argument) -> String {
    let name = (argument.valueName ?? "value").uppercased() + (argument.isRepeating ? "..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private func item(_ argument: CommandTree.Argument) -> [String] {
    let (names, value) = argument.spelling
    let bold = names.map { "\\fB\(Roff.escaped($0))\\fR" }.joined(separator: ", ")
    let italic = value.map { "\\fI\(Roff.escaped($0))\\fR" } ?? ""
    let term = [bold, italic].filter { !$0.isEmpty }.joined(separator: " ")
    return [".TP", term, Roff.escaped(argument.abstract ?? "")]
  }

  private func sentence(_ text: String?) -> String {
    var text = text ?? ""
    if text.last == "." { text.removeLast() }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static let general = [
    ".SH OPTIONS", "Every verb takes these where they make sense.",
    ".TP", "\\fB\\-\\-event\\fR \\fIfile\\fR",
    "The event document; else $LEGWORK_EVENT, else the only .legwork file here.",
    ".TP", "\\fB\\-\\-json\\fR", "Answer with one JSON document.",
    ".TP", "\\fB\\-\\-plain\\fR",
    "One fact a line, without columns, signs and colour, to be read aloud.",
  ]

  private static let ends = [
    ".SH EXIT STATUS", ".TP", "0", "Done.", ".TP", "1",
    "Done, and the answer is bad news: an infeasible plan, violations, nothing matched.",
    ".TP", "64", "Wrong usage, an unknown code or name.", ".TP", "65",
    "Input that cannot be read.", ".TP", "66", "A file is missing.", ".TP", "70",
    "A fault of the program.", ".TP", "73", "Something cannot be written.",
    ".SH ENVIRONMENT", ".TP", "LEGWORK_EVENT", "The event document.", ".TP", "NO_COLOR",
    "No colour where it is not empty.",
  ]
}

/// Text made safe for man(7).
enum Roff {
  /// The text on one line, as it is.
  static func escaped(_ text: String) -> String {
    let line = text.reduce(into: "") { line, character in
      switch character {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case "\n": line += " "
      default: line.append(character)
      }
    }
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// The paragraphs of a text; one that begins with spaces or with an example keeps its lines.
  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map { escaped(String($0)) }
      return ([".PP"] + lines).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }
}
