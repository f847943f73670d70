internal import LegworkFormats
internal import LegworkModel

/// The words about ticks and notes that a page saved.
enum PageNotesText {
  /// What was taken, and what could not be.
  static func lines(_ taken: TakenPageNotes) -> [String] {
    let words = taken.words.isEmpty ? "nothing new" : taken.words.joined(separator: ", ")
    let unknown = Set(taken.unknown).sorted().map(TerminalText.clean)
    return ["Read from the page: \(words)."]
      + (taken.otherEvent.map { ["The page was of another event: \(TerminalText.clean($0))."] }
        ?? [])
      + (unknown.isEmpty ? [] : ["Not in the catalog: \(unknown.joined(separator: ", "))."])
      + taken.remarks
  }

  /// The same for programs.
  static func json(_ taken: TakenPageNotes) -> OrderedJSON {
    [
      "attended": .texts(taken.attended.map(\.rawValue)),
      "unattended": .texts(taken.unattended.map(\.rawValue)),
      "notes": .texts(taken.noted.map(\.rawValue)), "unknown": .texts(taken.unknown),
      "otherEvent": .text(taken.otherEvent),
    ]
  }

  /// Why a file was not read, and what to do.
  static func failure(_ fault: PageNotes.Fault) -> CommandFailure {
    let reason =
      switch fault {
      case .malformed(let offset, let reason): "it is no JSON: \(reason) at byte \(offset)"
      case .otherFormat: "it is no legwork-page-notes"
      case .newer(let version): "it is of version \(version), which is newer than this program"
      case .wrong(let member): "'\(member)' is not as it has to be"
      }
    return CommandFailure(
      .unreadableInput, "the ticks and notes cannot be read: \(reason)",
      "Nothing was changed. Save them with the button at the end of the page")
  }
}
