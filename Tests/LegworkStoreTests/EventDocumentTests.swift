import Foundation
import LegworkModel
import LegworkStore
import Testing

@Suite struct EventDocumentTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func newDocumentIsEmptyAndPrivate() throws {
    let document = try Example.document(directory)
    #expect(try document.state() == EventState(revision: 1, event: Example.event))
    let attributes = try FileManager.default.attributesOfItem(atPath: document.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try directory.names() == ["tiny.legwork"])
  }

  @Test func everythingComesBackFromAnotherOpening() throws {
    let document = try Example.document(directory)
    #expect(try document.commit(Example.whole, words: "all", at: 2000))
    let expected = EventState(
      revision: 2, event: Example.event, catalog: Example.catalog,
      travelTimes: Example.travelTimes, places: Example.whole.places ?? [],
      preferences: Example.preferences, plan: Example.plan, planDetails: #"{"missed":[]}"#,
      notes: ["NET217": "front row"])
    let reopened = try EventDocument.open(at: document.path, readOnly: true)
    #expect(try reopened.state(catalog: .whole) == expected)
  }

  @Test func documentCanBeMadeWithContent() throws {
    let document = try EventDocument.create(
      at: directory.file("a.legwork"), event: Example.event, change: Example.whole,
      words: "new a --sample", at: 1)
    let state = try document.state(catalog: .whole)
    #expect(state.catalog == Example.catalog)
    #expect(state.plan == Example.plan)
    #expect(try document.history().map(\.words) == ["new a --sample"])
  }

  @Test func abstractsAreLeftOutUnlessAskedFor() throws {
    let document = try Example.document(directory)
    try document.commit(Change(catalog: Example.catalog), words: "import", at: 1)
    let catalog = try document.state().catalog
    #expect(catalog.sessions.map(\.abstract) == ["", "", ""])
    #expect(catalog.occurrences == Example.catalog.occurrences)
    #expect(try document.abstract(of: "NET217") == "How packets\nfind home.")
    #expect(try document.abstract(of: "XYZ") == "")
    #expect(try document.abstract(of: "NONE") == "")
  }

  @Test func partOfTheCatalogIsEnoughToShowAPlan() throws {
    let document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
    let planned = try document.state(catalog: .planned).catalog
    #expect(planned.occurrences.map(\.id) == ["NET217-R1", "NET217-SC1", "SVS401-R"])
    #expect(planned.sessions.map(\.id) == ["NET217", "SVS401"])
    #expect(planned.venues == Example.catalog.venues)
    let asked = try document.state(catalog: .occurrences(["SVS401-R", "NONE"])).catalog
    #expect(asked.occurrences.map(\.id) == ["SVS401-R"])
    #expect(try document.state(catalog: .none).catalog == Catalog())
  }

  @Test func unchangedValuesLeaveNoTrace() throws {
    let document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
    #expect(try !document.commit(Example.whole, words: "again", at: 2))
    #expect(try document.history().map(\.words) == ["new tiny", "all"])
  }

  @Test func planCanBeRemoved() throws {
    let document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
    try document.commit(Change(plan: .removed), words: "forget the plan", at: 2)
    let state = try document.state()
    #expect(state.plan == nil)
    #expect(state.planDetails == nil)
    #expect(state.notes == ["NET217": "front row"])
  }

  @Test func changeOnAStaleStateIsRefused() throws {
    let mine = try Example.document(directory)
    let state = try mine.state()
    let other = try EventDocument.open(at: mine.path)
    #expect(try mine.revision() == state.revision)
    try other.commit(Example.wish(1), words: "want S1", at: 1)
    #expect(try mine.revision() == state.revision + 1)
    #expect(throws: DocumentError.changedMeanwhile(path: mine.path)) {
      try mine.commit(Example.wish(2), words: "want S2", at: 2, basedOn: state.revision)
    }
    #expect(try mine.history().map(\.words) == ["new tiny", "want S1"])
  }

  @Test func userPlacesAVenueOverTheCatalog() throws {
    let here = Coordinate(latitude: 1, longitude: 2)
    let state = EventState(
      revision: 1, event: Example.event, catalog: Example.catalog,
      places: [Venue(id: "Wynn", coordinate: here), Venue(id: "Hotel", coordinate: here)])
    #expect(
      state.venues == [
        Venue(id: "Hotel", coordinate: here), Venue(id: "MGM Grand"),
        Venue(id: "Wynn", coordinate: here),
      ])
  }
}
