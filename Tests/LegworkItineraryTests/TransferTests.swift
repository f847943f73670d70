import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Transfer")
struct TransferTests {
  /// Walk 20 minutes, all on foot; shuttle 30 minutes, 8 on foot.
  private func event(hours: String? = nil) throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.travel("North", "South", .shuttle, 30, walking: 8, hours: hours)
    event.run("A1", "09:00-10:00", at: "North")
    return event
  }

  private func only(_ event: EventBuilder, _ codes: [String] = ["A1", "B1"]) throws -> Transfer {
    let transfers = event.itinerary(codes).days.flatMap(\.transfers)
    #expect(transfers.count == 1)
    return try #require(transfers.first)
  }

  @Test(
    "takes the mode of least cost that is in time, else the earliest",
    arguments: [
      // Both are in time: 8 minutes on foot cost less than 20.
      ("10:30-11:00", 1, TravelMode.shuttle, Verdict.tight),
      // One minute less: the shuttle would be late, the walk has 9 to spare.
      ("10:29-11:00", 1, .walk, .tight),
      // Walking costs nothing, so the earlier arrival counts.
      ("10:30-11:00", 0, .walk, .comfortable),
      // Neither is in time: the one that arrives earliest, with its true verdict.
      ("10:19-11:00", 1, .walk, .impossible),
    ])
  func mode(times: String, cost: Int, mode: TravelMode, verdict: Verdict) throws {
    var event = try event()
    event.preferences.settings.walkCost = cost
    event.run("B1", times, at: "South")
    let transfer = try only(event)
    #expect(transfer.mode == mode)
    #expect(transfer.verdict == verdict)
    #expect(transfer.departs == event.time("10:00"))
  }

  @Test(
    "keeps a mode inside its hours",
    arguments: [
      // In service from the minute one leaves to the minute one arrives.
      ("10:00-10:30", TravelMode.shuttle, "10:00"),
      // The last ride would arrive a minute after the service ends.
      ("10:00-10:29", .walk, "10:00"),
      // The first ride leaves five minutes later; one waits for it.
      ("10:05-18:00", .shuttle, "10:05"),
      // The first ride would arrive after the door closes.
      ("10:31-18:00", .walk, "10:00"),
    ])
  func hours(hours: String, mode: TravelMode, departs: String) throws {
    var event = try event(hours: hours)
    event.run("B1", "11:00-12:00", at: "South")
    let transfer = try only(event)
    #expect(transfer.mode == mode)
    #expect(transfer.departs == event.time(departs))
  }

  @Test("says so when nothing runs at that hour")
  func outOfService() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .shuttle, 30, walking: 8, hours: "07:00-10:00")
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "12:00-13:00", at: "South")
    let transfer = try only(event)
    #expect(!transfer.isRunning)
    #expect(transfer.verdict == .impossible)
    #expect(transfer.leaveBy == nil)
  }

  @Test(
    "inside one venue takes five minutes, none in the same room, and no walking",
    arguments: [("1", "2", 5), ("1", "1", 0), ("1", nil, 5), (nil, nil, 5)])
  func sameVenue(from: String?, to: String?, minutes: Minutes) throws {
    var event = try EventBuilder()
    event.run("A1", "09:00-10:00", at: "North", room: from)
    event.run("B1", "11:00-12:00", at: "North", room: to)
    let transfer = try only(event)
    #expect(transfer.minutes == minutes)
    #expect(transfer.walking == 0)
    #expect(!transfer.countsAsVenueChange)
    #expect(transfer.option.provenance == .sameVenue)
  }

  @Test("from or to an unknown place is assumed and marked")
  func unknownPlace() throws {
    var event = try EventBuilder()
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "11:00-12:00", at: nil)
    let transfer = try only(event)
    #expect(transfer.minutes == 30)
    #expect(transfer.walking == 30)
    #expect(transfer.option.provenance == .assumed)
  }

  @Test("knows the latest moment to leave and how good and bad days go")
  func leaveBy() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "11:00-12:00", at: "South", status: .reserved)
    let transfer = try only(event)
    // At the door by 10:50, so 20 minutes before.
    #expect(transfer.leaveBy == event.time("10:30"))
    #expect(transfer.slack == 30)
    #expect(transfer.spread == 15...30)
  }

  @Test(
    "goes round a break, on whichever side fits",
    arguments: [
      // 20 minutes from 10:00 end as lunch begins.
      ("10:20-11:00", "10:00", Verdict.comfortable),
      // Lunch begins a minute earlier: one goes after it.
      ("10:19-11:00", "11:00", .comfortable),
      // After lunch until 11:15 there is no slack left: 11:35 is five past the start.
      ("10:10-11:15", "11:15", .impossible),
    ])
  func aroundBreak(lunch: String, departs: String, verdict: Verdict) throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.preferences.breaks = [
      BreakRule(name: "lunch", minutes: 30, window: EventBuilder.window("10:00-14:00"))
    ]
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "11:30-12:30", at: "South")
    let itinerary = event.itinerary(["A1", "B1"], breaks: [event.placed("lunch", lunch)])
    let transfer = try #require(itinerary.days.first?.transfers.first)
    #expect(transfer.departs == event.time(departs))
    #expect(transfer.verdict == verdict)
    #expect(transfer.around == ["lunch"])
  }

  @Test("does not overlap a commitment without a place")
  func placelessCommitment() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.preferences.commitments = [
      Commitment(name: "call", day: EventBuilder.day(0), window: EventBuilder.window("10:10-10:40"))
    ]
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "11:30-12:30", at: "South")
    let transfer = try only(event)
    #expect(transfer.departs == event.time("10:40"))
  }
}
