import LegworkModel

/// The codes that records of a newer file had before, where those were made.
///
/// A record without a code, or with one that others have too, is found again by what it is: title,
/// speakers, time and place, as many of them as are still the same. Where that leaves a choice,
/// nothing is guessed. What took place on days of which the newer file says nothing stays as it is.
struct FoundCodes {
  /// The code that each record had, by its index; what is new has none.
  private(set) var codes: [Int: String] = [:]

  /// Looks for the records of `kept`; O(n log n).
  init(
    of kept: [Int], in rows: [CatalogRow], among earlier: Catalog, calendar: EventCalendar
  ) {
    guard !earlier.occurrences.isEmpty else { return }
    let newer = Dictionary(grouping: kept) { rows[$0].writtenCode?.uppercased() ?? "" }
    let before = FoundCodes.made(earlier)
    for (code, indices) in newer {
      var runs = before[code] ?? []
      guard code.isEmpty || indices.count > 1 || !runs.isEmpty else { continue }
      if let run = earlier.occurrence(Occurrence.ID(code)) { runs.append(run) }
      let days = Set(indices.compactMap { rows[$0].interval.map { calendar.day(of: $0.start) } })
      runs.removeAll { run in
        let name = run.id.rawValue.uppercased()
        let isWritten = name != code && newer[name] != nil
        return isWritten || run.interval.map { !days.contains(calendar.day(of: $0.start)) } ?? false
      }
      find(
        runs.map { Item($0, earlier.session($0.session), code: code) },
        indices.map { Item(rows[$0], $0, code: code) })
    }
  }

  /// The runs with made codes, by the code their records share, or by none.
  private static func made(_ catalog: Catalog) -> [String: [Occurrence]] {
    var made: [String: [Occurrence]] = [:]
    for run in catalog.occurrences {
      let code = run.id.rawValue.uppercased()
      if MadeCode.itemNumber(code) != nil {
        made["", default: []].append(run)
      } else if let shared = MadeCode.shared(code) {
        made[shared, default: []].append(run)
      }
    }
    return made
  }
}

// What records are told by.
extension FoundCodes {
  private struct Item {
    var code: String
    var row = 0
    var likeness: SessionLikeness
    var interval: Interval?
    var place: [String?]
    /// Whether the file gives it a code, though others have it too.
    var isNamed: Bool

    init(_ run: Occurrence, _ session: Session?, code: String) {
      self.code = run.id.rawValue
      likeness = SessionLikeness(title: session?.title ?? "", speakers: session?.speakers ?? [])
      interval = run.interval
      place = [run.venue?.rawValue.lowercased(), run.room?.lowercased()]
      isNamed = !code.isEmpty
    }

    init(_ row: CatalogRow, _ index: Int, code: String) {
      self.code = code
      self.row = index
      likeness = SessionLikeness(
        title: SessionTitle.withoutMarks(row.title), speakers: row.speakers)
      interval = row.interval
      place = [row.venue?.lowercased(), row.room?.lowercased()]
      isNamed = !code.isEmpty
    }
  }

  /// What two items have in common; what does not count is nil in both.
  private struct Mark: Hashable {
    var title: [String]?
    var speakers: [String]?
    var interval: Interval?
    var place: [String?]?
  }

  /// From all that tells an item apart to the least.
  private static let marks: [@Sendable (Item) -> Mark?] = [
    {
      Mark(
        title: $0.likeness.title, speakers: $0.likeness.speakers, interval: $0.interval,
        place: $0.place)
    },
    { Mark(title: $0.likeness.title, speakers: $0.likeness.speakers, interval: $0.interval) },
    { Mark(title: $0.likeness.title, speakers: $0.likeness.speakers, place: $0.place) },
    { Mark(title: $0.likeness.title, speakers: $0.likeness.speakers) },
    { Mark(title: $0.likeness.title, interval: $0.interval, place: $0.place) },
    { Mark(title: $0.likeness.title, interval: $0.interval) },
    { Mark(title: $0.likeness.title, place: $0.place) },
    { Mark(title: $0.likeness.title) },
    { item in
      guard item.interval != nil, item.isNamed || !item.likeness.speakers.isEmpty else {
        return nil
      }
      return Mark(
        speakers: item.likeness.speakers, interval: item.interval, place: item.place)
    },
  ]

  /// Pairs what has a mark in common with nothing else, or with as many on both sides, by time.
  private mutating func find(_ before: [Item], _ now: [Item]) {
    var before = before
    var now = now.sorted {
      ($0.interval?.start.minutes ?? .max, $0.row) < ($1.interval?.start.minutes ?? .max, $1.row)
    }
    for mark in FoundCodes.marks where !before.isEmpty && !now.isEmpty {
      let runs = Dictionary(grouping: before, by: mark)
      var found: Set<String> = []
      for (mark, rows) in Dictionary(grouping: now, by: mark) {
        guard mark != nil, let runs = runs[mark], runs.count == rows.count else { continue }
        for (run, row) in zip(runs, rows) {
          codes[row.row] = run.code
          found.insert(run.code)
        }
      }
      before.removeAll { found.contains($0.code) }
      now.removeAll { codes[$0.row] != nil }
    }
  }
}
