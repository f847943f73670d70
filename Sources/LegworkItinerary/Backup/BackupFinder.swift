public import LegworkModel

/// Finds what can be done in place of a planned occurrence, from its door.
public struct BackupFinder: Hashable, Sendable {
  /// What the plan was made from, with what every run is worth.
  public var context: PlanContext

  /// Creates a finder.
  public init(_ context: PlanContext) {
    self.context = context
  }

  /// For each planned occurrence with a time, in order, the best alternatives if turned away.
  public func backups(of plan: Plan, most: Int = 2) -> [Backup] {
    let plan = TimedPlan(plan, in: context)
    return plan.plan.attend.compactMap(context.catalog.occurrence).compactMap(context.item)
      .sorted(by: ScheduledItem.precedes)
      .compactMap { backup(of: $0, in: plan, most: most) }
  }

  /// The best alternatives if turned away from one planned occurrence; nil where it has no time.
  public func backup(of code: Occurrence.ID, in plan: Plan, most: Int = 2) -> Backup? {
    backup(of: code, in: TimedPlan(plan, in: context), most: most)
  }

  func backup(of code: Occurrence.ID, in plan: TimedPlan, most: Int = 2) -> Backup? {
    context.catalog.occurrence(code).flatMap(context.item)
      .flatMap { backup(of: $0, in: plan, most: most) }
  }

  /// The best alternatives from the door, at the start.
  ///
  /// Another run of the session comes first where it leaves all else as it is; then what brings
  /// most, of the runs that can still be reached in time and begin within the hour, or before the
  /// planned one ends; last, where too few of those are wanted, what is likest to the planned one.
  ///
  /// O(items, and runs of the day) to look at, and O(legs of the day) for each that may be among the
  /// best.
  private func backup(of item: ScheduledItem, in plan: TimedPlan, most: Int) -> Backup? {
    guard let planned = item.attendance else { return nil }
    let standpoint = Standpoint(doorOf: item)
    let rest = RestOfPlan(
      plan, from: standpoint, arriveBy: item.arriveBy, without: planned.occurrence.id)
    let other = otherRun(of: planned, rest)
    let horizon = max(standpoint.time + 60, item.end)
    let runs = plan.reachableRuns(from: standpoint, until: horizon, not: rest.sessions)
      .filter { $0.id != planned.occurrence.id && $0.id != other?.attendance.occurrence.id }
    let wanted =
      [other].compactMap(\.self)
      + best(
        most - (other == nil ? 0 : 1), of: runs.filter { context.points(of: $0) > 0 }, rest,
        session: planned.session.id)
    let unmarked = likest(most - wanted.count, to: planned, of: runs, rest)
    return Backup(
      planned: planned, standpoint: standpoint, loss: plan.score.total - rest.score,
      alternatives: wanted + unmarked)
  }

  /// The best later run of a session that leaves all else as it is.
  private func otherRun(of planned: Attendance, _ rest: RestOfPlan) -> Alternative? {
    let runs = context.catalog.occurrences(of: planned.session.id)
      .filter { $0.id != planned.occurrence.id && context.canBeTaken($0) }
    var best = runs.compactMap(rest.adding)
      .filter { $0.gain > 0 && $0.loses.isEmpty && $0.attendance.arriveBy >= rest.standpoint.time }
      .min(by: Alternative.precedes)
    best?.isOtherRun = true
    return best
  }

  /// The most runs that are tried to find something like a planned one.
  private static let patience = 40

  /// Runs that nobody marked, that leave all else as it is and cost no further walk: first those on the same topic, then
  /// those of the same kind, then those nearest in time.
  private func likest(
    _ count: Int, to planned: Attendance, of runs: [Occurrence], _ rest: RestOfPlan
  ) -> [Alternative] {
    guard count > 0 else { return [] }
    func distance(_ run: Occurrence) -> (Int, Int, TimePoint, Occurrence.ID) {
      let session = context.catalog.session(run.session)
      let start = run.interval?.start ?? planned.interval.start
      return (
        session?.mainTopic == planned.session.mainTopic ? 0 : 1,
        session?.type == planned.session.type ? 0 : 1, start, run.id
      )
    }
    let unmarked = runs.filter {
      context.points(of: $0) == 0 && context.preferences.wish(for: $0) == nil
    }
    let nearest = unmarked.sorted { distance($0) < distance($1) }.prefix(BackupFinder.patience)
    return Array(
      nearest.lazy.compactMap(rest.adding).filter {
        $0.loses.isEmpty && $0.isDirect && $0.gain >= 0
      }.prefix(count))
  }

  private func best(
    _ count: Int, of runs: [Occurrence], _ rest: RestOfPlan, session: Session.ID
  ) -> [Alternative] {
    var best: [Alternative] = []
    let dearest = runs.sorted { a, b in
      (-context.points(of: a), a.id) < (-context.points(of: b), b.id)
    }
    for run in dearest {
      if best.count == count, let last = best.last,
        context.points(of: run) + rest.walkingSaved < last.gain
      {
        break
      }
      guard var found = rest.adding(run), found.gain > 0 else { continue }
      found.isOtherRun = run.session == session
      best.append(found)
      best.sort(by: Alternative.precedes)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}

extension Alternative {
  /// Orders by what they bring, then by how little they rule out, then by time.
  static func precedes(_ a: Alternative, _ b: Alternative) -> Bool {
    func key(_ one: Alternative) -> (Int, Int, TimePoint, Occurrence.ID) {
      (-one.gain, one.loses.count, one.attendance.interval.start, one.attendance.occurrence.id)
    }
    return key(a) < key(b)
  }
}

extension TimedPlan {
  /// The runs of a day that one might still enter: those whose door closes after one stands there
  /// and that begin by the horizon, of no session that is planned anyhow.
  ///
  /// O(runs of the day).
  func reachableRuns(
    from standpoint: Standpoint, until horizon: TimePoint, not planned: Set<Session.ID>
  ) -> [Occurrence] {
    let today = context.calendar.day(of: standpoint.time)
    return (runs[today] ?? []).filter { run in
      guard let interval = run.interval, interval.start <= horizon,
        let arriveBy = context.preferences.arriveBy(run)
      else { return false }
      return arriveBy >= standpoint.time && !planned.contains(run.session)
    }
  }
}

extension PlanContext {
  /// Whether a run takes place within the day's hours, is not ruled out by a mark or a drop, and is no
  /// open house.
  func canBeTaken(_ run: Occurrence) -> Bool {
    guard let interval = run.interval, preferences.status(of: run).isPlannable else {
      return false
    }
    return !preferences.drops.contains(run.id)
      && preferences.wish(for: run)?.interest.isPlannable != false
      && interval.length > 0 && interval.length <= settings.openHouse
      && isInsideDay(interval)
  }
}
