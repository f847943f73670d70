/// What can stand at a place of the command line.
public enum CompletionSubject: String, CaseIterable, Sendable {
  /// Codes of sessions and runs.
  case codes
  /// Codes of runs in the saved plan.
  case planned
  /// Codes, and states of a seat.
  case seats
  /// Venues of the event and of its travel times.
  case venues
  /// Days of the event.
  case days
  /// Types of session.
  case types
  /// Topics.
  case topics
  /// Speakers.
  case speakers
  /// Names of save points.
  case savePoints
  /// Names of appointments.
  case commitments
  /// Names of breaks.
  case breaks
  /// Names of stops.
  case stops
  /// Names of settings.
  case settings
  /// Names of limits.
  case limits
  /// IANA time zones.
  case zones
}

/// The shells that ask for candidates.
public enum CompletingShell: Sendable {
  /// Expands each candidate as it would a word that was typed.
  case bash
  /// Takes a candidate and what it is about, apart by a colon.
  case zsh
  /// Takes a candidate and what it is about, apart by a tab.
  case fish

  /// Whether it puts a sign on the line without a quote, where it means something.
  func leavesAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .bash: scalar == "`" || scalar == "$"
    case .zsh: scalar == "!"
    case .fish: false
    }
  }
}

/// A word to offer, and what it is about.
struct CompletionCandidate: Hashable {
  /// The word.
  var value: String
  /// What it is about; empty where the word says it.
  var about = ""
}
