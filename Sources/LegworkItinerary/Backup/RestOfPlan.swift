import LegworkModel

/// What is left of a plan from where one stands, and what becomes of it with one run more.
///
///     past ├────┤   ┼ standpoint   ├ next ├──┤   ├ break ┤   ├ later ├──┤
///                      ├─ run ─┤   what it rules out goes, breaks move into other gaps
struct RestOfPlan {
  let context: PlanContext
  let standpoint: Standpoint
  /// The day of the standpoint.
  let day: CalendarDay
  /// What the rest of the plan is worth, with all that is past.
  let score: Int

  private let builder: ItineraryBuilder
  private let door: ScheduledItem
  /// Everything planned but what is given up or left half-way, and the standpoint itself.
  private let items: [ScheduledItem]
  private let days: [CalendarDay: DayItinerary]
  private let excesses: Int

  /// `without` is the run given up; `arriveBy` the latest moment to be at the standpoint.
  init(
    _ context: PlanContext, _ plan: Plan, from standpoint: Standpoint, arriveBy: TimePoint? = nil,
    without: Occurrence.ID? = nil
  ) {
    self.context = context
    self.standpoint = standpoint
    builder = ItineraryBuilder(context)
    let today = context.calendar.day(of: standpoint.time)
    day = today
    door = standpoint.item(on: today, arriveBy: arriveBy)
    let planned = context.schedule(
      attend: plan.attend.filter { $0 != without }.compactMap(context.catalog.occurrence),
      breaks: plan.breaks, stops: plan.stops)
    let kept = planned.filter { $0.end <= standpoint.time || $0.begins >= standpoint.time }
    items = (kept + [door]).sorted(by: ScheduledItem.precedes)
    let byDay = Dictionary(grouping: items, by: \.day)
    let builder = builder
    days = Dictionary(
      uniqueKeysWithValues: byDay.map { ($0, builder.day($0, of: $1)) })
    score = ScoreCard(days: days.keys.sorted().compactMap { [days] in days[$0] }, in: context).total
    excesses = RestOfPlan.excesses(of: Array(days.values), in: context)
  }

  /// The sessions that are planned, past ones included.
  var sessions: Set<Session.ID> {
    Set(items.compactMap { $0.attendance?.session.id })
  }

  /// The first thing ahead that one has to go to or to keep.
  var next: ScheduledItem? {
    items.first {
      $0.day == day && $0.begins >= standpoint.time && $0 != door && $0.content != .rest
    }
  }

  /// Minutes on foot of the day as it is, in points: no run can gain more beyond its own points.
  var walkingSaved: Int {
    context.settings.walkCost * (days[day]?.walkingMinutes ?? 0)
  }

  /// The rest with one run more; nil where it cannot be reached, or would rule out what has to be.
  ///
  /// O(items of the day), and O(legs) for the score.
  func adding(_ occurrence: Occurrence) -> Alternative? {
    guard let run = context.item(occurrence), let attendance = run.attendance,
      run.day != day || run.begins >= standpoint.time
    else { return nil }
    let today = items.filter { $0.day == run.day }
    let chooser = TransferChooser(context: context, day: run.day)
    let solid = today.filter { $0.content != .rest }
    let ahead = start(of: run.day)
    let lost = solid.filter { $0.begins >= ahead && chooser.clash($0, run) }
    guard lost.allSatisfy(mayBeLost) else { return nil }
    let kept = (solid.filter { !lost.contains($0) } + [run]).sorted(by: ScheduledItem.precedes)
    let bare = builder.day(run.day, of: kept)
    guard bare.transfers.allSatisfy({ isKept($0, run) }) else { return nil }
    var breaks = BreakShift(context: context, day: run.day, after: ahead)
    breaks.place(today.filter { $0.content == .rest }, into: bare)
    guard breaks.lost.allSatisfy(mayBeLost) else { return nil }
    let new = builder.day(
      run.day, of: (kept + breaks.placed).sorted(by: ScheduledItem.precedes))
    return alternative(attendance, run, in: new, losing: lost + breaks.lost)
  }

  private func alternative(
    _ attendance: Attendance, _ run: ScheduledItem, in new: DayItinerary, losing: [ScheduledItem]
  ) -> Alternative? {
    var all = days
    all[run.day] = new
    let week = all.keys.sorted().compactMap { all[$0] }
    guard RestOfPlan.excesses(of: week, in: context) <= excesses else { return nil }
    let transfer = new.transfers.first { $0.before == run.name }
    return Alternative(
      attendance: attendance, day: run.day, transfer: transfer,
      isDirect: run.day == day && transfer?.after == door.name, isOtherRun: false,
      loses: losing.sorted(by: ScheduledItem.precedes).map(\.name),
      gain: ScoreCard(days: week, in: context).total - score)
  }

  /// Whether a way from or to a run can be made in time; other ways are as they were.
  private func isKept(_ transfer: Transfer, _ run: ScheduledItem) -> Bool {
    transfer.verdict.isInTime || (transfer.before != run.name && transfer.after != run.name)
  }

  /// From when on the day is still ahead.
  private func start(of day: CalendarDay) -> TimePoint {
    day == self.day
      ? standpoint.time : context.calendar.midnight(of: day) + context.settings.dayBoundary
  }

  /// Whether a plan may do without: musts, pins, appointments and what is required stay.
  private func mayBeLost(_ item: ScheduledItem) -> Bool {
    let preferences = context.preferences
    switch item.content {
    case .commitment: return false
    case .rest:
      return !preferences.breaks.contains { $0.name == item.name && $0.isRequired }
    case .stop: return !preferences.stops.contains { $0.name == item.name && $0.isRequired }
    case .session(let attendance):
      return !preferences.pins.contains(attendance.occurrence.id)
        && preferences.wish(for: attendance.occurrence)?.interest != .must
    }
  }

  private static func excesses(of days: [DayItinerary], in context: PlanContext) -> Int {
    let itinerary = Itinerary(
      days: days, score: ScoreCard(), musts: MustCount(wanted: 0, attended: 0))
    return DemandReview(
      context: context, attended: [], breaks: [], stops: [], itinerary: itinerary
    ).limits.count
  }
}
