import LegworkModel

extension ScoreCard {
  /// Scores timed days from scratch: sessions, breaks, stops, walking and spread.
  ///
  /// At most one occurrence of a session counts, the dearest. O(legs).
  init(days: [DayItinerary], preferences: Preferences) {
    self.init()
    let settings = preferences.settings
    let best = ScoreCard.bestRuns(days.flatMap(\.sessions))
    self[.sessions] = best.reduce(0) { $0 + $1.points }
    self[.breaks] = ScoreCard.visits(days, { if case .rest(let visit) = $0 { visit } else { nil } })
      .reduce(0) { sum, visit in
        sum + (preferences.breaks.first { $0.name == visit.name }?.points ?? 0)
      }
    let stops = Set(
      ScoreCard.visits(days, { if case .stop(let visit) = $0 { visit } else { nil } }).map(\.name))
    self[.stops] = preferences.stops.reduce(0) { $0 + (stops.contains($1.name) ? $1.points : 0) }
    self[.walking] = -settings.walkCost * days.reduce(0) { $0 + $1.walkingMinutes }
    self[.spread] = -ScoreCard.spread(
      of: best, free: settings.spreadFree, cost: settings.spreadCost)
  }

  private static func bestRuns(_ attended: [Attendance]) -> [Attendance] {
    var best: [Session.ID: Attendance] = [:]
    for attendance in attended {
      let known = best[attendance.session.id]
      if known.map({ $0.points < attendance.points }) ?? true {
        best[attendance.session.id] = attendance
      }
    }
    return Array(best.values)
  }

  private static func visits(_ days: [DayItinerary], _ pick: (Leg) -> Visit?) -> [Visit] {
    days.flatMap { $0.legs.compactMap(pick) }
  }

  private static func spread(of attended: [Attendance], free: Int, cost: Int) -> Int {
    let topics = attended.compactMap(\.session.mainTopic)
    let counts = Dictionary(grouping: topics) { $0 }.values.map(\.count)
    return cost * counts.reduce(0) { $0 + max(0, $1 - free) }
  }
}
