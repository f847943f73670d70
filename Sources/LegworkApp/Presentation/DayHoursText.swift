internal import LegworkItinerary
internal import LegworkModel

/// What would make room in the day for a run that lies outside of it.
struct DayHoursText {
  private let settings: Settings
  private let calendar: EventCalendar

  init(_ facts: PlanningFacts) {
    (settings, calendar) = (facts.preferences.settings, facts.calendar)
  }

  init(_ context: PlanContext) {
    (settings, calendar) = (context.preferences.settings, context.calendar)
  }

  /// The commands after which the first of these runs lies in the day; nil where there is none.
  func wayOut(_ runs: [Occurrence]) -> String? {
    guard let commands = runs.lazy.compactMap(commands).first(where: { !$0.isEmpty }) else {
      return nil
    }
    return "A longer day has room for it: \(commands.joined(separator: ", "))."
  }

  private func commands(_ run: Occurrence) -> [String]? {
    guard let interval = run.interval else { return nil }
    let window = calendar.window(of: interval, on: calendar.day(of: interval.start))
    let hours = settings.sessionHours
    return [
      window.from < hours.from ? "legwork set day-start \(EventCalendar.clock(window.from))" : nil,
      window.to > hours.to ? "legwork set day-end \(EventCalendar.clock(window.to))" : nil,
    ].compactMap { $0 }
  }
}
