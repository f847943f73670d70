internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// A review to be read: one violation after the other, each with a way out.
struct ReviewText {
  /// Colour or none.
  var style = Style.plain
  /// The columns of a line.
  var width = 72

  /// What is wrong, by day; last whether the plan can be kept.
  ///
  /// `waysOut` are other runs that settle what was found.
  func text(_ review: PlanReview, waysOut: [Violation: [WayOut]] = [:]) -> String {
    var lines: [String] = []
    var day: CalendarDay?
    for (index, violation) in review.violations.enumerated() {
      if violation.day != day || index == 0 {
        if index > 0 { lines.append("") }
        lines.append(style(.strong, violation.day?.words ?? "In all"))
        day = violation.day
      }
      lines += self.lines(violation, waysOut[violation] ?? [])
    }
    if !lines.isEmpty { lines.append("") }
    if review.isCut { lines += ["Only the first clashes of each are named: there are more.", ""] }
    return (lines + [verdict(review), summary(review)]).joined(separator: "\n")
  }

  private func lines(_ violation: Violation, _ waysOut: [WayOut]) -> [String] {
    let isFault = violation.kind != .tight
    let head = "\(isFault ? "✗" : "!") \(violation.kind.rawValue): "
    let message = TerminalText.wrapped(head + ViolationText.message(violation), to: width - 4)
    let remedies =
      [ViolationText.remedy(violation)]
      + waysOut.map { "take \($0.take.id) instead of \($0.instead)" }
    let remedy = remedies.flatMap { TerminalText.wrapped("→ " + $0, to: width - 4) }
    return message.enumerated().map { index, line in
      (index == 0 ? "  " : "    ") + style(isFault ? .bad : .warning, line)
    } + remedy.map { "    " + $0 }
  }

  private func verdict(_ review: PlanReview) -> String {
    let tight = review.violations.count { $0.kind == .tight }
    let faults = review.violations.count - tight
    let also = tight == 0 ? "" : ", \(tight) tight"
    return faults == 0
      ? style(.good, "✓ Nothing impossible\(also).")
      : style(.bad, "✗ \(AmountText.count(faults, "fault"))\(also).")
  }

  private func summary(_ review: PlanReview) -> String {
    [
      AmountText.count(review.itinerary.sessionCount, "session"),
      "\(review.walkingMinutes) min on foot",
      AmountText.count(review.venueChanges, "venue change"),
    ].joined(separator: ", ")
  }
}
