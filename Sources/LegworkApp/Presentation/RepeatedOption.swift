/// What to say where an option that takes one value is given twice: one of both would be lost.
public enum RepeatedOption {
  /// The failure of a command line; nil where no option of one value is repeated.
  ///
  /// `helpDump` is the JSON of `--experimental-dump-help`, asked for only where a word is repeated.
  public static func failure(
    in arguments: [String], helpDump: () -> String
  ) -> CommandFailure? {
    let words = arguments.prefix { $0 != "--" }
    let typed = words.filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2).prefix { $0 != "=" }) }
    var seen: Set<String> = []
    let repeated = typed.filter { !seen.insert($0).inserted }
    guard !repeated.isEmpty, let tree = try? CommandTree(json: helpDump()) else { return nil }
    let options = verb(of: words, in: tree.command).flatMap { $0.arguments ?? [] }
      .filter { $0.kind == "option" }
    func names(_ options: [CommandTree.Argument]) -> Set<String> {
      Set(options.flatMap { $0.names ?? [] }.map(\.name))
    }
    let single = names(options).subtracting(names(options.filter(\.isRepeating)))
    return repeated.first(where: single.contains).map {
      CommandFailure(.usage, "--\($0) is given more than once, and takes one value")
    }
  }

  /// The verb that the words lead to, with those below it that it may stand for.
  private static func verb(
    of words: ArraySlice<String>, in root: CommandTree.Verb
  ) -> [CommandTree.Verb] {
    var found = root
    for word in words {
      guard let next = found.subcommands?.first(where: { $0.commandName == word }) else { break }
      found = next
    }
    let isRoot = found.commandName == root.commandName
    return [found] + (isRoot ? [] : found.subcommands ?? [])
  }
}
