import LegworkModel

extension ScoreCard {
  /// Scores timed days from scratch: sessions, breaks, stops, walking and spread.
  ///
  /// At most one occurrence of a session counts, the dearest. O(legs).
  init(days: [DayItinerary], in context: PlanContext) {
    self.init()
    let settings = context.settings
    let best = ScoreCard.bestRuns(days.flatMap(\.sessions))
    self[.sessions] = best.reduce(0) { $0 + $1.points }
    let wishes = context.preferences
    self[.breaks] = PlacedMatch(breaks: ScoreCard.breaks(days), in: context).pairs
      .reduce(0) { $0 + ($1.wanted.map { wishes.breaks[$0].points } ?? 0) }
    self[.stops] = ScoreCard.points(ofStops: ScoreCard.stops(days), in: context)
    self[.walking] = -settings.walkCost * days.reduce(0) { $0 + $1.walkingMinutes }
    self[.spread] = -ScoreCard.spread(
      of: best, free: settings.spreadFree, cost: settings.spreadCost)
  }

  /// What the stops of a plan, in order, are worth: each of those wanted counts once.
  static func points(ofStops stops: [Plan.Placed], in context: PlanContext) -> Int {
    PlacedMatch(stops: stops, in: context).pairs
      .reduce(0) { $0 + ($1.wanted.map { context.preferences.stops[$0].points } ?? 0) }
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

  private static func breaks(_ days: [DayItinerary]) -> [Plan.Placed] {
    placed(days) { if case .rest(let visit) = $0 { visit } else { nil } }
  }

  /// The stops made on some days, in order.
  static func stops(_ days: [DayItinerary]) -> [Plan.Placed] {
    placed(days) { if case .stop(let visit) = $0 { visit } else { nil } }
  }

  private static func placed(_ days: [DayItinerary], _ pick: (Leg) -> Visit?) -> [Plan.Placed] {
    days.flatMap { day in
      day.legs.compactMap(pick).map {
        Plan.Placed(name: $0.name, day: day.day, interval: $0.interval)
      }
    }
  }

  private static func spread(of attended: [Attendance], free: Int, cost: Int) -> Int {
    let topics = attended.compactMap(\.session.mainTopic)
    let counts = Dictionary(grouping: topics) { $0 }.values.map(\.count)
    return cost * counts.reduce(0) { $0 + max(0, $1 - free) }
  }
}
