import LegworkModel
import Testing

@testable import LegworkApp

@Suite("A check of travel times, to be read")
struct TravelCheckTextTests {
  private func text(_ count: Int, runs: [Venue.ID: Int] = [:]) -> [String] {
    let venues = (1...count).map { Venue(id: Venue.ID("V\($0)")) }
    let times = [
      TravelTime(from: "V1", to: "V2", mode: .walk, likely: 10, source: "test"),
      TravelTime(from: "V2", to: "V1", mode: .walk, likely: 30, source: "test"),
    ]
    let table = TravelTable(times: times, venues: venues, settings: TravelSettings())
    let check = TravelCheck(venues: venues, travel: table)
    return TravelCheckText(runs: runs).text(check, venues: count).split(separator: "\n")
      .map(String.init)
  }

  @Test("few findings are all there, by name")
  func few() {
    #expect(
      text(3) == [
        "No figure; planned with instead:", "  V1 – V3: 30 min, assumed",
        "  V2 – V3: 30 min, assumed", "Much longer one way than the other:",
        "  V2 → V1: 30 min, back 10 min", "Set a figure with: legwork travel set A B MINUTES",
      ])
  }

  @Test("of many, those between the busiest venues")
  func many() {
    let lines = text(60, runs: ["V7": 5, "V50": 4, "V60": 1])
    #expect(lines.count == 1 + 12 + 1 + 2 + 1)
    #expect(lines[0] == "No figure for 1,769 of 1,770 pairs of venues, 1,769 assumed:")
    #expect(
      lines[1...3] == [
        "  V50 – V7: 30 min, assumed", "  V60 – V7: 30 min, assumed",
        "  V50 – V60: 30 min, assumed",
      ])
    #expect(lines[13] == "  … and 1,757 more; --json lists all")
  }
}
