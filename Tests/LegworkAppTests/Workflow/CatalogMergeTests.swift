import LegworkModel
import Testing

@testable import LegworkApp

@Suite("Adding a catalog to another")
struct CatalogMergeTests {
  private func catalog(_ runs: [(code: String, room: String)], title: String = "T") -> Catalog {
    Catalog(
      sessions: runs.map { Session(id: Session.ID($0.code), title: title) },
      occurrences: runs.map {
        Occurrence(id: Occurrence.ID($0.code), session: Session.ID($0.code), room: $0.room)
      }, venues: [])
  }

  @Test("counts what is new, different and as it was")
  func counts() {
    var merge = CatalogMerge(catalog([("A1", "1"), ("B1", "1"), ("C1", "1")]))
    let count = merge.add(catalog([("A1", "1"), ("B1", "2"), ("D1", "1")]))
    #expect(count == CatalogMerge.Count(added: 1, replaced: 1, unchanged: 1))
    #expect(merge.catalog.occurrences.map(\.id) == ["A1", "B1", "C1", "D1"])
    #expect(merge.catalog.occurrence("B1")?.room == "2")
  }

  @Test("keeps the letters of a code, which marks are kept by")
  func spelling() {
    var merge = CatalogMerge(catalog([("A1", "1")]))
    let count = merge.add(catalog([("a1", "2")], title: "New"))
    #expect(count == CatalogMerge.Count(replaced: 1))
    #expect(merge.catalog.sessions == [Session(id: "A1", title: "New")])
    #expect(merge.catalog.occurrences == [Occurrence(id: "A1", session: "A1", room: "2")])
  }

  @Test("keeps what the newer record does not say of a session")
  func fills() {
    let run = Occurrence(id: "A1", session: "A1")
    let rich = Session(
      id: "A1", title: "T", type: "Talk", level: 300, topics: ["X"], speakers: ["Ann"],
      abstract: "Long.", recorded: .yes, link: "https://example.org")
    var merge = CatalogMerge(Catalog(sessions: [rich], occurrences: [run], venues: []))
    func add(_ session: Session) -> CatalogMerge.Count {
      merge.add(Catalog(sessions: [session], occurrences: [run], venues: []))
    }
    #expect(add(Session(id: "A1", title: "A1")) == CatalogMerge.Count(unchanged: 1))
    #expect(merge.catalog.sessions == [rich])
    var newer = rich
    newer.level = 400
    #expect(
      add(Session(id: "A1", title: "T", level: 400)) == CatalogMerge.Count(replaced: 1))
    #expect(merge.catalog.sessions == [newer])
  }

  @Test("takes the newer session, and keeps runs tied to it whatever the case of their letters")
  func sessions() {
    var merge = CatalogMerge(catalog([("Abc1", "1"), ("X1", "1")], title: "Old"))
    _ = merge.add(
      Catalog(sessions: [Session(id: "ABC1", title: "New")], occurrences: [], venues: []))
    #expect(merge.catalog.session("abc1")?.title == "New")
    #expect(merge.catalog.session("abc1")?.id == "Abc1")
    #expect(merge.catalog.occurrences(of: "Abc1").map(\.id) == ["Abc1"])
    #expect(merge.catalog.session("X1")?.title == "Old")
  }
}
