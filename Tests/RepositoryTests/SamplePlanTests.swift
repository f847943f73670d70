import LegworkFormats
import LegworkItinerary
import LegworkModel
import LegworkSample
import LegworkSolver
import Testing

/// The sample goes through every stage that does not touch a file.
@Suite("The sample event, planned")
struct SamplePlanTests {
  let read: ImportResult
  let travel: TravelTable
  let preferences = SampleEvent.preferences

  init() throws {
    var options = ImportOptions()
    options.zone = SampleEvent.zone
    read = try CatalogImport.read(SampleEvent.catalog, options: options)
    let trips = try TravelImport.read(
      SampleEvent.travel, known: read.catalog.venues.map(\.id))
    #expect(trips.times.count == 25)
    #expect(trips.problems == [])
    travel = TravelTable(
      times: trips.times, venues: read.catalog.venues, settings: preferences.settings)
  }

  @Test("the json importer reads it without a problem")
  func imports() {
    #expect(read.format == .json)
    #expect(read.problems.map(\.value) == [])
    #expect(read.catalog.sessions.count == 166)
    #expect(read.catalog.occurrences.count == 254)
    #expect(read.catalog.venues.count == 6)
    #expect(read.withoutTime == 5)
    #expect(read.days.map(\.iso).first == "2026-11-30")
    #expect(read.days.count == 5)
    #expect(read.catalog.occurrences.contains { $0.isSimulcast })
    #expect(read.catalog.session("SVS403")?.recorded == .no)
  }

  @Test("its best plan is proven, attends all musts, is tight somewhere and misses wants")
  func plans() throws {
    let built = try ProblemBuilder.build(
      catalog: read.catalog, travel: travel, preferences: preferences, calendar: read.calendar)
    let solution = try Solver.solve(built.problem)
    #expect(solution.status == .optimal)
    #expect(solution.mustsAttended == 6)

    let plan = Plan(attend: solution.attend.map { Occurrence.ID($0) })
    let review = PlanReviewer(
      PlanContext(
        catalog: read.catalog, travel: travel, preferences: preferences, calendar: read.calendar)
    ).review(plan)
    #expect(review.violations.filter { $0.kind != .tight } == [])
    #expect(review.violations.count { $0.kind == .tight } >= 2)

    let attended = Set(plan.attend.compactMap { read.catalog.occurrence($0)?.session })
    let missed = preferences.sessions.filter { $0.value.interest == .want }.keys
      .filter { !attended.contains($0) }
    #expect((5...12).contains(missed.count), "\(missed.sorted())")
    let venues = Set(plan.attend.compactMap { read.catalog.occurrence($0)?.venue })
    #expect(venues.count >= 4)
  }
}
