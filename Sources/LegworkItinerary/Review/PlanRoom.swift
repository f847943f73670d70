public import LegworkModel

/// The room that a plan leaves for further runs.
public struct PlanRoom: Hashable, Sendable {
  private let context: PlanContext
  private let sessions: Set<Session.ID>
  private let attended: [CalendarDay: [Occurrence]]
  private let breaks: [Plan.Placed]

  /// Looks at a plan.
  public init(_ context: PlanContext, _ plan: Plan) {
    self.context = context
    let runs = plan.attend.compactMap(context.catalog.occurrence)
    sessions = Set(runs.map(\.session))
    var attended: [CalendarDay: [Occurrence]] = [:]
    for run in runs {
      guard let start = run.interval?.start else { continue }
      attended[context.calendar.day(of: start), default: []].append(run)
    }
    self.attended = attended
    breaks = plan.breaks
  }

  /// Whether a run could be attended besides what is planned, within the day's hours and limits, with
  /// every required break; breaks may have to move.
  ///
  /// O(items of the day). Most runs overlap a planned one, which is seen without a review.
  public func isReachable(_ run: Occurrence) -> Bool {
    guard let interval = run.interval, context.preferences.status(of: run).isPlannable,
      !sessions.contains(run.session)
    else { return false }
    let day = context.calendar.day(of: interval.start)
    let others = attended[day] ?? []
    if others.contains(where: { overlaps(run, $0) }) { return false }
    var today = context
    today.preferences.commitments.removeAll { $0.day != day }
    let review = PlanReviewer(today).review(
      attend: (others + [run]).map(\.id.rawValue), scope: .list)
    return review.ok && hasRequiredBreaks(review.itinerary, on: day)
  }

  /// Whether what is required still has its time on a day that was timed without breaks.
  private func hasRequiredBreaks(_ itinerary: Itinerary, on day: CalendarDay) -> Bool {
    let required = Set(context.preferences.breaks.filter(\.isRequired).map(\.name))
    let today = breaks.filter { $0.day == day && required.contains($0.name) }
    guard !today.isEmpty, let bare = itinerary.days.first(where: { $0.day == day }) else {
      return true
    }
    let rests = today.map { placed in
      ScheduledItem(
        name: placed.name, content: .rest, day: day, interval: placed.interval,
        arriveBy: placed.interval.start, venue: nil, room: nil, isPlaced: false)
    }
    let begin = context.calendar.midnight(of: day) + context.settings.dayBoundary
    var shift = BreakShift(context: context, day: day, after: begin)
    shift.place(rests.sorted(by: ScheduledItem.precedes), into: bare)
    return shift.lost.isEmpty
  }

  /// Whether each needs its visitor before the other ends.
  private func overlaps(_ one: Occurrence, _ other: Occurrence) -> Bool {
    guard let first = hours(one), let second = hours(other) else { return false }
    return first.begins < second.end && second.begins < first.end
  }

  private func hours(_ run: Occurrence) -> (begins: TimePoint, end: TimePoint)? {
    guard let interval = run.interval, let arriveBy = context.preferences.arriveBy(run) else {
      return nil
    }
    return (max(interval.start, arriveBy), interval.end)
  }
}
