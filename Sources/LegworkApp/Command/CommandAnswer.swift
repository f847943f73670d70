internal import LegworkFormats

/// What a command has to say when it is done: for people, for programs, and for the shell.
public struct CommandAnswer: Sendable {
  /// How the program ends.
  public var status: ExitStatus
  /// Remarks that are not the answer itself; they go to the standard error stream.
  public var notes: [String]
  private let makeText: @Sendable (Bool) -> String
  private let makeJSON: @Sendable () -> OrderedJSON

  /// Creates an answer; only the form that is asked for is ever made.
  ///
  /// `text` is told whether it may use colour.
  init(
    _ status: ExitStatus = .done, notes: [String] = [],
    text: @escaping @Sendable (_ colour: Bool) -> String,
    json: @escaping @Sendable () -> OrderedJSON
  ) {
    self.status = status
    self.notes = notes
    makeText = text
    makeJSON = json
  }

  /// What goes to the standard output stream.
  public func rendered(as form: OutputForm) -> String {
    let text =
      switch form {
      case .text(let colour): makeText(colour)
      case .json: makeJSON().text()
      }
    return text.isEmpty || text.utf8.last == 10 ? text : text + "\n"
  }
}

/// Which form of an answer is wanted.
public enum OutputForm: Equatable, Sendable {
  /// For people.
  case text(colour: Bool)
  /// One JSON document.
  case json
}
