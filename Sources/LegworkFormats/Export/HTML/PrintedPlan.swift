public import LegworkItinerary
public import LegworkModel

/// What a page said of the plan, kept to tell what the next one says otherwise.
public struct PrintedPlan: Hashable, Sendable, Codable {
  /// One thing to be at.
  public struct Entry: Hashable, Sendable, Codable {
    /// The occurrence's code, or the name of a stop, break or commitment.
    public var name: String
    /// The title; nil for what has none.
    public var title: String?
    /// Where it is; nil for anywhere.
    public var place: String?
    /// When it is.
    public var interval: Interval
    /// The date from the reader's view.
    public var day: CalendarDay
    /// The latest moment to leave for it, of a way that has one.
    public var leaveBy: TimePoint?
  }

  /// What a page says otherwise than the one before.
  public enum Difference: Hashable, Sendable {
    /// It is new.
    case added(Entry)
    /// It is no more.
    case removed(Entry)
    /// Its time, its place or the moment to leave for it is another.
    case changed(from: Entry, to: Entry)

    /// What it is about, as it is now or last was.
    public var entry: Entry {
      switch self {
      case .added(let entry), .removed(let entry), .changed(_, let entry): entry
      }
    }

    /// Whether it is about a day, as it was or as it is.
    public func concerns(_ day: CalendarDay) -> Bool {
      if case .changed(let old, _) = self, old.day == day { return true }
      return entry.day == day
    }
  }

  /// What is planned, in order.
  public var entries: [Entry]

  /// Takes down what an itinerary says.
  public init(_ itinerary: Itinerary) {
    entries = itinerary.days.flatMap { day in
      PlannedItem.items(of: day).map { item in
        Entry(
          name: item.name, title: item.attendance?.session.title, place: item.place,
          interval: item.interval, day: day.day, leaveBy: item.way?.leaveBy)
      }
    }
  }

  /// What this one says otherwise than an older one, by time; O(n log n).
  ///
  /// Things of one name, such as a lunch every day, are told apart by their day.
  public func differences(from old: PrintedPlan) -> [Difference] {
    let before = PrintedPlan.byKey(old.entries)
    let now = PrintedPlan.byKey(entries)
    let found = now.compactMap { key, entry -> Difference? in
      guard let former = before[key] else { return .added(entry) }
      return former == entry ? nil : .changed(from: former, to: entry)
    }
    let gone = before.filter { now[$0.key] == nil }.map { Difference.removed($0.value) }
    return (found + gone).sorted { a, b in
      (a.entry.interval.start, a.entry.name) < (b.entry.interval.start, b.entry.name)
    }
  }

  private struct Key: Hashable {
    var name: String
    var day: CalendarDay?
    var count: Int
  }

  private static func byKey(_ entries: [Entry]) -> [Key: Entry] {
    var counts: [Key: Int] = [:]
    var found: [Key: Entry] = [:]
    for entry in entries {
      let first = Key(name: entry.name, day: entry.title == nil ? entry.day : nil, count: 0)
      let count = counts[first, default: 0]
      counts[first] = count + 1
      found[Key(name: first.name, day: first.day, count: count)] = entry
    }
    return found
  }
}

/// What pages were made of: the last plan, and the one before it.
///
/// A page made again of the same plan shows the same changes, so that nothing is lost by making it
/// twice.
public struct PrintedPlans: Hashable, Sendable, Codable {
  /// The plan that the last page shows.
  public var last: PrintedPlan?
  /// The plan of the page before, of another content.
  public var before: PrintedPlan?

  /// No page yet.
  public init() {}

  /// Takes a new page down; says what it changes, nil for a first page.
  public mutating func publish(_ plan: PrintedPlan) -> [PrintedPlan.Difference]? {
    if last != plan { (before, last) = (last, plan) }
    return before.map(plan.differences)
  }
}
