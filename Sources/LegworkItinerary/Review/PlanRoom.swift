public import LegworkModel

/// The room that a plan leaves for further runs.
public struct PlanRoom: Hashable, Sendable {
  private let context: PlanContext
  private let sessions: Set<Session.ID>
  private let attended: [CalendarDay: [ScheduledItem]]
  private let breaks: [Plan.Placed]

  /// Looks at a plan.
  public init(_ context: PlanContext, _ plan: Plan) {
    self.context = context
    let runs = plan.attend.compactMap(context.catalog.occurrence)
    sessions = Set(runs.map(\.session))
    attended = Dictionary(grouping: runs.compactMap(context.item), by: \.day)
    breaks = plan.breaks
  }

  /// Whether a run could be attended besides what is planned, within the day's hours and limits, with
  /// every required break; breaks may have to move.
  ///
  /// O(items of the day). Most runs overlap a planned one, which is seen without a review.
  public func isReachable(_ run: Occurrence) -> Bool {
    guard let item = context.item(run), context.preferences.status(of: run).isPlannable,
      !sessions.contains(run.session)
    else { return false }
    let others = attended[item.day] ?? []
    if others.contains(where: { item.begins < $0.end && $0.begins < item.end }) { return false }
    var today = context
    today.preferences.commitments.removeAll { $0.day != item.day }
    let review = PlanReviewer(today).review(
      attend: others.map(\.name) + [item.name], scope: .list)
    return review.ok && hasRequiredBreaks(review.itinerary, on: item.day)
  }

  /// Whether what is required still has its time on a day that was timed without breaks.
  private func hasRequiredBreaks(_ itinerary: Itinerary, on day: CalendarDay) -> Bool {
    let required = Set(context.preferences.breaks.filter(\.isRequired).map(\.name))
    let today = breaks.filter { $0.day == day && required.contains($0.name) }
    guard !today.isEmpty, let bare = itinerary.days.first(where: { $0.day == day }) else {
      return true
    }
    let rests = today.map { context.item($0, .rest, venue: nil) }
    var shift = BreakShift(context: context, day: day, after: context.calendar.start(of: day))
    shift.place(rests.sorted(by: ScheduledItem.precedes), into: bare)
    return shift.lost.isEmpty
  }
}
