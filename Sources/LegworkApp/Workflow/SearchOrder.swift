internal import LegworkItinerary
internal import LegworkModel

/// In which order finds are listed.
enum SearchOrder: String, CaseIterable {
  /// The best match of the words first.
  case relevance
  /// What is worth most first.
  case value
  /// By start.
  case time
  /// The least walking from where the plan has one before it first.
  case walk
}

extension SearchResult {
  /// Puts the finds in an order; equals stay as they are, by time and code.
  ///
  /// `ranked` are the sessions, the best match first.
  mutating func sort(by order: SearchOrder, ranked: [Session.ID]) {
    let keys: [Int]
    switch order {
    case .relevance:
      let ranks = Dictionary(uniqueKeysWithValues: zip(ranked, ranked.indices))
      keys = matches.map { ranks[$0.session.id] ?? ranks.count }
    case .value: keys = matches.map { match in -(value(match) ?? -Int.max) }
    case .time: return
    case .walk: keys = matches.map { $0.occurrence.flatMap { walks[$0.id]?.minutes } ?? Int.max }
    }
    matches = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { matches[$0] }
  }

  private func value(_ match: CatalogMatch) -> Int? {
    match.occurrence.flatMap { points[$0.id]?.points }
  }
}

/// Where a plan has one at any moment of a day.
struct PlanPlaces {
  /// A walk to a run from where one is before it.
  struct Walk: Hashable, Sendable {
    /// Where one is.
    var from: Venue.ID
    /// Minutes on foot, by the way with the fewest.
    var minutes: Minutes
  }

  private let context: PlanContext
  private let stays: [CalendarDay: [(end: TimePoint, venue: Venue.ID)]]

  init(_ context: PlanContext, _ plan: Plan) {
    self.context = context
    let days = ItineraryBuilder(context).build(plan).days.map { day in
      (day.day, day.legs.compactMap { leg in leg.venue.map { (leg.interval.end, $0) } })
    }
    stays = Dictionary(days, uniquingKeysWith: { first, _ in first })
  }

  /// The walk to a run; nil where one of both places is not known.
  func walk(to run: Occurrence) -> Walk? {
    guard let to = run.venue, let interval = run.interval else { return nil }
    let day = context.calendar.day(of: interval.start)
    let last = stays[day]?.last { $0.end <= interval.start }?.venue
    guard let from = last ?? context.preferences.settings.lodging else { return nil }
    let ways = context.travel.options(from: from, to: to).map(\.walking)
    return ways.min().map { Walk(from: from, minutes: $0) }
  }
}
