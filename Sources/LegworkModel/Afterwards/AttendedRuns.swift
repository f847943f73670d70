/// What was attended, day by day.
public struct AttendedRuns: Hashable, Sendable {
  /// One day.
  public struct Day: Hashable, Sendable {
    /// The date from the reader's view; nil for runs without a time.
    public var day: CalendarDay?
    /// What was attended, by start.
    public var runs: [Occurrence]
  }

  /// Whether nothing is marked, so that the plan stands in.
  public let isFromPlan: Bool
  /// The days, in order.
  public let days: [Day]
  /// Codes that the catalog does not have.
  public let unknown: [Occurrence.ID]

  /// Takes what is marked as attended, else the plan; O(n log n).
  public init(
    _ catalog: Catalog, _ preferences: Preferences, plan: Plan?, _ calendar: EventCalendar
  ) {
    isFromPlan = preferences.attended.isEmpty && plan?.attend.isEmpty == false
    let codes = isFromPlan ? Set(plan?.attend ?? []) : preferences.attended
    unknown = codes.filter { catalog.occurrence($0) == nil }.sorted()
    let runs = catalog.occurrences.filter { codes.contains($0.id) }
    let days = Dictionary(grouping: runs) { run in
      run.interval.map { calendar.day(of: $0.start) }
    }
    let dated = days.keys.compactMap { $0 }.sorted().map { Day(day: $0, runs: days[$0] ?? []) }
    self.days = dated + (days[nil].map { [Day(day: nil, runs: $0)] } ?? [])
  }

  /// Everything attended, by start.
  public var runs: [Occurrence] { days.flatMap(\.runs) }

  /// The sessions seen; nil where nothing tells.
  public var sessions: Set<Session.ID>? {
    runs.isEmpty && unknown.isEmpty ? nil : Set(runs.map(\.session))
  }
}
