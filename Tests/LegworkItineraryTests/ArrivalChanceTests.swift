import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("The chance to be in time")
struct ArrivalChanceTests {
  private func transfer(_ start: String, status: ReservationStatus = .notRequired) throws
    -> Transfer
  {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "\(start)-12:00", at: "South", status: status)
    return try #require(event.itinerary(["A1", "B1"]).days.first?.transfers.first)
  }

  @Test(
    "goes by the arrivals on a good, an ordinary and a bad day",
    arguments: [
      ("10:30", ArrivalChance.sure), ("10:29", .likely), ("10:20", .likely), ("10:19", .risky),
      ("10:15", .risky), ("10:14", .no),
    ])
  func arrivals(start: String, chance: ArrivalChance) throws {
    #expect(try transfer(start).chance == chance)
  }

  @Test("goes by the door, not by the start")
  func door() throws {
    #expect(try transfer("10:40", status: .reserved).chance == .sure)
    #expect(try transfer("10:39", status: .reserved).chance == .likely)
  }

  @Test("is the same whichever figure the plan is made with")
  func estimate() throws {
    for estimate in TravelEstimate.allCases {
      var event = try EventBuilder()
      event.preferences.settings.travel.estimate = estimate
      event.travel("North", "South", .walk, 20, low: 15, high: 30)
      event.run("A1", "09:00-10:00", at: "North")
      event.run("B1", "10:25-12:00", at: "South")
      let transfer = try #require(event.itinerary(["A1", "B1"]).days.first?.transfers.first)
      #expect(transfer.chance == .likely)
      #expect(transfer.range == TravelRange(low: 15, likely: 20, high: 30))
    }
  }

  @Test("is sure without a range where ten minutes are to spare, and never where all is assumed")
  func noRange() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North", room: "1")
    event.run("B1", "10:30-11:00", at: "South")
    event.run("C1", "10:29-11:00", at: "South")
    event.run("D1", "12:00-13:00", at: "Far")
    event.run("E1", "10:00-10:30", at: "North", room: "1")
    func chance(_ code: String) -> ArrivalChance? {
      event.itinerary(["A1", code]).days.first?.transfers.first?.chance
    }
    #expect(chance("B1") == .sure)
    #expect(chance("C1") == .likely)
    #expect(chance("D1") == .likely)
    #expect(chance("E1") == .sure)
  }

  @Test("is not asked on the way to a stop or home, and is no where nothing runs")
  func unasked() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .shuttle, 20, hours: "11:00-12:00")
    event.travel("Inn", "North", .walk, 10)
    event.preferences.settings.lodging = "Inn"
    event.preferences.stops = [
      Stop(
        name: "Expo", venue: "North", minutes: 30,
        openings: [.init(day: EventBuilder.day(0), window: EventBuilder.window("09:00-18:00"))])
    ]
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:30-11:00", at: "South")
    let stop = event.itinerary(["A1"], stops: [event.placed("Expo", "10:05-10:35")])
    #expect(stop.days.first?.transfers.map(\.chance) == [.sure, nil, nil])
    #expect(event.itinerary(["A1", "B1"]).days.first?.transfers[1].chance == .no)
  }

  @Test("names the way that is most likely to fail")
  func weakest() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:28-11:00", at: "South")
    event.run("C1", "11:21-12:00", at: "North")
    event.run("D1", "13:00-14:00", at: "South")
    let weakest = event.itinerary(["A1", "B1", "C1", "D1"]).weakestTransfer
    #expect(weakest?.transfer.before == "C1")
    #expect(weakest?.day == EventBuilder.day(0))
    #expect(event.itinerary(["A1", "D1"]).weakestTransfer == nil)
  }
}
