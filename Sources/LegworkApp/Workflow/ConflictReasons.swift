internal import LegworkItinerary
internal import LegworkModel

/// Why demands cannot hold together, one by one.
struct ConflictReasons: Sendable {
  /// One reason.
  struct Reason: Hashable, Sendable {
    /// What is wrong, in words.
    var words: String
    /// The runs and appointments it speaks of.
    var visits: [String] = []
    /// Whether a way between two things is too long; else they overlap, or it is about one alone.
    var isAboutWay = false

    /// Something said about one demand.
    init(words: String) { self.words = words }

    /// Two things that exclude each other.
    init(_ violation: Violation, _ context: PlanContext) {
      words = ConflictText.clash(violation, context)
      switch violation.cause {
      case .overlap(let first, let second, _, _, _): visits = [first, second]
      case .transfer(let transfer, _):
        visits = [transfer.after, transfer.before].compactMap { $0 }
        isAboutWay = true
      default: break
      }
    }
  }

  /// The demands, by the names the solver knows them by.
  var demands: [NamedDemand] = []
  /// Two by two what clashes, then what clashes with none by itself.
  var reasons: [Reason] = []

  /// The demands and the reasons, line by line.
  var lines: [String] { [ConflictText.heading(demands)] + reasons.map { "  \($0.words)" } }
}
