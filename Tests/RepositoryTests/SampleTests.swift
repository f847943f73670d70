import Foundation
import LegworkModel
import LegworkSample
import Testing

@Suite("The sample event")
struct SampleTests {
  struct Record: Decodable {
    var code: String
    var title: String
    var type: String
    var level: Int?
    var date: String?
    var start: String?
    var minutes: Int
    var venue: String?
    var room: String?
    var status: String
    var abstract: String
  }

  let records: [Record]

  init() throws {
    records = try JSONDecoder().decode([Record].self, from: Data(SampleEvent.catalog))
  }

  @Test("the catalog is small, one record per line")
  func size() {
    #expect(SampleEvent.catalog.count < 150_000)
    #expect(SampleEvent.catalog.count { $0 == UInt8(ascii: "\n") } == records.count + 2)
  }

  @Test("codes are unique and every record has a title and an abstract")
  func codes() {
    #expect(Set(records.map(\.code)).count == records.count)
    #expect(records.filter { $0.title.isEmpty || $0.abstract.isEmpty }.map(\.code) == [])
  }

  @Test("every reservation status occurs, and no other", arguments: ReservationStatus.allCases)
  func statuses(status: ReservationStatus) {
    #expect(records.contains { $0.status == status.rawValue })
    #expect(records.allSatisfy { ReservationStatus(rawValue: $0.status) != nil })
  }

  @Test("every level occurs", arguments: [100, 200, 300, 400, 500])
  func levels(level: Int) {
    #expect(records.contains { $0.level == level })
  }

  @Test("it runs from Monday, 30 November to Friday, 4 December 2026, in a known zone")
  func days() throws {
    #expect(SampleEvent.firstDay.iso == "2026-11-30")
    #expect(SampleEvent.firstDay.weekdayName == "Monday")
    let days = Set(records.compactMap(\.date))
    #expect(days == Set((0..<5).map { (SampleEvent.firstDay + $0).iso }))
    #expect(throws: Never.self) { try EventCalendar(zone: SampleEvent.zone) }
  }

  @Test("no room holds two sessions at once")
  func rooms() throws {
    var held: [String: [Range<Int>]] = [:]
    for record in records {
      guard let room = record.room, let venue = record.venue, let start = record.start,
        let date = record.date
      else { continue }
      let clock = start.split(separator: ":").compactMap { Int($0) }
      let minute = try #require(clock.first) * 60 + #require(clock.last)
      let range = minute..<minute + record.minutes
      let key = "\(date) \(venue) \(room)"
      #expect(!(held[key] ?? []).contains { $0.overlaps(range) }, "\(record.code) in \(key)")
      held[key, default: []].append(range)
    }
    #expect(held.count > 100)
  }

  @Test("travel is given between all venues")
  func travel() {
    let rows = String(decoding: SampleEvent.travel, as: UTF8.self).split(separator: "\n")
    let pairs = Set(
      rows.dropFirst().map { Set($0.split(separator: ",").prefix(2).map(String.init)) })
    let venues = Set(records.compactMap(\.venue)).sorted()
    #expect(venues.count == 6)
    let missing = venues.indices.flatMap { a in
      venues[(a + 1)...].map { [venues[a], $0] }.filter { !pairs.contains(Set($0)) }
    }
    #expect(missing == [])
  }

  @Test("every wish is for a session of the catalog that has a time")
  func wishes() {
    let timed = Set(records.filter { $0.start != nil }.map(\.code))
    let wishes = SampleEvent.preferences.sessions
    #expect(wishes.keys.filter { !timed.contains($0.rawValue) }.sorted() == [])
    #expect(wishes.values.count { $0.interest == .must } == 6)
  }

  @Test("the lodging, the stops and the commitments are at venues and days of the event")
  func places() {
    let venues = Set(records.compactMap(\.venue))
    let preferences = SampleEvent.preferences
    let places =
      preferences.stops.map(\.venue) + preferences.commitments.compactMap(\.venue)
      + [preferences.settings.lodging].compactMap { $0 }
    #expect(places.filter { !venues.contains($0.rawValue) } == [])
    #expect(preferences.commitments.allSatisfy { $0.day == SampleEvent.firstDay })
  }
}
