import LegworkModel

/// A plan timed once, for the many questions of what becomes of it if a day changes.
struct TimedPlan {
  let context: PlanContext
  let plan: Plan
  /// Everything planned, by day and in order.
  let items: [CalendarDay: [ScheduledItem]]
  /// The days as legs.
  let days: [CalendarDay: DayItinerary]
  /// What they are worth.
  let score: WeekScore
  /// What a day has to keep to.
  let limits: DayLimits
  /// All runs that can be taken, by the day they begin on.
  let runs: [CalendarDay: [Occurrence]]

  /// O(n + m log m) for n occurrences and m things planned.
  init(_ plan: Plan, in context: PlanContext) {
    self.context = context
    self.plan = plan
    let items = context.schedule(
      attend: plan.attend.compactMap(context.catalog.occurrence), breaks: plan.breaks,
      stops: plan.stops)
    self.items = Dictionary(grouping: items, by: \.day)
    let builder = ItineraryBuilder(context)
    days = Dictionary(
      uniqueKeysWithValues: self.items.map { ($0, builder.day($0, of: $1)) })
    score = WeekScore(days, in: context)
    limits = DayLimits(context)
    runs = Dictionary(grouping: context.catalog.occurrences.filter(context.canBeTaken)) {
      context.calendar.day(of: $0.interval?.start ?? TimePoint(minutes: 0))
    }
  }
}
