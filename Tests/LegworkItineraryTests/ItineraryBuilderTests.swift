import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

/// A conference small enough to be computed by hand.
///
///     North ── walk 20, shuttle 30 (8 on foot) ── South ── walk 12 ── East
///     Inn ── walk 10 ── North, walk 15 ── East
///
///     A1  09:00–10:00 North, reserved: at the door by 08:50          50 points
///     B1  10:45–11:45 South, no seat needed: by 10:45                40 points
///     C1  14:00–15:00 East, walk-up only: by 13:40                   30 points
///     lunch 45 minutes between 11:30 and 14:00                       25 points
///     booth at South, 20 minutes, open 10:00–17:00                   10 points
@Suite("Itinerary")
struct ItineraryBuilderTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.travel("North", "South", .shuttle, 30, walking: 8)
    event.travel("South", "East", .walk, 12)
    event.travel("Inn", "North", .walk, 10)
    event.travel("Inn", "East", .walk, 15)
    event.run("A1", "09:00-10:00", at: "North", status: .reserved, points: 50)
    event.run("B1", "10:45-11:45", at: "South", points: 40)
    event.run("C1", "14:00-15:00", at: "East", status: .walkUpOnly, points: 30)
    event.preferences.breaks = [
      BreakRule(name: "lunch", minutes: 45, window: EventBuilder.window("11:30-14:00"), points: 25)
    ]
    let open = Stop.Opening(day: EventBuilder.day(0), window: EventBuilder.window("10:00-17:00"))
    event.preferences.stops = [
      Stop(name: "booth", venue: "South", minutes: 20, openings: [open], points: 10)
    ]
    return event
  }

  private func words(_ leg: Leg, _ event: EventBuilder) -> String {
    let times =
      "\(event.calendar.time(leg.interval.start))-\(event.calendar.time(leg.interval.end)) "
    return times
      + {
        switch leg {
        case .session(let attendance): attendance.occurrence.id.rawValue
        case .transfer(let transfer): "\(transfer.mode) \(transfer.to?.rawValue ?? "?")"
        case .wait: "wait"
        case .rest(let visit), .stop(let visit), .commitment(let visit): visit.name
        }
      }()
  }

  @Test("puts every step of a day at its time")
  func legs() throws {
    let event = try event()
    let itinerary = event.itinerary(
      ["A1", "B1", "C1"], breaks: [event.placed("lunch", "12:10-12:55")],
      stops: [event.placed("booth", "11:50-12:10")])
    #expect(itinerary.days.count == 1)
    let day = try #require(itinerary.days.first)
    #expect(
      day.legs.map { words($0, event) } == [
        "09:00-10:00 A1",
        // The shuttle costs 8 minutes on foot instead of 20, and 10:30 is in time for 10:45.
        "10:00-10:30 shuttle South", "10:30-10:45 wait", "10:45-11:45 B1",
        // To the booth in the same venue: five minutes.
        "11:45-11:50 walk South", "11:50-12:10 booth",
        // Lunch comes at once, so one goes after it: 12:55 + 12 = 13:07, 33 before 13:40.
        "12:10-12:55 lunch", "12:55-13:07 walk East", "13:07-14:00 wait", "14:00-15:00 C1",
      ])
    // On foot: 8 + 0 + 12. Changes: North–South, South–East.
    #expect(day.walkingMinutes == 20)
    #expect(day.venueChanges == 2)
    #expect(day.transfers.map(\.slack) == [15, 0, 33])
  }

  @Test("scores every term")
  func score() throws {
    var event = try event()
    event.preferences.settings.walkCost = 2
    let itinerary = event.itinerary(
      ["A1", "B1", "C1"], breaks: [event.placed("lunch", "12:10-12:55")],
      stops: [event.placed("booth", "11:50-12:10")])
    #expect(itinerary.score[.sessions] == 120)
    #expect(itinerary.score[.breaks] == 25)
    #expect(itinerary.score[.stops] == 10)
    #expect(itinerary.score[.walking] == -40)
    #expect(itinerary.score.total == 115)
  }

  @Test("starts and ends at the lodging, counting the way but no venue change")
  func lodging() throws {
    var event = try event()
    event.preferences.settings.lodging = "Inn"
    let day = try #require(event.itinerary(["A1", "B1", "C1"]).days.first)
    // By 08:50 at the door, ten to spare, ten on the way: 08:30; at the latest 08:40.
    let leaving = try #require(day.transfers.first)
    #expect(leaving.role == .leaving)
    #expect(leaving.departs == event.time("08:30"))
    #expect(leaving.leaveBy == event.time("08:40"))
    #expect(leaving.verdict == .comfortable)
    let back = try #require(day.transfers.last)
    #expect(back.role == .returning)
    #expect(back.arrives == event.time("15:15"))
    #expect(back.slack == nil)
    // 10 + 8 + 12 + 15.
    #expect(day.walkingMinutes == 45)
    #expect(day.venueChanges == 2)
  }

  @Test("takes a night item for the day before")
  func night() throws {
    var event = try event()
    event.run("N1", "25:00-26:00", at: "North")
    event.run("M1", "08:00-09:00", at: "North", day: 1)
    let itinerary = event.itinerary(["C1", "N1", "M1"])
    #expect(itinerary.days.map(\.day) == [EventBuilder.day(0), EventBuilder.day(1)])
    #expect(itinerary.days.map { $0.sessions.map(\.occurrence.id) } == [["C1", "N1"], ["M1"]])
    // Nothing leads from one day to the next.
    #expect(itinerary.days[1].transfers.isEmpty)
  }

  @Test("times a plan that overlaps itself without inventing a way")
  func overlapping() throws {
    var event = try event()
    event.run("X1", "10:50-11:20", at: "East")
    let day = try #require(event.itinerary(["B1", "X1", "C1"]).days.first)
    // From B1, which ends last, to C1; nothing between B1 and X1.
    #expect(day.transfers.map(\.after) == ["B1"])
    #expect(day.transfers.map(\.before) == ["C1"])
  }

  @Test("keeps one day when asked, with the week's score")
  func onlyOneDay() throws {
    var event = try event()
    event.run("M1", "08:00-09:00", at: "North", day: 1, points: 7)
    let itinerary = event.itinerary(["A1", "M1"])
    let second = itinerary.only(EventBuilder.day(1))
    #expect(second.days.map(\.day) == [EventBuilder.day(1)])
    #expect(second.score == itinerary.score)
  }
}
