import LegworkModel
import _LegworkTestSupport

/// Catalogs of any shape, such as an importer could have made, with texts that test a writer.
struct RandomCatalog {
  private var random: SeededRandom

  /// Starts the sequence of a seed.
  init(seed: Int) { random = SeededRandom(seed: seed) }

  private static let pieces = [
    "Queues", "a, b", "x; y", "\\", "\\;", "\"quoted\"", "=1+1", "+cmd", "-5", "-2+3", "@SUM(A1)",
    "'", "''=", "|calc", "＝1", "\u{7F8E}", "👩‍👩‍👧", "e\u{301}", "<b>bold</b>", "&amp;",
    "[REPEAT]", "-R1",
    "a | b", "Wynn/Encore", ";", "#", "~2", "\"\u{301}", ";\u{301}", "null", "true", "1e5", "٣",
  ]

  /// A catalog of up to nine sessions.
  mutating func next() -> Catalog {
    let venues = unique(random.number(0...5)).map { name in
      Venue(id: Venue.ID(name), coordinate: random.chance(50) ? coordinate() : nil)
    }
    let sessions = unique(random.number(1...9)).map { session(code: $0) }
    let codes = unique(random.number(0...20))
    let runs = codes.map { run(code: $0, of: random.pick(sessions).id, venues.map(\.id)) }
    return Catalog(sessions: sessions, occurrences: runs, venues: venues)
  }

  /// So many names, all different whatever the case.
  private mutating func unique(_ count: Int) -> [String] {
    (0..<count).map { "\(text().uppercased())\($0)" }
  }

  private mutating func text() -> String {
    (0...random.number(0...2)).map { _ in random.pick(RandomCatalog.pieces) }
      .joined(separator: random.pick(["", " "]))
  }

  private mutating func texts() -> [String] { (0..<random.number(0...3)).map { _ in text() } }

  private mutating func optional<Value>(
    _ make: (inout RandomCatalog) -> Value
  ) -> Value? {
    random.chance(60) ? make(&self) : nil
  }

  private mutating func session(code: String) -> Session {
    Session(
      id: Session.ID(code), title: text(), type: optional { $0.text() },
      level: optional { 100 * $0.random.number(1...5) }, topics: texts(), speakers: texts(),
      abstract: texts().joined(separator: "\n"), recorded: random.pick(Recording.allCases),
      link: optional { "https://example.org/\($0.random.number(0...9))?a=1&b=%20" })
  }

  private mutating func run(
    code: String, of session: Session.ID, _ venues: [Venue.ID]
  ) -> Occurrence {
    Occurrence(
      id: Occurrence.ID(code), session: session,
      venue: venues.isEmpty || random.chance(20) ? nil : random.pick(venues),
      room: optional { $0.text() }, interval: optional { $0.interval() },
      status: random.pick(ReservationStatus.allCases),
      capacity: optional { $0.random.number(0...5000) }, isSimulcast: random.chance(20),
      sourceKey: optional { $0.text() })
  }

  /// Anywhere around the days on which the clocks of a year are changed, too.
  private mutating func interval() -> Interval {
    let start = TimePoint(
      minutes: random.pick([28_851_000, 28_500_000, 0]) + random.number(0...9000))
    return Interval(start: start, end: start + random.number(1...3000))
  }

  private mutating func coordinate() -> Coordinate {
    Coordinate(
      latitude: Double(random.number(-90_000_000...90_000_000)) / 1e6,
      longitude: Double(random.number(-180_000_000...180_000_000)) / 1e6)
  }
}
