import LegworkModel
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("The catalog's facets")
struct FacetTests {
  /// The codes found, and the values to narrow down to.
  private func found(_ line: String, _ session: PlannerSession) throws
    -> (codes: [Session.ID], rows: [FacetRow], filter: CatalogFilter)
  {
    let index = try #require(session.state.index)
    let facts = try #require(session.state.catalogFacts)
    let filter = CatalogFilter(line, days: index.days)
    var view = CatalogView()
    view.filter.text = line
    view.find(in: index, facts, fromTop: true)
    let codes = view.rows.map { index.entries[$0.entry].session.id }
    return (codes, FacetRow.rows(filter, index, facts), filter)
  }

  @Test(
    "each value leaves as many sessions as it says, and is taken back by the same",
    arguments: [
      "", "day:tue", "is:unmarked type:workshop", "se level:300-400", "is:fits day:mon",
      "venue:\"Harbour Hall\" recorded:no",
    ])
  func counts(line: String) throws {
    let session = try PlannerSession()
    let days = try #require(session.state.index?.days)
    let (_, rows, filter) = try found(line, session)
    #expect(!rows.isEmpty)
    for row in rows where !row.isAsked {
      let narrowed = filter.toggled(row, days: days)
      let (codes, after, again) = try found(narrowed, session)
      let others = rows.contains { $0.isAsked && $0.facet == row.facet } && row.facet != .week
      if !others { #expect(codes.count == row.count, "\(narrowed)") }
      let same = try #require(
        after.first { $0.value == row.value && $0.facet == row.facet }, "\(narrowed)")
      #expect(same.isAsked)
      #expect(again.toggled(same, days: days) == filter.tokens.map(\.text).joined(separator: " "))
    }
  }

  @Test("of one facet any value will do, and facets narrow each other")
  func any() throws {
    let session = try PlannerSession()
    let monday = try found("day:mon", session).codes
    let tuesday = try found("day:tue", session).codes
    let both = try found("day:mon day:tue", session).codes
    #expect(Set(both) == Set(monday).union(tuesday))
    let workshops = try found("type:workshop", session).codes
    #expect(
      Set(try found("day:mon type:workshop", session).codes)
        == Set(monday).intersection(workshops))
  }

  struct Case: Sendable {
    let line: String
    let holds: @Sendable (Session, [Occurrence], PlannerState) -> Bool

    init(_ line: String, _ holds: @escaping @Sendable (Session, [Occurrence], PlannerState) -> Bool)
    {
      (self.line, self.holds) = (line, holds)
    }
  }

  private static let cases = [
    Case("recorded:no") { session, _, _ in session.recorded == .no },
    Case("status:full") { _, runs, state in
      runs.contains { state.wishes.status(of: $0) == .full }
    },
    Case("status:walk-up") { _, runs, state in
      runs.contains { state.wishes.status(of: $0) == .walkUpOnly }
    },
    Case("type:\"chalk talk\"") { session, _, _ in session.type == "Chalk talk" },
    Case("type:talk") { session, _, _ in session.type?.lowercased().contains("talk") == true },
    Case("is:planned") { _, runs, state in
      runs.contains { state.week?.plan.attend.contains($0.id) == true }
    },
    Case("is:must is:want") { session, _, state in
      [.must, .want].contains(state.wishes.sessions[session.id]?.interest)
    },
    Case("type:nothing") { _, _, _ in false },
    Case("day:someday") { _, _, _ in false },
    Case("colour:red") { _, _, _ in false },
  ]

  @Test("a line finds what it says", arguments: cases)
  func finds(one: Case) throws {
    let session = try PlannerSession()
    let state = session.state
    let catalog = try #require(state.facts?.catalog)
    let wanted = catalog.sessions.filter { one.holds($0, catalog.occurrences(of: $0.id), state) }
    #expect(Set(try found(one.line, session).codes) == Set(wanted.map(\.id)), "\(one.line)")
  }
}
