import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Embedding")
struct EmbeddingTests {
  @Test("the example of the README plans two sessions and the way between them")
  func example() throws {
    let calendar = try EventCalendar(zone: "Europe/Brussels")
    let day = try #require(CalendarDay(iso: "2027-02-06"))
    let morning = calendar.timePoint(on: day, atMinute: 600)
    let catalog = Catalog(
      sessions: [Session(id: "A1", title: "Opening"), Session(id: "B2", title: "Workshop")],
      occurrences: [
        Occurrence(
          id: "A1", session: "A1", venue: "Hall",
          interval: Interval(start: morning, end: morning + 60), status: .notRequired),
        Occurrence(
          id: "B2", session: "B2", venue: "Annex",
          interval: Interval(start: morning + 85, end: morning + 205), status: .reserved),
      ],
      venues: [Venue(id: "Hall"), Venue(id: "Annex")])
    let travel = TravelTable(
      times: [TravelTime(from: "Hall", to: "Annex", likely: 12, source: "a stopwatch")],
      venues: catalog.venues, settings: TravelSettings())
    var preferences = Preferences()
    preferences.sessions = ["A1": Wish(.must), "B2": Wish(.want)]

    let built = try ProblemBuilder.build(
      catalog: catalog, travel: travel, preferences: preferences, calendar: calendar)
    let solution = try Solver.solve(built.problem)
    let plan = Plan(attend: solution.attend.map { Occurrence.ID($0) })
    let itinerary = ItineraryBuilder.build(
      plan: plan, catalog: catalog, travel: travel, preferences: preferences, calendar: calendar)

    #expect(plan.attend == ["A1", "B2"])
    let transfers = itinerary.days.flatMap(\.transfers)
    #expect(transfers.map(\.slack) == [3])
  }

  @Test("the README shows this very example")
  func sameText() throws {
    let own = try Repository.file("Tests/RepositoryTests/EmbeddingTests.swift").lines
      .map { $0.drop { $0 == " " } }
    let readme = try Repository.file("README.md").lines
    let start = try #require(readme.firstIndex(of: "```swift"))
    let shown = readme[(start + 1)...].prefix { $0 != "```" }.map { $0.drop { $0 == " " } }
    #expect(shown.count > 20)
    #expect(shown.filter { !own.contains($0) } == [])
  }
}
