import LegworkModel
import Testing

@Suite("A newer catalog against the one before")
struct CatalogDifferenceTests {
  private func catalog(_ runs: [Occurrence], titles: [Session.ID: String] = [:]) -> Catalog {
    let codes = Set(runs.map(\.session)).sorted()
    return Catalog(
      sessions: codes.map {
        Session(id: $0, title: titles[$0] ?? "About \($0)", speakers: ["Ada Byron"])
      }, occurrences: runs, venues: [])
  }

  private func run(
    _ id: Occurrence.ID, of session: Session.ID, at start: Int? = 600, in venue: Venue.ID = "North",
    room: String? = "1", status: ReservationStatus = .available, key: String? = nil
  ) -> Occurrence {
    Occurrence(
      id: id, session: session, venue: venue, room: room,
      interval: start.map {
        Interval(start: TimePoint(minutes: $0), end: TimePoint(minutes: $0 + 60))
      }, status: status, sourceKey: key)
  }

  @Test("is empty between equal catalogs, however their rows are ordered")
  func equal() {
    let runs = [run("A1", of: "A1"), run("B1", of: "B1", at: 700), run("C1", of: "C1", at: nil)]
    #expect(CatalogDifference(from: catalog(runs), to: catalog(runs.reversed())).isEmpty)
  }

  @Test(
    "tells apart what is new, gone, cancelled, moved, elsewhere, in another room, otherwise free")
  func kinds() {
    let old = catalog(
      ["A1", "B1", "C1", "D1", "E1", "F1", "G1"].map { run(Occurrence.ID($0), of: Session.ID($0)) })
    let new = catalog(
      [
        run("B1", of: "B1", status: .cancelled), run("C1", of: "C1", at: 660),
        run("D1", of: "D1", in: "South"), run("E1", of: "E1", room: "2"),
        run("F1", of: "F1", status: .full), run("G1", of: "G1"), run("G1-R1", of: "G1", at: 900),
        run("H1", of: "H1"),
      ], titles: ["G1": "Rather about H"])
    let found = CatalogDifference(from: old, to: new)
    // A1 and H1 have other titles, so one is gone and one is new.
    #expect(found.goneRuns.map(\.id) == ["A1"])
    #expect(found.newSessions == ["H1"])
    #expect(found.newRuns.map(\.id) == ["H1", "G1-R1"])
    func codes(_ isMeant: (CatalogDifference.ChangedRun) -> Bool) -> [Occurrence.ID] {
      found.changedRuns.filter(isMeant).map(\.now.id)
    }
    #expect(codes(\.isCancelled) == ["B1"])
    #expect(codes(\.isMoved) == ["C1"])
    #expect(codes(\.isElsewhere) == ["D1"])
    #expect(codes(\.isInOtherRoom) == ["E1"])
    #expect(codes(\.hasOtherStatus) == ["F1"])
    #expect(found.retitled.map(\.session) == ["G1"])
    #expect(found.codes.isEmpty)
  }

  @Test("what was cancelled before is not gone, and may be back")
  func cancelled() {
    let old = catalog([
      run("A1", of: "A1", status: .cancelled), run("B1", of: "B1", status: .cancelled),
    ])
    let found = CatalogDifference(from: old, to: catalog([run("B1", of: "B1")]))
    #expect(found.goneRuns.isEmpty)
    #expect(found.changedRuns.map(\.isBack) == [true])
  }

  @Test("a session is found under another code by title and speakers, with its runs by time")
  func recoded() {
    let titles: [Session.ID: String] = ["OLD1": "How we walk", "NEW1": "How we WALK!"]
    let old = catalog(
      [run("OLD1", of: "OLD1"), run("OLD1-R1", of: "OLD1", at: 900)], titles: titles)
    let new = catalog(
      [run("NEW1-A", of: "NEW1"), run("NEW1-B", of: "NEW1", at: 900)], titles: titles)
    let codes = CatalogDifference(from: old, to: new).codes
    #expect(codes.sessions == ["OLD1": "NEW1"])
    #expect(codes.runs == ["OLD1": "NEW1-A", "OLD1-R1": "NEW1-B"])
  }

  @Test("two sessions of one title and the same speakers are not guessed")
  func ambiguous() {
    let titles: [Session.ID: String] = [
      "OLD1": "Office hours", "N1": "Office hours", "N2": "Office hours",
    ]
    let old = catalog([run("OLD1", of: "OLD1")], titles: titles)
    let new = catalog([run("N1", of: "N1"), run("N2", of: "N2", at: 900)], titles: titles)
    let found = CatalogDifference(from: old, to: new)
    #expect(found.codes.isEmpty)
    #expect(found.goneRuns.map(\.id) == ["OLD1"])
  }

  @Test("keys tell sessions apart only where known runs kept theirs", arguments: [true, false])
  func keys(areStable: Bool) {
    let titles: [Session.ID: String] = ["OLD1": "One title", "NEW1": "Quite another"]
    let old = catalog(
      [run("OLD1", of: "OLD1", key: "17"), run("X1", of: "X1", at: 800, key: "18")], titles: titles)
    let new = catalog(
      [
        run("NEW1", of: "NEW1", key: "17"),
        run("X1", of: "X1", at: 800, key: areStable ? "18" : "19"),
      ], titles: titles)
    let codes = CatalogDifference(from: old, to: new).codes
    #expect(codes.sessions == (areStable ? ["OLD1": "NEW1"] : [:]))
  }

  @Test("wishes, pins, drops and seats follow a code; a wish at the new code stays")
  func wishes() {
    let codes = CodeChanges(sessions: ["A": "B", "C": "D"], runs: ["A-R": "B-R"])
    var wishes = Preferences()
    wishes.sessions = ["A": Wish(.must), "C": Wish(.maybe), "D": Wish(.want), "E": Wish(.skip)]
    wishes.occurrences = ["A-R": Wish(.want)]
    (wishes.pins, wishes.drops) = (["A-R"], ["Z"])
    wishes.statuses = ["A-R": .reserved]
    let renamed = wishes.renamed(by: codes)
    #expect(renamed.sessions == ["B": Wish(.must), "D": Wish(.want), "E": Wish(.skip)])
    #expect(renamed.occurrences == ["B-R": Wish(.want)])
    #expect(renamed.pins == ["B-R"])
    #expect(renamed.drops == ["Z"])
    #expect(renamed.statuses == ["B-R": .reserved])
  }
}
