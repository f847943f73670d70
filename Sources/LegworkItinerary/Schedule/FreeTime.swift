public import LegworkModel

/// The free time of a plan: whether a run fits into it with nothing else moved.
///
///     ├ planned ├──┤  ·······  ├ run ├──┤  ·······  ├ planned ├──┤
///                 └─ way there ┘        └─ way on ─┘
public struct FreeTime: Sendable {
  private let context: PlanContext
  private let items: [CalendarDay: [ScheduledItem]]
  private let sessions: Set<Session.ID>

  /// Reads a plan.
  ///
  /// O(n log n) for n things planned.
  public init(_ plan: Plan, in context: PlanContext) {
    self.context = context
    let runs = plan.attend.compactMap(context.catalog.occurrence)
    sessions = Set(runs.map(\.session))
    items = Dictionary(
      grouping: context.schedule(attend: runs, breaks: plan.breaks, stops: plan.stops), by: \.day)
  }

  /// Whether a run of a session that is not planned begins and ends in free time, with the ways from
  /// what is planned before and to what is planned after in time; breaks stay where they are.
  ///
  /// O(n) for n things planned on its day.
  public func fits(_ run: Occurrence) -> Bool {
    guard !sessions.contains(run.session), context.preferences.status(of: run).isPlannable,
      let item = context.item(run)
    else { return false }
    let today = items[item.day] ?? []
    let (before, after) = (
      today.filter { ScheduledItem.precedes($0, item) },
      today.filter { ScheduledItem.precedes(item, $0) }
    )
    guard !before.contains(where: { $0.overlaps(later: item) || $0.holdsUp(item) }),
      !after.contains(where: { item.overlaps(later: $0) })
    else { return false }
    let chooser = TransferChooser(context: context, day: item.day)
    return chooser.isInTime(to: item, after: before) && chooser.isInTime(from: item, to: after)
  }
}

extension TransferChooser {
  /// Whether the way from the last placed thing, or from the lodging, is in time.
  fileprivate func isInTime(to item: ScheduledItem, after before: [ScheduledItem]) -> Bool {
    let around = before.reversed().prefix { !$0.isPlaced }.reversed()
    if let last = before.last(where: \.isPlaced) {
      return transfer(from: last, to: item, around: Array(around)).verdict.isInTime
    }
    guard let lodging = context.settings.lodging else { return true }
    return leaving(lodging, to: item, around: Array(around)).verdict.isInTime
  }

  /// Whether the way to the next placed thing is in time; the way home always is.
  fileprivate func isInTime(from item: ScheduledItem, to after: [ScheduledItem]) -> Bool {
    guard let next = after.first(where: \.isPlaced) else { return true }
    let around = after.prefix { !$0.isPlaced }
    return transfer(from: item, to: next, around: Array(around)).verdict.isInTime
  }
}
