public import LegworkModel

/// The room that a plan leaves for further runs.
public struct PlanRoom: Hashable, Sendable {
  private let context: PlanContext
  private let sessions: Set<Session.ID>
  private let attended: [CalendarDay: [ScheduledItem]]
  private let breaks: [Plan.Placed]
  private let stops: [Plan.Placed]

  /// Looks at a plan.
  public init(_ context: PlanContext, _ plan: Plan) {
    self.context = context
    let runs = plan.attend.compactMap(context.catalog.occurrence)
    sessions = Set(runs.map(\.session))
    attended = Dictionary(grouping: runs.compactMap(context.item), by: \.day)
    breaks = plan.breaks
    let required = Set(context.preferences.stops.filter(\.isRequired).map(\.name))
    stops = plan.stops.filter { required.contains($0.name) }
  }

  /// Whether a run could be attended besides what is planned, within the day's hours and limits, with
  /// every required break and stop of that day; breaks and stops may have to move.
  ///
  /// O(items of the day), and as many reviews where a stop has to move. Most runs overlap a planned
  /// one, which is seen without a review.
  public func isReachable(_ run: Occurrence) -> Bool {
    guard let item = context.item(run), context.preferences.status(of: run).isPlannable,
      !sessions.contains(run.session)
    else { return false }
    let others = attended[item.day] ?? []
    if others.contains(where: { item.begins < $0.end && $0.begins < item.end }) { return false }
    var today = context
    today.preferences.commitments.removeAll { $0.day != item.day }
    let reviewer = PlanReviewer(today)
    return placements(on: item.day, among: others + [item]).contains { stops in
      let review = reviewer.review(
        attend: others.map(\.name) + [item.name], stops: stops, scope: .list)
      return review.ok && hasRequiredBreaks(review.itinerary, on: item.day)
    }
  }

  /// The stops of a day as they are planned, then with one of them moved: to where it opens or
  /// closes, right behind or right before something else.
  private func placements(
    on day: CalendarDay, among items: [ScheduledItem]
  ) -> [[Plan.Placed]] {
    let today = stops.filter { $0.day == day }
    let moved = today.indices.flatMap { index in
      beginnings(of: today[index], among: items).map { begin in
        var stops = today
        stops[index].interval = Interval(start: begin, end: begin + today[index].interval.length)
        return stops
      }
    }
    return [today] + moved
  }

  private func beginnings(
    of placed: Plan.Placed, among items: [ScheduledItem]
  ) -> [TimePoint] {
    let length = placed.interval.length
    let wanted = context.preferences.stops.filter { $0.name == placed.name }
    return wanted.flatMap { stop in
      stop.openings.filter { $0.day == placed.day }.flatMap { opening in
        let open = context.calendar.interval(of: opening.window, on: opening.day)
        let beside = items.filter(\.isPlaced).flatMap { item in
          context.travel.options(from: item.venue, to: stop.venue).flatMap {
            [item.end + $0.minutes, item.arriveBy - $0.minutes - length]
          }
        }
        return Set([open.start, open.end - length] + beside).sorted().filter {
          open.contains(Interval(start: $0, end: $0 + length))
        }
      }
    }
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
