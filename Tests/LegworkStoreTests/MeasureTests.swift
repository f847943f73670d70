import Foundation
import LegworkModel
import LegworkStore
import Testing

/// Prints how long a catalog of a big conference takes; run in release with LEGWORK_MEASURE=1.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["LEGWORK_MEASURE"] != nil,
    "measures time: set LEGWORK_MEASURE=1"), .serialized)
struct MeasureTests {
  static let catalog: Catalog = {
    let abstract = String(repeating: "What one learns about building things. ", count: 25)
    let sessions = (0..<2155).map { number in
      Session(
        id: Session.ID("SES\(number)"), title: "How to build thing number \(number) well",
        type: "Breakout session", level: 300, topics: ["Serverless", "Architecture"],
        speakers: ["Ann Lee", "Bo Ek"], abstract: "\(number) \(abstract)", recorded: .yes)
    }
    let occurrences = (0..<3082).map { number in
      let start = TimePoint(minutes: 28_885_000 + number % 500 * 15)
      return Occurrence(
        id: Occurrence.ID("SES\(number % 2155)-R\(number / 2155)"),
        session: Session.ID("SES\(number % 2155)"), venue: Venue.ID("Venue \(number % 7)"),
        room: "Level 1 | Ballroom \(number % 40)",
        interval: Interval(start: start, end: start + 60), status: .available, capacity: 300,
        sourceKey: "17331600\(number)")
    }
    let venues = (0..<7).map { Venue(id: Venue.ID("Venue \($0)")) }
    return Catalog(sessions: sessions, occurrences: occurrences, venues: venues)
  }()

  private func measure(_ name: String, runs: Int = 9, _ work: () throws -> Void) throws {
    var times: [ContinuousClock.Duration] = []
    for _ in 0..<runs { times.append(try ContinuousClock().measure(work)) }
    times.sort()
    print("\(name): best \(times[0]), median \(times[runs / 2])")
  }

  @Test func catalogOfABigConference() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("big.legwork")
    let ids = MeasureTests.catalog.occurrences.prefix(40).map(\.id)
    let document = try EventDocument.create(
      at: path, event: Example.event, change: Change(plan: .saved(Plan(attend: ids), details: nil)),
      words: "new", at: 0)
    try measure("insert") {
      try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 1)
      try document.undo()
    }
    try document.redo()
    try measure("import again") {
      try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 1)
    }
    try measure("open") { _ = try EventDocument.open(at: path, readOnly: true) }
    try measure("load without abstracts") { _ = try document.state() }
    try measure("load whole") { _ = try document.state(catalog: .whole) }
    try measure("load planned") { _ = try document.state(catalog: .planned) }
    try measure("index alone") {
      let catalog = MeasureTests.catalog
      _ = Catalog(
        sessions: catalog.sessions, occurrences: catalog.occurrences, venues: catalog.venues)
    }
    var number = 0
    try measure("small change") {
      number += 1
      try document.commit(Example.wish(number), words: "want", at: 2)
    }
    try measureGrowth(directory)
  }

  private func measureGrowth(_ directory: TemporaryDirectory) throws {
    let document = try Example.document(directory)
    func size(_ moment: String) throws {
      print("size \(moment): \(try bytes(document.path).count) bytes")
    }
    try size("when new")
    try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 1)
    try size("after an import")
    var occurrences = MeasureTests.catalog.occurrences
    occurrences[0].room = "elsewhere"
    let newer = Catalog(
      sessions: MeasureTests.catalog.sessions, occurrences: occurrences,
      venues: MeasureTests.catalog.venues)
    try document.commit(Change(catalog: newer), words: "update", at: 2)
    try size("after an update")
    var preferences = Preferences()
    for number in 0..<1000 {
      preferences.sessions[Session.ID("SES\(number % 100)")] = Wish(.want, points: number)
      try document.commit(Change(preferences: preferences), words: "want", at: 3)
    }
    try size("after 1,000 changes of up to 100 wishes")
  }
}
