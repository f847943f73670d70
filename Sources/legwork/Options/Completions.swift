import ArgumentParser
import LegworkApp
import LegworkModel

extension CompletionKind {
  /// Words that the event document, or the program, knows.
  static func known(_ subject: CompletionSubject) -> CompletionKind {
    .custom { words, _, prefix in
      let shell: CompletingShell =
        switch CompletionShell.requesting {
        case .zsh: .zsh
        case .fish: .fish
        default: .bash
        }
      return CompletionAnswer.lines(for: subject, words: words, prefix: prefix, shell: shell)
    }
  }
}

extension CompletionKind {
  /// States of a seat.
  static var statuses: CompletionKind { .list(ReservationStatus.allCases.map(\.rawValue)) }

  /// Kinds of catalog files.
  static var catalogFormats: CompletionKind { .list(ImportRequest.formats) }

  /// Marks of a session.
  static var interests: CompletionKind { .list(Interest.allCases.map(\.rawValue)) }
}
