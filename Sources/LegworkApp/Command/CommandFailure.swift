internal import LegworkFormats

/// Why a command could not do what it was asked: the exit status and what to tell the user.
public struct CommandFailure: Error, Equatable, Sendable {
  /// How the program ends.
  public var status: ExitStatus
  /// What went wrong, where, and a way out; one line each.
  public var lines: [String]

  /// Creates a failure from its lines.
  public init(_ status: ExitStatus, _ lines: String...) {
    self.status = status
    self.lines = lines
  }

  /// Creates a failure from its lines.
  public init(_ status: ExitStatus, lines: [String]) {
    self.status = status
    self.lines = lines
  }

  /// Several failures as one, which ends as the last of them does; nil where there are none.
  init?(joining failures: [CommandFailure]) {
    guard let last = failures.last else { return nil }
    self.init(last.status, lines: failures.flatMap(\.lines))
  }

  /// The failure as one JSON document, for who asked for one; empty where it is no answer: wrong usage,
  /// files that cannot be read or written, faults of the program.
  public var document: String {
    guard status == .badNews else { return "" }
    let document: OrderedJSON = [
      "format": "legwork-error", "version": 1, "exitCode": .int(Int(status.rawValue)),
      "error": .string(lines.joined(separator: "\n")), "lines": .texts(lines),
    ]
    return document.text() + "\n"
  }

  /// The failure as it is shown: the first line says who speaks.
  public var text: String {
    "legwork: " + lines.joined(separator: "\n  ") + "\n"
  }
}
