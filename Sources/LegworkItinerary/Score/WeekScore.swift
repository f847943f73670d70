import LegworkModel

/// What timed days are worth, and what they would be worth if some of them were different.
///
/// The same sum as that of a score card, of which only what changes is added up again.
struct WeekScore {
  private struct Run {
    var day: CalendarDay
    var points: Int
  }

  /// The objective of the days as they are.
  let total: Int
  private let context: PlanContext
  private let days: [CalendarDay: DayItinerary]
  private let runs: [Session.ID: [Run]]
  /// How many sessions of a topic are attended.
  private let topics: [String: Int]
  private let stops: [CalendarDay: [Plan.Placed]]

  /// O(legs).
  init(_ days: [CalendarDay: DayItinerary], in context: PlanContext) {
    self.context = context
    self.days = days
    let week = days.keys.sorted().compactMap { days[$0] }
    total = ScoreCard(days: week, in: context).total
    runs = WeekScore.runs(of: week)
    let sessions = Dictionary(
      week.flatMap(\.sessions).map { ($0.session.id, $0.session) }, uniquingKeysWith: { $1 })
    topics = Dictionary(grouping: sessions.values.compactMap(\.mainTopic)) { $0 }
      .mapValues(\.count)
    stops = Dictionary(grouping: ScoreCard.stops(week), by: \.day)
  }

  /// The objective with some days as given, one without legs standing for none.
  ///
  /// O(legs of those days, and stops of the week).
  func total(with changed: [DayItinerary]) -> Int {
    let old = changed.compactMap { days[$0.day] }
    let (before, after) = (
      ScoreCard(days: old, in: context), ScoreCard(days: changed, in: context)
    )
    return total + after.ofDaysAlone - before.ofDaysAlone + sessions(with: changed, not: old)
      + points(ofStopsWith: changed) - points(ofStopsWith: [])
  }

  /// What other sessions on some days bring, less what their topics cost.
  private func sessions(with changed: [DayItinerary], not old: [DayItinerary]) -> Int {
    let dates = Set(changed.map(\.day))
    let new = WeekScore.runs(of: changed)
    let concerned = Dictionary(
      (old + changed).flatMap(\.sessions).map { ($0.session.id, $0.session) },
      uniquingKeysWith: { $1 })
    var points = 0
    var more: [String: Int] = [:]
    for (id, session) in concerned {
      let before = runs[id] ?? []
      let after = before.filter { !dates.contains($0.day) } + (new[id] ?? [])
      points += WeekScore.points(of: after) - WeekScore.points(of: before)
      if before.isEmpty != after.isEmpty, let topic = session.mainTopic {
        more[topic, default: 0] += after.isEmpty ? -1 : 1
      }
    }
    let (free, cost) = (context.settings.spreadFree, context.settings.spreadCost)
    let beyond = more.reduce(0) { sum, next in
      let count = topics[next.key] ?? 0
      return sum + max(0, count + next.value - free) - max(0, count - free)
    }
    return points - cost * beyond
  }

  private func points(ofStopsWith changed: [DayItinerary]) -> Int {
    var stops = stops
    for day in changed { stops[day.day] = ScoreCard.stops([day]) }
    return ScoreCard.points(ofStops: stops.keys.sorted().flatMap { stops[$0] ?? [] }, in: context)
  }

  private static func runs(of days: [DayItinerary]) -> [Session.ID: [Run]] {
    var runs: [Session.ID: [Run]] = [:]
    for day in days {
      for attendance in day.sessions {
        runs[attendance.session.id, default: []].append(
          Run(day: day.day, points: attendance.points))
      }
    }
    return runs
  }

  /// At most one run of a session counts, the dearest.
  private static func points(of runs: [Run]) -> Int { runs.map(\.points).max() ?? 0 }
}

extension ScoreCard {
  /// The terms of which each day has its own, whatever the others are.
  fileprivate var ofDaysAlone: Int { self[.breaks] + self[.walking] }
}
