internal import LegworkFormats

/// What a command has to say when it is done: for people, for programs, and for the shell.
public struct CommandAnswer: Sendable {
  /// How the program ends.
  public var status: ExitStatus
  /// Remarks that are not the answer itself; they go to the standard error stream.
  public var notes: [String]
  /// What remains to be done once all of it is written, such as to remember what a reader was told.
  public var onceWritten: (@Sendable () throws -> Void)?
  private let isDocument: Bool
  private let makeText: @Sendable (Bool) -> String
  private let makeJSON: @Sendable () -> OrderedJSON

  /// Creates an answer; only the form that is asked for is ever made.
  ///
  /// `text` is told whether it may use colour. One that is a document, such as Markdown, is written
  /// as it is, whatever shows it.
  init(
    _ status: ExitStatus = .done, notes: [String] = [], isDocument: Bool = false,
    text: @escaping @Sendable (_ colour: Bool) -> String,
    json: @escaping @Sendable () -> OrderedJSON
  ) {
    self.status = status
    self.notes = notes
    self.isDocument = isDocument
    makeText = text
    makeJSON = json
  }

  /// What goes to the standard output stream.
  public func rendered(as form: OutputForm) -> String {
    var text = ""
    write(as: form) { text += $0 }
    return text
  }

  /// Writes what goes to the standard output stream, a large JSON document piece by piece.
  public func write(as form: OutputForm, to pieces: (String) throws -> Void) rethrows {
    switch form {
    case .text(let colour, let width):
      try pieces(ended(isDocument ? makeText(colour) : shown(colour, width)))
    case .lines:
      try pieces(
        ended(
          isDocument
            ? makeText(false) : GuardedText.guarded(SpokenText.spoken { makeText(false) })))
    case .json:
      try makeJSON().write(to: pieces)
      try pieces("\n")
    }
  }

  /// The text with a new line at its end, where there is any.
  private func ended(_ text: String) -> String {
    text.isEmpty || text.utf8.last == 10 ? text : text + "\n"
  }

  private func shown(_ colour: Bool, _ width: Int?) -> String {
    let text = GuardedText.guarded(makeText(colour), keepsColour: colour)
    return width.map { FittedText.fitted(text, to: $0) } ?? text
  }
}

/// Which form of an answer is wanted.
public enum OutputForm: Equatable, Sendable {
  /// For the eye; made to fit a terminal of that many columns, where it is shown on one.
  case text(colour: Bool, width: Int? = nil)
  /// To be read aloud: one fact a line, without columns and signs.
  case lines
  /// One JSON document.
  case json
}
