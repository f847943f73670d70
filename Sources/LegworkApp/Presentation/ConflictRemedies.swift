internal import LegworkModel

/// What would settle a conflict, ready to be told.
struct ConflictRemedies: Sendable {
  /// One thing to do, with what it comes to.
  struct Item: Sendable {
    /// What to do, in words.
    var words: String
    /// The verb that does it, where there is one.
    var command: String?
    /// The change of wishes that does it, where there is one.
    var change: WishChange?
    /// How many musts are attended then.
    var musts: Int
    /// What the plan is worth then.
    var points: Int
    /// How many of all musts that are, in words; nil where none are wanted.
    var kept: String?
    /// What cannot be kept even then, in words.
    var still: String?
    /// What it loosens.
    var relaxes: Relaxed

    /// What both come to, in words.
    var worth: String { sum(nil) + after }

    /// What cannot be kept even then, to follow what it comes to; empty where all can.
    var after: String { still.map { "; then \($0)" } ?? "" }

    /// The same without what cannot be kept, and with what differs from a week.
    func worth(than week: (musts: Int, points: Int)) -> String { sum(week) }

    private func sum(_ week: (musts: Int, points: Int)?) -> String {
      func difference(_ new: Int, _ old: Int?) -> String {
        guard let old, new != old else { return "" }
        return " (\((new - old).signed))"
      }
      return [
        kept.map { $0 + difference(musts, week?.musts) },
        points.of("point") + difference(points, week?.points),
      ].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// What a remedy loosens.
  enum Relaxed: Hashable, Sendable {
    /// A demand, by the name the attendee gave it or by the key of a limit.
    case demand(String)
    /// The hours of a run or an appointment.
    case visit(String)
    /// The ways one goes.
    case ways
  }

  /// The best ones, best first.
  var items: [Item] = []
  /// What cannot be kept beside that, line by line.
  var others: [String] = []

  /// All of it, line by line; none where nothing is known.
  var lines: [String] {
    guard !items.isEmpty else { return [] }
    return ["What would settle that, best first:"]
      + items.enumerated().flatMap { index, item in
        ["  \(index + 1). \(item.words): \(item.worth)"]
          + (item.command.map { ["     legwork \($0)"] } ?? [])
      } + (others.isEmpty ? [] : ["Beside that:"] + others.map { "  \($0)" })
  }
}
