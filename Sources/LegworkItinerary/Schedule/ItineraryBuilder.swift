public import LegworkModel

/// Turns a plan into timed legs: what one does, and how one gets from each place to the next.
public struct ItineraryBuilder: Hashable, Sendable {
  /// What the plan is timed against.
  public var context: PlanContext

  /// Creates a builder.
  public init(_ context: PlanContext) {
    self.context = context
  }

  /// Times a plan.
  public static func build(
    plan: Plan, catalog: Catalog, travel: TravelTable, preferences: Preferences,
    calendar: EventCalendar, points: [Occurrence.ID: Int] = [:]
  ) -> Itinerary {
    ItineraryBuilder(
      PlanContext(
        catalog: catalog, travel: travel, preferences: preferences, calendar: calendar,
        points: points)
    ).build(plan)
  }

  /// Times a plan; codes that the catalog does not have, or without a time, are left out.
  ///
  /// O(n log n) for n items, with as many looks into the travel table. A plan that overlaps itself
  /// is timed as well: between two items that overlap there is no transfer.
  public func build(_ plan: Plan) -> Itinerary {
    build(
      attend: plan.attend.compactMap(context.catalog.occurrence), breaks: plan.breaks,
      stops: plan.stops)
  }

  func build(attend: [Occurrence], breaks: [Plan.Placed], stops: [Plan.Placed]) -> Itinerary {
    let items = context.schedule(attend: attend, breaks: breaks, stops: stops)
    let byDay = Dictionary(grouping: items, by: \.day)
    let days = byDay.keys.sorted().map { self.day($0, of: byDay[$0] ?? []) }
    return Itinerary(
      days: days, score: ScoreCard(days: days, in: context),
      musts: context.musts(attended: attend))
  }

  /// One day of items that are in order.
  func day(_ day: CalendarDay, of items: [ScheduledItem]) -> DayItinerary {
    DayItinerary(day: day, legs: legs(of: items, on: day))
  }

  private func legs(of items: [ScheduledItem], on day: CalendarDay) -> [Leg] {
    let transfers = transfers(between: items, on: day)
    let legs = transfers.map(Leg.transfer) + items.map(\.leg)
    // A transfer sorts before what begins when it departs, so that one of no minutes does too.
    let sorted = legs.enumerated().sorted { a, b in
      (a.element.begins, a.offset) < (b.element.begins, b.offset)
    }
    return filled(sorted.map(\.element))
  }

  private func transfers(between items: [ScheduledItem], on day: CalendarDay) -> [Transfer] {
    let chooser = TransferChooser(context: context, day: day)
    let placed = items.filter(\.isPlaced)
    guard var here = placed.first else { return [] }
    let first = here
    let placeless = items.filter { !$0.isPlaced }
    var transfers: [Transfer] = []
    for next in placed.dropFirst() {
      if here.overlaps(later: next) {
        if next.end > here.end { here = next }
        continue
      }
      let around = placeless.filter { $0.start >= here.end && $0.end <= next.begins }
      transfers.append(chooser.transfer(from: here, to: next, around: around))
      here = next
    }
    guard let lodging = context.settings.lodging else { return transfers }
    let before = placeless.filter { $0.end <= first.begins }
    let after = placeless.filter { $0.start >= here.end }
    return [chooser.leaving(lodging, to: first, around: before)] + transfers
      + [chooser.returning(from: here, to: lodging, around: after)]
  }

  /// The legs with a wait wherever nothing is planned.
  private func filled(_ legs: [Leg]) -> [Leg] {
    var filled: [Leg] = []
    var (free, place): (TimePoint?, Venue.ID?) = (nil, nil)
    for leg in legs {
      if case .transfer(let transfer) = leg { place = transfer.from }
      if let free, free < leg.interval.start {
        let gap = Interval(start: free, end: leg.interval.start)
        filled.append(.wait(Wait(venue: place, interval: gap)))
      }
      filled.append(leg)
      free = free.map { max($0, leg.interval.end) } ?? leg.interval.end
      switch leg {
      case .transfer(let transfer): place = transfer.to
      case .session(let attendance): place = attendance.occurrence.venue
      case .stop(let visit), .commitment(let visit): place = visit.venue ?? place
      case .rest, .wait: break
      }
    }
    return filled
  }
}
