internal import LegworkModel

/// The words about appointments that are read from a calendar.
enum CommitmentText {
  /// What was taken, and what is gone or was otherwise before.
  static func imported(
    _ taken: [Commitment], gone: [Commitment], head: String
  ) -> String {
    let lines =
      taken.map { "  \(OwnTimeText.words($0))" }
      + gone.map { "  no more: \(OwnTimeText.words($0))" }
    return ([head] + (lines.isEmpty ? ["  No appointment on the event's days."] : lines))
      .joined(separator: "\n")
  }

  /// Appointments of which one can keep one only; sorted by day and start.
  static func overlaps(_ commitments: [Commitment]) -> [String] {
    zip(commitments, commitments.dropFirst()).filter { first, second in
      first.day == second.day && second.window.from < first.window.to
    }.map { first, second in
      "“\(first.name)” and “\(second.name)” overlap on \(first.day.words): "
        + "remove one with legwork block remove"
    }
  }
}
