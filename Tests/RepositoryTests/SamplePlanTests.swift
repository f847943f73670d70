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
    travel = TravelTable(
      times: try SamplePlanTests.travelTimes(), venues: read.catalog.venues,
      settings: preferences.settings.travel)
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

  private static func travelTimes() throws -> [TravelTime] {
    let lines = String(decoding: SampleEvent.travel, as: UTF8.self).split(separator: "\n")
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 11)
      let hours = cells[8].split { $0 == "-" || $0 == ":" }.compactMap { Int($0) }
      return TravelTime(
        from: Venue.ID(cells[0]), to: Venue.ID(cells[1]),
        mode: try #require(TravelMode(rawValue: cells[2])), low: Int(cells[3]),
        likely: try #require(Int(cells[4])), high: Int(cells[5]), walking: Int(cells[6]),
        hours: hours.count == 4
          ? TimeWindow(from: hours[0] * 60 + hours[1], to: hours[2] * 60 + hours[3]) : nil,
        headway: Int(cells[9]), source: cells[10])
    }
  }
}
