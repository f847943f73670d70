import Foundation
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

/// One attendee's real reservations, with real travel times.
@Suite("Real reservations")
struct ReservationsTests {
  private struct Row: Decodable {
    var code: String
    var date: String
    var start: String
    var end: String
    var venue: String
    var location: String
  }

  private static let folder =
    ProcessInfo.processInfo.environment["LEGWORK_SHARED"] ?? "\(Repository.root)/../shared"
  private static let reservations = "\(folder)/catalogs/reinvent-2024.my-reservations.json"
  private static let travel = "\(folder)/travel-vegas.csv"

  static var isHere: Bool {
    FileManager.default.fileExists(atPath: reservations)
      && FileManager.default.fileExists(atPath: travel)
  }

  private func event() throws -> (EventBuilder, [String]) {
    let data = try Data(contentsOf: URL(fileURLWithPath: ReservationsTests.reservations))
    let rows = try JSONDecoder().decode([Row].self, from: data)
    var event = try EventBuilder()
    for row in rows {
      let day = try #require(CalendarDay(iso: row.date)) - EventBuilder.firstDay
      event.run(
        row.code, "\(row.start)-\(row.end)", at: Venue.ID(row.venue), room: row.location, day: day,
        status: .reserved)
    }
    let table = try String(contentsOfFile: ReservationsTests.travel, encoding: .utf8)
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let minutes = try #require(Int(cells[4]))
      event.travel(
        Venue.ID(cells[0]), Venue.ID(cells[1]), try #require(TravelMode(rawValue: cells[2])),
        minutes, walking: Int(cells[6]), low: Int(cells[3]), high: Int(cells[5]),
        hours: cells[8].isEmpty ? nil : cells[8])
    }
    return (event, rows.map(\.code))
  }

  @Test(
    "show the clash, the hops that cannot be made, and nothing else",
    .enabled(if: isHere, "the shared catalogs are not here; set LEGWORK_SHARED to their folder"))
  func violations() throws {
    let (event, codes) = try event()
    let review = PlanReviewer(event.context).review(attend: codes, scope: .list)
    let found = review.violations.filter { $0.kind != .tight }.map {
      "\($0.day?.weekdayName ?? "") \($0.kind.rawValue) \($0.first ?? "") \($0.second ?? "") "
        + "\($0.needed ?? -1) \($0.available ?? -1)"
    }
    #expect(
      found == [
        // The walk is the quickest: 52 minutes from 10:00, at the door by 10:20.
        "Monday impossible NTA304-R NET217-NEW 52 20",
        // Only a shuttle of 60 minutes goes from Mandalay Bay at 17:00, at the door by 17:20.
        "Wednesday impossible KUB204-NEW TLC303-R1 60 20",
        "Thursday overlap KUB308 API313-NEW 5 -100",
      ])
    #expect(!review.ok)
    #expect(review.itinerary.sessionCount == 16)
  }
}
