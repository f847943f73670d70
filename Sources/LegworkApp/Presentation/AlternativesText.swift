internal import LegworkModel
internal import LegworkSolver

/// Plans that differ from each other, each against the best.
struct AlternativesText {
  private let found: AlternativePlans
  private let style: Style
  private let list: RunWords

  init(_ found: AlternativePlans, style: Style) {
    self.found = found
    self.style = style
    list = RunWords(found.plans[0].facts)
  }

  /// What each does without and has instead, and how to take it.
  var text: String {
    guard found.plans.count > 1 else { return "No other plan \(rule)." }
    let numbers = found.plans.indices.dropFirst()
    let heading = "Other plans, each the best that \(rule):"
    let hint = "Save one of them with: --take, for example --take 2"
    return ([heading] + numbers.map(block) + [hint]).joined(separator: "\n\n")
  }

  private var rule: String {
    "does without \(found.distance.of("scoring session")) of every plan before it"
  }

  private func block(_ index: Int) -> String {
    let plan = found.plans[index].plan
    let difference = found.differences[index]
    let fewer = difference.pointsLost
    let proof = plan.status == .optimal ? "proven" : "at most \(plan.bound)"
    let head = "\(index + 1). \(plan.objective) points, \(fewer) fewer (\(proof))"
    let moves = difference.moved.map { move in
      line("moved", "\(move.from) to \(list.words(move.to))")
    }
    return
      ([style(.strong, head)] + difference.leftOut.map { line("without", list.words($0)) }
      + difference.stopsLeftOut.map { line("without", $0) }
      + difference.gained.map { line("instead", list.words($0)) }
      + difference.stopsGained.map { line("instead", $0) } + moves).joined(separator: "\n")
  }

  private func line(_ label: String, _ text: String) -> String {
    list.line(label, text, style: style)
  }
}
