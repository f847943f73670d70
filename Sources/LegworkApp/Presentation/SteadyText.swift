internal import LegworkModel
internal import LegworkSolver

/// What a plan changes about the one before it.
struct SteadyText {
  private let found: SteadyPlan
  private let style: Style

  init(_ found: SteadyPlan, style: Style) {
    self.found = found
    self.style = style
  }

  /// What is left out, what is new, and what staying close costs.
  var text: String {
    let changes = found.answer.changes
    let list = RunWords(found.planned.facts)
    let lines =
      (changes.left.map(list.words) + changes.stopsLeft).map { list.line("left", $0, style: style) }
      + (changes.gained.map(list.words) + changes.stopsGained)
      .map { list.line("new", $0, style: style) }
    return ([heading] + lines).joined(separator: "\n")
  }

  private var heading: String {
    let changes = found.answer.changes
    let count =
      changes.left.count + changes.gained.count + changes.stopsLeft.count
      + changes.stopsGained.count
    let best = found.answer.best.objective
    let lost = best - found.planned.plan.objective
    let price = lost == 0 ? "as good as the best" : "\(lost.of("point")) below the best (\(best))"
    let proof =
      found.answer.isLeast ? "fewer would give up more than" : "perhaps fewer would do within"
    guard count > 0 else { return "Nothing changes: the saved plan is \(price)." }
    return "\(count.of("change")) to the saved plan, \(price); \(proof) \(found.tolerance) %:"
  }
}
