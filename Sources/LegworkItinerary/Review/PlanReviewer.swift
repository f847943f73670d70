public import LegworkModel

/// Judges any plan from scratch; shares nothing with the search that may have made it.
///
/// When one leaves and arrives it takes from the itinerary's timing, as all that is shown does.
public struct PlanReviewer: Hashable, Sendable {
  /// What the plan is judged against.
  public var context: PlanContext

  /// Creates a reviewer.
  public init(_ context: PlanContext) {
    self.context = context
  }

  /// Judges the attendee's own plan against all demands.
  public func review(_ plan: Plan) -> PlanReview {
    review(
      attend: plan.attend.map(\.rawValue), breaks: plan.breaks, stops: plan.stops, scope: .plan)
  }

  /// Judges a list of codes, whatever the case of their letters, with placed breaks and stops.
  ///
  /// A session's code stands for its only run. O(n log n + v) for n items and v overlapping or
  /// neighbouring pairs, of which no more are named than `mostPairs` where there are many items.
  public func review(
    attend codes: [String], breaks: [Plan.Placed] = [], stops: [Plan.Placed] = [],
    scope: ReviewScope
  ) -> PlanReview {
    let listed = ListedCodes(codes, in: context)
    let itinerary = ItineraryBuilder(context).build(
      attend: listed.attended, breaks: breaks, stops: stops)
    let items = context.schedule(attend: listed.attended, breaks: breaks, stops: stops)
    var few = FirstFew(of: items.count)
    var violations =
      listed.violations + overlaps(items, scope, &few) + transfers(items, itinerary, &few)
    let demands = DemandReview(
      context: context, attended: listed.attended, breaks: breaks, stops: stops,
      itinerary: itinerary)
    violations += scope == .plan ? demands.violations : demands.bounds
    return PlanReview(violations: sorted(violations), isCut: few.isCut, itinerary: itinerary)
  }

  /// Every two items at one time.
  private func overlaps(
    _ items: [ScheduledItem], _ scope: ReviewScope, _ few: inout FirstFew
  ) -> [Violation] {
    items.indices.flatMap { index -> [Violation] in
      let first = items[index]
      let later = items[(index + 1)...].prefix(while: first.overlaps(later:))
      return few.of(later).compactMap { second in
        if scope == .list, first.content == .commitment, second.content == .commitment {
          return nil
        }
        return overlap(first, second)
      }
    }
  }

  private func overlap(_ first: ScheduledItem, _ second: ScheduledItem) -> Violation {
    let isWalked = first.isPlaced && second.isPlaced
    let chooser = TransferChooser(context: context, day: first.day)
    return Violation(
      .overlap(
        first: first.name, second: second.name,
        shared: min(first.end, second.end) - max(first.start, second.start),
        needed: isWalked ? chooser.transfer(from: first, to: second, around: []).minutes : nil,
        available: (second.isPlaced ? second.arriveBy : second.start) - first.end),
      day: first.day)
  }

  /// Every transfer of a day that is not comfortable, those from and to the lodging included.
  private func transfers(
    _ items: [ScheduledItem], _ itinerary: Itinerary, _ few: inout FirstFew
  ) -> [Violation] {
    let days = Dictionary(grouping: items, by: \.day)
    let between = days.keys.sorted().flatMap { day -> [Violation] in
      let items = days[day] ?? []
      let placeless = items.filter { !$0.isPlaced }
      let chooser = TransferChooser(context: context, day: day)
      let heldUp = placeless.flatMap { first in
        few.of(items.lazy.filter(first.holdsUp))
          .map { (first, $0, chooser.waiting(from: first, to: $0)) }
      }
      let moved = neighbours(items.filter(\.isPlaced), few).map { first, second in
        let around = placeless.filter { $0.start >= first.end && $0.end <= second.begins }
        return (first, second, chooser.transfer(from: first, to: second, around: around))
      }
      return (heldUp + moved).compactMap { first, second, transfer in
        violation(transfer, available: second.arriveBy - first.end, on: day)
      }
    }
    let lodging = itinerary.days.flatMap { day in
      day.transfers.filter { $0.role != .between }.compactMap { transfer in
        violation(transfer, available: nil, on: day.day)
      }
    }
    return between + lodging
  }

  private func violation(_ transfer: Transfer, available: Minutes?, on day: CalendarDay)
    -> Violation?
  {
    if transfer.verdict == .comfortable { return nil }
    if transfer.verdict == .tight, transfer.leadsToStop { return nil }
    return Violation(.transfer(transfer, available: available), day: day)
  }

  /// Pairs that follow one another, with no third that could be attended between them.
  ///
  /// Without overlaps these are the consecutive pairs. Of items that overlap, each is paired with
  /// what comes before and after, since it is not known which one will be kept; that are few, unless
  /// overlaps have been left out already.
  private func neighbours(
    _ items: [ScheduledItem], _ few: FirstFew
  ) -> [(ScheduledItem, ScheduledItem)] {
    let most = few.isCut ? few.most : items.count
    return items.indices.flatMap { index -> [(ScheduledItem, ScheduledItem)] in
      let first = items[index]
      var pairs: [(ScheduledItem, ScheduledItem)] = []
      var between: TimePoint?
      for second in items[(index + 1)...] where !first.overlaps(later: second) {
        if let between, between <= second.begins { break }
        if let between, between <= second.arriveBy { continue }
        pairs.append((first, second))
        if pairs.count == most { break }
        between = between.map { min($0, second.end) } ?? second.end
      }
      return pairs
    }
  }

  private func sorted(_ violations: [Violation]) -> [Violation] {
    let none = CalendarDay(number: .min)
    return violations.enumerated().sorted { a, b in
      (a.element.day ?? none, a.offset) < (b.element.day ?? none, b.offset)
    }
    .map(\.element)
  }
}
