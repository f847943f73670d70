import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkItinerary

@Suite("Score of a week with other days")
struct WeekScoreTests {
  /// Six sessions on three topics, three runs each over three days; stops and breaks.
  private func event(_ random: inout SeededRandom) throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, random.number(5...30))
    event.preferences.settings.walkCost = random.number(0...3)
    event.preferences.settings.spreadCost = random.number(0...2) * 5
    event.preferences.settings.spreadFree = random.number(0...2)
    for day in 0..<3 {
      for (session, topic) in ["SVS", "NET", "KUB", "SVS", "NET", "KUB"].enumerated() {
        event.run(
          "\(topic)\(session)-R\(day)", "\(9 + session):00-\(9 + session):45",
          at: random.pick(["North", "South"]), day: day, points: random.number(-9...99))
      }
    }
    event.preferences.breaks = [
      BreakRule(
        name: "Lunch", minutes: 30, window: EventBuilder.window("11:00-14:00"), points: 15)
    ]
    event.preferences.stops = (1...2).map { number in
      Stop(
        name: "Booth", venue: "North", minutes: 15,
        openings: (0..<3).map { day in
          Stop.Opening(day: EventBuilder.day(day), window: EventBuilder.window("15:00-18:00"))
        }, points: 10 * number)
    }
    return event
  }

  private func days(_ event: EventBuilder, _ random: inout SeededRandom) -> [DayItinerary] {
    var plan = event.plan(
      event.context.catalog.occurrences.map(\.id.rawValue).filter { _ in random.number(0...2) == 0 }
    )
    for day in 0..<3 where random.number(0...1) == 0 {
      plan.breaks.append(event.placed("Lunch", "12:00-12:30", day: day))
      plan.stops.append(event.placed("Booth", "16:00-16:15", day: day))
    }
    return ItineraryBuilder(event.context).build(plan).days
  }

  @Test("is that of all days, scored from scratch", arguments: 0..<40)
  func changed(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let event = try event(&random)
    let old = days(event, &random)
    let score = WeekScore(
      Dictionary(uniqueKeysWithValues: old.map { ($0.day, $0) }), in: event.context)
    #expect(score.total == ScoreCard(days: old, in: event.context).total)
    let new = days(event, &random)
    let changed = (0..<3).map(EventBuilder.day).filter { _ in random.number(0...1) == 0 }
      .map { day in new.first { $0.day == day } ?? DayItinerary(day: day, legs: []) }
    let all = old.filter { day in !changed.contains { $0.day == day.day } } + changed
    #expect(
      score.total(with: changed)
        == ScoreCard(days: all.sorted { $0.day < $1.day }, in: event.context).total)
  }
}
