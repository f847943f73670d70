internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// Breaks that are offered, in words and as JSON.
enum BreakOfferText {
  static func text(_ offers: [BreakOffer]) -> String {
    guard !offers.isEmpty else { return "You have a lunch and a rest already." }
    let all = offers.flatMap { [line($0), "  \(command($0.rule))"] }
    return (all + ["Take what is offered with: legwork break suggest --add"])
      .joined(separator: "\n")
  }

  private static func line(_ offer: BreakOffer) -> String {
    let rule = offer.rule
    let what = "\(rule.name), \(rule.minutes) min between \(ViolationText.text(rule.window))"
    guard let effect = offer.effect else { return what }
    let cost = effect.cost > 0 ? "costs \(effect.cost.of("point"))" : "costs nothing"
    return "\(what): fits on \(effect.taken) of \(effect.days.of("day")), \(cost)"
  }

  private static func command(_ rule: BreakRule) -> String {
    let window = "\(EventCalendar.clock(rule.window.from))-\(EventCalendar.clock(rule.window.to))"
    return "legwork break \(rule.name) --minutes \(rule.minutes) --between \(window) "
      + "--points \(rule.points)"
  }

  static func json(_ offer: BreakOffer) -> OrderedJSON {
    OwnTimeJSON.rest(offer.rule)
      .adding("taken", .number(offer.effect?.taken))
      .adding("ofDays", .number(offer.effect?.days))
      .adding("cost", .number(offer.effect?.cost))
      .adding("command", .string(command(offer.rule)))
  }

  /// The warning that some days leave no time for lunch.
  static func warning(_ days: [CalendarDay]) -> String? {
    guard let lunch = BreakIdeas.all.first, !days.isEmpty else { return nil }
    let names = days.map { String($0.weekdayName.prefix(3)) }.joined(separator: ", ")
    return "! No \(lunch.minutes) min for lunch on \(names): see legwork break suggest"
  }
}
