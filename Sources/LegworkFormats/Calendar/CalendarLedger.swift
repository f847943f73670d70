public import LegworkModel

/// What calendars were told so far: every entry that was ever published, with its last state.
///
/// A calendar takes an entry it knows for newer where its sequence number is higher. So the number
/// rises with every change, and an entry that is no more is told as cancelled, in this export and in
/// all that follow: a calendar may have missed one.
public struct CalendarLedger: Hashable, Sendable, Codable {
  /// One entry as it was published last.
  public struct Record: Hashable, Sendable, Codable {
    /// The entry; of one that is cancelled, what it last was.
    public var entry: CalendarEntry
    /// How often it was changed.
    public var sequence = 0
    /// When it was changed last.
    public var modified: TimePoint
    /// Whether it is no more.
    public var isCancelled = false
  }

  /// What an export changed about the one before.
  public struct Changes: Hashable, Sendable {
    /// Entries that are new, or there again.
    public var added = 0
    /// Entries that are not as they were.
    public var changed = 0
    /// Entries that are no more.
    public var cancelled = 0

    /// Whether all is as it was.
    public var isEmpty: Bool { self == Changes() }
  }

  private var byUID: [String: Record] = [:]

  /// Nothing published yet.
  public init() {}

  /// All records, by start and name.
  public var records: [Record] {
    byUID.values.sorted { a, b in
      let (x, y) = (a.entry.interval, b.entry.interval)
      if x != y { return (x.start, x.end) < (y.start, y.end) }
      return a.entry.uid.utf8.lexicographicallyPrecedes(b.entry.uid.utf8)
    }
  }

  /// Publishes all entries there are now, at a moment; O(entries, old and new).
  public mutating func publish(_ entries: [CalendarEntry], at moment: TimePoint) -> Changes {
    var changes = Changes()
    for entry in entries {
      guard let old = byUID[entry.uid] else {
        byUID[entry.uid] = Record(entry: entry, modified: moment)
        changes.added += 1
        continue
      }
      guard old.isCancelled || old.entry != entry else { continue }
      byUID[entry.uid] = Record(entry: entry, sequence: old.sequence + 1, modified: moment)
      if old.isCancelled { changes.added += 1 } else { changes.changed += 1 }
    }
    let present = Set(entries.map(\.uid))
    for (uid, old) in byUID where !old.isCancelled && !present.contains(uid) {
      byUID[uid] = Record(
        entry: old.entry, sequence: old.sequence + 1, modified: moment, isCancelled: true)
      changes.cancelled += 1
    }
    return changes
  }
}
