import LegworkModel

/// Which of the attendee's breaks and stops each placed one is.
///
/// Names need not be unique: lunch may have one window on Monday and another on Tuesday. Each
/// break is taken at most once a day, each stop once, and only where it fits.
struct PlacedMatch<Wanted> {
  /// Placed ones with what they are; nil for one that is none, does not fit or is one too many.
  private(set) var pairs: [(placed: Plan.Placed, wanted: Int?)] = []
  private let oncePerDay: Bool

  private init(
    _ placed: [Plan.Placed], among wanted: [Wanted], oncePerDay: Bool,
    fits: (Plan.Placed, Wanted) -> Bool
  ) {
    self.oncePerDay = oncePerDay
    var taken = Set<Taken>()
    for one in placed {
      let match = wanted.indices.first { index in
        fits(one, wanted[index])
          && !taken.contains(Taken(index: index, day: oncePerDay ? one.day : nil))
      }
      if let match { taken.insert(Taken(index: match, day: oncePerDay ? one.day : nil)) }
      pairs.append((one, match))
    }
  }

  private struct Taken: Hashable {
    var index: Int
    var day: CalendarDay?
  }

  /// The placed ones that are none, with whether a twin of the same name and day is one.
  var unmatched: [(placed: Plan.Placed, isTwin: Bool)] {
    pairs.filter { $0.wanted == nil }.map { one, _ in
      let isTwin = pairs.contains {
        $0.wanted != nil && $0.placed.name == one.name
          && (!oncePerDay || $0.placed.day == one.day)
      }
      return (one, isTwin)
    }
  }
}

extension PlacedMatch<BreakRule> {
  init(breaks placed: [Plan.Placed], in context: PlanContext) {
    self.init(placed, among: context.preferences.breaks, oncePerDay: true) { one, rule in
      rule.name == one.name && rule.days.map { $0.contains(one.day) } ?? true
        && one.interval.length >= rule.minutes
        && context.calendar.interval(of: rule.window, on: one.day).contains(one.interval)
    }
  }

  /// Whether a break is taken on a day.
  func hasTaken(_ rule: Int, on day: CalendarDay) -> Bool {
    pairs.contains { $0.wanted == rule && $0.placed.day == day }
  }
}

extension PlacedMatch<Stop> {
  init(stops placed: [Plan.Placed], in context: PlanContext) {
    self.init(placed, among: context.preferences.stops, oncePerDay: false) { one, stop in
      stop.name == one.name && one.interval.length >= stop.minutes
        && stop.openings.contains { opening in
          opening.day == one.day
            && context.calendar.interval(of: opening.window, on: one.day).contains(one.interval)
        }
    }
  }

  /// Whether a stop is made.
  func hasMade(_ stop: Int) -> Bool { pairs.contains { $0.wanted == stop } }
}
