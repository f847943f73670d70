internal import LegworkModel
internal import LegworkSolver

/// Plans that differ from each other, each against the best.
struct AlternativesText {
  private let found: AlternativePlans
  private let style: Style
  private let width = 80

  init(_ found: AlternativePlans, style: Style) {
    self.found = found
    self.style = style
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
      line("moved", [move.from, "to", words(move.to)].joined(separator: " "))
    }
    return
      ([style(.strong, head)] + difference.leftOut.map { line("without", words($0)) }
      + difference.stopsLeftOut.map { line("without", $0) }
      + difference.gained.map { line("instead", words($0)) }
      + difference.stopsGained.map { line("instead", $0) } + moves).joined(separator: "\n")
  }

  private func line(_ label: String, _ text: String) -> String {
    let column = label + String(repeating: " ", count: 9 - label.count)
    return "   " + style(.faint, column)
      + TerminalText.cut(TerminalText.clean(text), to: width - 12)
  }

  /// A run with its day, time and title.
  private func words(_ code: String) -> String {
    let facts = found.plans[0].facts
    guard let run = facts.catalog.occurrence(Occurrence.ID(code)) else { return code }
    let title = facts.catalog.session(run.session)?.title ?? ""
    guard let interval = run.interval else { return "\(code)  \(title)" }
    let day = facts.calendar.day(of: interval.start).weekdayName.prefix(3)
    return "\(code)  \(day) \(facts.calendar.time(interval.start))  \(title)"
  }
}
