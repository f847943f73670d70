import LegworkItinerary
import LegworkModel
import LegworkStore
import TerminalUI
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Ways in the planner")
struct PlannerTravelTests {
  @Test("a travel time is corrected on the spot, planned with, saved and undone")
  func correction() throws {
    let session = try PlannerSession()
    let before = try #require(session.state.week)
    let times = try session.document().travelTimes
    session.press(.down, Key("t"), Key("="))
    session.type("35")
    session.press(.enter)
    let words = "travel set Meridian Quayside Forum 35 min by walk"
    #expect(session.state.message?.text.hasPrefix("\(words): ") == true)
    #expect(try session.history() == [words])
    let week = try #require(session.state.week)
    #expect(week.plan.objective < before.plan.objective)
    #expect(try session.document().plan == week.plan)
    let row = week.planned.facts.travel.time(from: "Meridian", to: "Quayside Forum", mode: .walk)
    #expect(row?.likely == 35)
    guard case .transfer(let view) = session.state.screen else {
      Issue.record("the transfer is gone")
      return
    }
    #expect(!view.isPlanned)
    session.press(Key("u"))
    #expect(session.state.message?.text.hasPrefix("Undone: \(words): +") == true)
    #expect(session.state.week?.plan == before.plan)
    #expect(try session.document().travelTimes == times)
  }

  @Test("what is no minutes is said, and Escape leaves everything as it was")
  func notMinutes() throws {
    let session = try PlannerSession()
    session.press(.down, Key("t"), Key("="))
    session.type("2h")
    session.press(.enter)
    #expect(session.state.message?.text == PlannerText.notMinutes)
    session.press(.escape)
    #expect(session.state.screen.kind == .transfer)
    #expect(try session.history() == [])
  }

  static let typed: [(String, [Int]?)] = [
    ("25", [25, 25, 25]), ("20 25 35", [20, 25, 35]), ("20, 25, 35", [20, 25, 35]), ("", nil),
    ("x", nil), ("20 25", nil), ("35 25 20", nil), ("-5", nil), ("1441", nil), ("25 min", nil),
  ]

  @Test("minutes are read as one types them", arguments: typed)
  func reads(typed: String, figures: [Int]?) {
    let time = TravelCorrection(from: "A", to: "B", mode: .walk, typed: typed)?.time
    #expect(time.map { [$0.low, $0.likely, $0.high] } == figures)
  }

  @Test("a correction keeps what it does not say")
  func keeps() {
    let old = TravelTime(
      from: "A", to: "B", mode: .shuttle, likely: 28, walking: 10, metres: 900,
      hours: TimeWindow(from: 420, to: 1320), headway: 10, source: "sign")
    let correction = TravelCorrection(from: "B", to: "A", mode: .shuttle, likely: 40)
    let rows = correction.applied(to: [old])
    #expect(rows.count == 2)
    #expect(rows.last?.hours == old.hours)
    #expect(rows.last?.metres == 900)
    #expect(rows.last?.walking == 10)
    #expect(rows.last?.headway == 10)
    #expect([rows.last?.low, rows.last?.high] == [35, 45])
    #expect(correction.applied(to: rows) == rows)
  }

  @Test("Tab goes to the next thing at another venue, and back")
  func venues() throws {
    let session = try PlannerSession()
    let venues = { session.state.selectedPlace?.leg.venue }
    for _ in 0..<4 {
      let before = venues()
      session.press(.tab)
      #expect(venues() != before)
    }
    let before = venues()
    session.press(.backtab)
    #expect(venues() != before)
  }

  @Test("venues with coordinates lie as the compass has them, others by minutes or not at all")
  func layout() throws {
    let travel = TravelTable(
      times: [TravelTime(from: "A", to: "B", likely: 10, source: "test")], venues: [],
      settings: TravelSettings())
    let venues = [
      Venue(id: "A", coordinate: Coordinate(latitude: 36.10, longitude: -115.17)),
      Venue(id: "B", coordinate: Coordinate(latitude: 36.12, longitude: -115.16)),
      Venue(id: "C"),
    ]
    let map = try #require(VenueLayout(venues, travel, from: "A", to: "B"))
    #expect(map.unit == .metres)
    #expect(map.places.map(\.venue) == ["A", "B"])
    #expect(abs(map.places[1].at.x - 898) < 10)
    #expect(abs(map.places[1].at.y - 2224) < 10)
    #expect(VenueLayout([Venue(id: "A")], travel, from: "A", to: "B")?.unit == .minutes)
    #expect(VenueLayout(venues, travel, from: "A", to: "C") == nil)
    #expect(VenueLayout(venues, travel, from: "A", to: "A") == nil)
  }
}
