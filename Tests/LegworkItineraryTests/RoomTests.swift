import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Room in a day")
struct RoomTests {
  @Test(
    "is what lies in the window between things, before the first and after the last",
    arguments: [
      // Ways are made at once: to the next room until 11:35, to South until 13:00.
      ("11:30-12:40", 35, true), ("11:30-12:40", 36, false),
      ("12:00-14:00", 60, true), ("12:40-14:00", 61, false), ("08:00-09:00", 60, true),
      ("08:00-09:30", 61, false), ("15:00-17:00", 120, true),
    ])
  func room(window: String, minutes: Minutes, hasRoom: Bool) throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-11:30", at: "North")
    event.run("B1", "12:10-12:40", at: "North")
    event.run("C1", "14:00-15:00", at: "South")
    let day = try #require(event.itinerary(["A1", "B1", "C1"]).days.first)
    #expect(day.hasRoom(for: minutes, in: event.interval(window)) == hasRoom)
  }
}
