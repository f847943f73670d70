import LegworkModel
import Testing

@Suite("Travel times")
struct TravelTableTests {
  private func table(
    _ times: [TravelTime], venues: [Venue] = [], _ edit: (inout TravelSettings) -> Void = { _ in }
  ) -> TravelTable {
    var settings = TravelSettings()
    edit(&settings)
    return TravelTable(times: times, venues: venues, settings: settings)
  }

  private func minutes(_ table: TravelTable, _ from: Venue.ID, _ to: Venue.ID) -> [Minutes] {
    table.options(from: from, to: to).map(\.minutes)
  }

  @Test("serve the way back unless it has its own row")
  func wayBack() {
    let one = table([TravelTime(from: "A", to: "B", likely: 9, source: "s")])
    #expect(minutes(one, "B", "A") == [9])
    let both = table([
      TravelTime(from: "A", to: "B", likely: 9, source: "s"),
      TravelTime(from: "B", to: "A", likely: 12, source: "s"),
    ])
    #expect(minutes(both, "A", "B") == [9])
    #expect(minutes(both, "B", "A") == [12])
  }

  @Test("of two rows for one trip and mode keep the last")
  func last() {
    let times = [9, 11].map { TravelTime(from: "A", to: "B", likely: $0, source: "s") }
    #expect(minutes(table(times), "A", "B") == [11])
    #expect(table(times).times.count == 1)
  }

  @Test("list walking first, and each mode once")
  func modes() {
    let both = table([
      TravelTime(from: "A", to: "B", mode: .shuttle, likely: 8, headway: 10, source: "s"),
      TravelTime(from: "B", to: "A", likely: 20, source: "s"),
    ])
    #expect(both.options(from: "A", to: "B").map(\.mode) == [.walk, .shuttle])
  }

  @Test("leave out modes that are avoided, and are as unknown where none is left")
  func avoided() {
    let times = [
      TravelTime(from: "A", to: "B", mode: .ride, likely: 8, source: "s"),
      TravelTime(from: "A", to: "B", likely: 20, source: "s"),
      TravelTime(from: "A", to: "C", mode: .ride, likely: 9, source: "s"),
    ]
    let onFoot = table(times) { $0.avoided = [.ride] }
    #expect(onFoot.options(from: "B", to: "A").map(\.mode) == [.walk])
    #expect(onFoot.options(from: "A", to: "C").map(\.provenance) == [.assumed])
    #expect(table(times).options(from: "A", to: "C").map(\.mode) == [.ride])
  }

  @Test(
    "spread by half a headway where only the likely figure is given",
    arguments: [(10, 3, 8, 13), (7, 5, 8, 11), (20, 0, 8, 18)])
  func headway(headway: Int, low: Int, likely: Int, high: Int) {
    let time = TravelTime(
      from: "A", to: "B", mode: .shuttle, likely: likely, headway: headway, source: "s")
    #expect([time.low, time.likely, time.high] == [low, likely, high])
    #expect(time.walking == 0)
  }

  @Test(
    "scale walking by pace and waiting by luck, each rounded up",
    arguments: [
      (100, 100, 12, 5), (110, 100, 13, 6), (150, 100, 15, 8), (100, 150, 16, 5), (90, 90, 12, 5),
    ])
  func pace(pace: Int, luck: Int, total: Int, walking: Int) throws {
    let row = TravelTime(
      from: "A", to: "B", mode: .shuttle, likely: 12, walking: 5, headway: 4, source: "s")
    let scaled = table([row]) { ($0.pace, $0.luck) = (pace, luck) }
    let option = try #require(scaled.options(from: "A", to: "B").first)
    #expect([option.minutes, option.walking] == [total, walking])
    #expect(option.provenance == .given(source: "s"))
  }

  @Test(
    "read the figure that is asked for",
    arguments: [(TravelEstimate.low, 10), (.likely, 14), (.high, 20)])
  func estimate(estimate: TravelEstimate, expected: Int) {
    let row = TravelTime(from: "A", to: "B", low: 10, likely: 14, high: 20, source: "s")
    #expect(minutes(table([row]) { $0.estimate = estimate }, "A", "B") == [expected])
    #expect(
      table([row]).options(from: "A", to: "B", estimate: estimate).map(\.minutes) == [expected])
  }

  @Test("are estimated from coordinates: straight line × 1.7 at 80 m a minute + 5")
  func estimated() throws {
    let venues = [
      Venue(id: "A", coordinate: Coordinate(latitude: 36, longitude: -115)),
      Venue(id: "B", coordinate: Coordinate(latitude: 36.01, longitude: -115)),
    ]
    let option = try #require(table([], venues: venues).options(from: "A", to: "B").first)
    // 0.01° of latitude are 1,111.9 m; × 1.7 / 80 = 23.6 minutes.
    #expect(
      option
        == TravelOption(mode: .walk, minutes: 29, walking: 24, hours: nil, provenance: .estimated))
  }

  @Test("are assumed where nothing is known")
  func assumed() {
    let option = TravelOption(mode: .walk, minutes: 30, walking: 30, provenance: .assumed)
    #expect(table([]).options(from: "A", to: "B") == [option])
    #expect(table([]).options(from: nil, to: "B") == [option])
    #expect(table([]).options(from: nil, to: nil) == [option])
  }

  @Test("inside a venue count no walking")
  func sameVenue() {
    let plain = TravelOption(mode: .walk, minutes: 5, walking: 0, provenance: .sameVenue)
    #expect(table([]).options(from: "A", to: "A") == [plain])
    let row = TravelTime(from: "A", to: "A", likely: 8, source: "s")
    #expect(
      table([row]).options(from: "A", to: "A") == [
        TravelOption(mode: .walk, minutes: 8, walking: 0, provenance: .given(source: "s"))
      ])
  }

  @Test(
    "keep to the hours of a mode",
    arguments: [(419, false), (420, true), (1368, true), (1369, false)])
  func hours(departs: Int, runs: Bool) {
    let option = TravelOption(
      mode: .shuttle, minutes: 12, walking: 0, hours: TimeWindow(from: 420, to: 1380),
      provenance: .assumed)
    #expect(option.runs(departing: departs) == runs)
  }

  @Test(
    "take the hours of a mode as those of every night",
    arguments: [
      (0..<1440, [nil]), (240..<1680, [nil]), (420..<1860, [nil]),
      (30..<120, [1470..<1560]), (1320..<1560, [1320..<1560]), (420..<1320, [420..<1320]),
      (0..<1320, [0..<1320, 1440..<2760]), (1320..<1740, [0..<300, 1320..<1740]),
    ])
  func nightly(hours: Range<Int>, windows: [Range<Int>?]) {
    let row = TravelTime(
      from: "A", to: "B", mode: .shuttle, likely: 20,
      hours: TimeWindow(from: hours.lowerBound, to: hours.upperBound), source: "s")
    let options = table([row]).options(from: "B", to: "A")
    #expect(
      options.map(\.hours)
        == windows.map { $0.map { TimeWindow(from: $0.lowerBound, to: $0.upperBound) } })
    #expect(options.allSatisfy { $0.minutes == 20 })
  }
}
