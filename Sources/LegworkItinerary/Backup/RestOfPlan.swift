import LegworkModel

/// What is left of a plan from where one stands, and what becomes of it with one run more.
///
///     past ├────┤   ┼ standpoint   ├ next ├──┤   ├ break ┤   ├ later ├──┤
///                      ├─ run ─┤   what it rules out goes, breaks move into other gaps
struct RestOfPlan {
  let plan: TimedPlan
  let standpoint: Standpoint
  /// The day of the standpoint.
  let day: CalendarDay
  /// What the rest of the plan is worth, with all that is past.
  let score: Int

  private let builder: ItineraryBuilder
  private let door: ScheduledItem
  private let without: Occurrence.ID?
  /// What goes on at the standpoint and is left for anything else.
  private var leaves: [ScheduledItem] = []
  /// What gains are counted from: what the rest is worth, with what goes on.
  private var worth: Int
  /// What is left of the days from which something is missing, the standpoint itself among it.
  private let left: [CalendarDay: [ScheduledItem]]
  private let days: [CalendarDay: DayItinerary]

  /// `without` is the run given up; `arriveBy` the latest moment to be at the standpoint.
  ///
  /// O(items); only days that change are timed anew.
  init(
    _ plan: TimedPlan, from standpoint: Standpoint, arriveBy: TimePoint? = nil,
    without: Occurrence.ID? = nil
  ) {
    self.plan = plan
    self.standpoint = standpoint
    let builder = ItineraryBuilder(plan.context)
    self.builder = builder
    self.without = without
    let today = plan.context.calendar.day(of: standpoint.time)
    day = today
    door = standpoint.item(on: today, arriveBy: arriveBy)
    func isLeft(_ item: ScheduledItem) -> Bool {
      (item.end <= standpoint.time || item.begins >= standpoint.time)
        && (without == nil || item.attendance?.occurrence.id != without)
    }
    var left = plan.items.filter { !$1.allSatisfy(isLeft) }.mapValues { $0.filter(isLeft) }
    left[today] = ((left[today] ?? plan.items[today] ?? []) + [door])
      .sorted(by: ScheduledItem.precedes)
    self.left = left
    days = Dictionary(uniqueKeysWithValues: left.map { ($0, builder.day($0, of: $1)) })
    score = plan.score.total(with: Array(days.values))
    worth = score
  }

  /// The same for someone who leaves what goes on before it ends; nil where nothing goes on, or where
  /// the plan may not do without it.
  func leavingEarlier(at time: TimePoint) -> RestOfPlan? {
    let running = (plan.items[day] ?? []).filter { $0.begins < time && $0.end > time }
    guard time < standpoint.time, running.allSatisfy(mayBeLost) else { return nil }
    var earlier = standpoint
    earlier.time = time
    var rest = RestOfPlan(plan, from: earlier, without: without)
    (rest.leaves, rest.worth) = (running, score)
    return rest
  }

  private var context: PlanContext { plan.context }

  /// The sessions that are planned, past ones included.
  var sessions: Set<Session.ID> {
    Set(
      plan.items.flatMap { day, items in left[day] ?? items }
        .compactMap { $0.attendance?.session.id })
  }

  /// Minutes on foot of the day as it is, in points: no run can gain more beyond its own points.
  var walkingSaved: Int {
    context.settings.walkCost * (days[day]?.walkingMinutes ?? 0)
  }

  /// The rest with one run more; nil where it cannot be reached, or would rule out what has to be.
  ///
  /// O(items of the day), and O(stops) for the score.
  func adding(_ occurrence: Occurrence) -> Alternative? {
    guard let run = context.item(occurrence), let attendance = run.attendance,
      run.day != day || run.begins >= standpoint.time
    else { return nil }
    let today = left[run.day] ?? plan.items[run.day] ?? []
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
    // A way that is gone later, because of a break, may take longer then.
    func late(_ day: DayItinerary) -> Int { day.transfers.count { !$0.verdict.isInTime } }
    guard late(new) <= late(bare) else { return nil }
    return alternative(attendance, run, in: new, losing: lost + breaks.lost)
  }

  private func alternative(
    _ attendance: Attendance, _ run: ScheduledItem, in new: DayItinerary, losing: [ScheduledItem]
  ) -> Alternative? {
    let old = days[run.day] ?? plan.days[run.day]
    let limits = plan.limits
    guard limits.violations(of: new).count <= old.map({ limits.violations(of: $0).count }) ?? 0
    else { return nil }
    var changed = days
    changed[run.day] = new
    let transfer = new.transfers.first { $0.before == run.name }
    return Alternative(
      attendance: attendance, day: run.day, transfer: transfer,
      isDirect: run.day == day && transfer?.after == door.name, isOtherRun: false,
      leaves: leaves.map(\.name),
      loses: (leaves + losing).sorted(by: ScheduledItem.precedes).map(\.name),
      gain: plan.score.total(with: Array(changed.values)) - worth)
  }

  /// Whether a way from or to a run can be made in time; other ways are as they were.
  private func isKept(_ transfer: Transfer, _ run: ScheduledItem) -> Bool {
    transfer.verdict.isInTime || (transfer.before != run.name && transfer.after != run.name)
  }

  /// From when on the day is still ahead.
  private func start(of day: CalendarDay) -> TimePoint {
    day == self.day ? standpoint.time : context.calendar.start(of: day)
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
}
