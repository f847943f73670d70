internal import LegworkFormats
internal import LegworkModel

/// The words after a change.
enum ChangeText {
  static func noSuchType(_ type: VerbFault.UnknownName) -> String {
    let hint = VerbFaultText.didYouMean(type)
    return "No session has the type '\(type.name)'\(hint.isEmpty ? "." : hint)"
  }

  static let nothingToKeepTo = "There was no plan to stay near: this is the best one."
  static let stalePlan = "The plan is older than your wishes: run legwork plan."

  static func lostRun(_ words: String) -> String {
    "The plan was made with a run that is lost: \(words)."
  }

  static let nothingChanged = "Nothing to change: it was so already."

  static func replaced(code: String, old: Interest, new: Interest) -> String {
    "\(code) was marked \(old.rawValue); it is \(new.rawValue) now."
  }

  static func unpinned(_ run: Occurrence.ID, _ interest: Interest) -> String {
    "\(run) was pinned; it is marked \(interest.rawValue) now and not pinned any more."
  }

  static func noTimeYet(code: String) -> String {
    "\(code) has no time yet: it is kept, and planned once it has one."
  }

  static func takesNoPlace(code: String) -> String {
    "\(code) does not take place: it is kept, and not planned."
  }
}

extension CommandAnswer {
  /// Confirms a change in one line.
  static func change(_ words: String, changed: Bool, notes: [String]) -> CommandAnswer {
    CommandAnswer(
      notes: notes,
      text: { _ in changed ? "Done: \(words)." : ChangeText.nothingChanged },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": .bool(changed),
          "change": .string(words), "notes": .texts(notes),
        ]
      })
  }
}
