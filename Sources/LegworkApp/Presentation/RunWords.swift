internal import LegworkModel

/// A run in a list of changes.
struct RunWords {
  private let facts: PlanningFacts

  init(_ facts: PlanningFacts) {
    self.facts = facts
  }

  /// Its code, day, time and title; the code alone where the catalog no longer has it.
  func words(_ code: String) -> String {
    guard let run = facts.catalog.occurrence(Occurrence.ID(code)) else { return code }
    let title = facts.catalog.session(run.session)?.title ?? ""
    guard let interval = run.interval else { return "\(code) \(title)" }
    let day = RunLabels.weekday(interval.start, facts.calendar)
    return "\(code) \(day) \(facts.calendar.time(interval.start)) \(title)"
  }

  /// A line of a list: a label in a column of its own, and the text cut to fit.
  func line(_ label: String, _ text: String, style: Style) -> String {
    let column = label + String(repeating: " ", count: max(1, 9 - label.count))
    return "   " + style(.faint, column) + TerminalText.cut(TerminalText.clean(text), to: 68)
  }
}
