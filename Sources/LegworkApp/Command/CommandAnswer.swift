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
    var text =
      switch form {
      case .text(let colour, let width):
        isDocument ? makeText(colour) : shown(colour, width)
      case .lines:
        isDocument ? makeText(false) : GuardedText.guarded(SpokenText.spoken { makeText(false) })
      case .json: makeJSON().text()
      }
    if !text.isEmpty, text.utf8.last != 10 { text += "\n" }
    return text
  }

  /// Writes what goes to the standard output stream, a large JSON document piece by piece.
  public func write(as form: OutputForm, to pieces: (String) throws -> Void) rethrows {
    guard form == .json else { return try pieces(rendered(as: form)) }
    try makeJSON().write(to: pieces)
    try pieces("\n")
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
