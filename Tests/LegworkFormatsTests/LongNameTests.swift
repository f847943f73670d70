import Foundation
import LegworkModel
import Testing

@testable import LegworkFormats

@Suite("Names longer than any is")
struct LongNameTests {
  private static let long = String(repeating: "Grand ", count: 1_000)
  private static let halls = ["\(long)Hall A", "\(long)Hall B"]

  private static let start = "2026-12-01T09:00:00Z"

  private func read(_ text: String) throws -> ImportResult {
    var options = ImportOptions()
    options.zone = "UTC"
    return try CatalogImport.read(Array(text.utf8), options: options)
  }

  /// Catalogs that name two halls in each field, one session in each, by their formats.
  private static let files: [String: String] = {
    let rows = halls.enumerated().map { (number: $0, name: $1) }
    let csv = rows.map { "\($0.name),T\($0.number),\(start),\($0.name),\($0.name),\($0.name)\n" }
    let json = rows.map {
      """
      {"code": "\($0.name)", "title": "T\($0.number)", "start": "\(start)", "venue": "\($0.name)",
       "room": "\($0.name)", "type": "\($0.name)"}
      """
    }
    let own = rows.map {
      """
      {"code": "\($0.name)", "title": "T\($0.number)", "type": "\($0.name)", "occurrences": [
        {"code": "\($0.name)", "start": "\(start)", "venue": "\($0.name)", "room": "\($0.name)"}]}
      """
    }
    return [
      "csv": "code,title,start,venue,room,type\n" + csv.joined(),
      "json": "[" + json.joined(separator: ",") + "]",
      "legwork-catalog": """
      {"format": "legwork-catalog", "version": 1, "zone": "UTC",
       "sessions": [\(own.joined(separator: ","))]}
      """,
    ]
  }()

  @Test("are cut, said, and stay different", arguments: ["csv", "json", "legwork-catalog"])
  func cut(format: String) throws {
    let result = try read(try #require(LongNameTests.files[format]))
    let runs = result.catalog.occurrences
    let names = [
      runs.map(\.id.rawValue), runs.compactMap(\.venue?.rawValue), runs.compactMap(\.room),
      result.catalog.sessions.map(\.id.rawValue), result.catalog.sessions.compactMap(\.type),
    ]
    for names in names {
      #expect(Set(names).count == 2)
      #expect(names.allSatisfy { $0.hasPrefix("Grand Grand") && $0.utf8.count <= 500 })
    }
    let cut = result.problems.filter {
      if case .nameCut = $0.kind { true } else { false }
    }
    #expect(Set(cut.map(\.field)) == ["code", "venue", "room", "type"])
    #expect(cut.count == 8)
  }

  @Test("are the same in another file")
  func same() throws {
    let catalog = try read(try #require(LongNameTests.files["csv"])).catalog
    let travel = try TravelImport.read(
      Array("from,to,minutes\n\(LongNameTests.halls[0]),\(LongNameTests.halls[1]),7\n".utf8),
      known: catalog.venues.map(\.id))
    #expect(Set(travel.times.flatMap { [$0.from, $0.to] }) == Set(catalog.venues.map(\.id)))
    #expect(travel.problems.map(\.kind) == [.nameCut(count: 1), .nameCut(count: 1)])
    let venues = try TravelImport.read(
      Array("name,lat,lon\n\(LongNameTests.halls[0]),36,-115\n".utf8), known: [])
    #expect(venues.venues.map(\.id).allSatisfy(catalog.venues.map(\.id).contains))
    #expect(venues.problems.map(\.kind) == [.nameCut(count: 1)])
  }

  @Test("are no others than those of more than 500 bytes", arguments: [499, 500, 501, 2000])
  func length(bytes: Int) {
    let name = String(repeating: "é", count: bytes / 2) + (bytes % 2 == 0 ? "" : "e")
    #expect((name.asName == name) == (bytes <= 500))
    #expect(name.asName.isCutName == (bytes > 500))
    #expect(name.asName.asName == name.asName)
  }

  @Test("are said of an entry with several times, too")
  func severalTimes() throws {
    var options = ImportOptions()
    options.zone = "UTC"
    options.days = (1...3).compactMap { CalendarDay(iso: "2026-12-0\($0)") }
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      SUMMARY:\(LongNameTests.long)
      DTSTART:20261201T090000Z
      DTEND:20261201T100000Z
      RRULE:FREQ=DAILY;COUNT=3
      END:VEVENT
      END:VCALENDAR
      """
    let list = try PlanListImport.read(Array(text.utf8), options: options)
    #expect(list.entries.count == 3)
    #expect(list.entries.allSatisfy { $0.title?.utf8.count ?? 0 <= 500 })
    #expect(list.problems.map(\.kind) == [.nameCut(count: 3)])
  }

  @Test("take no room for each run of a session")
  func runs() throws {
    let runs = (10..<60).map { #"{"code": "R\#($0)", "start": "2026-12-01T09:\#($0):00Z"}"# }
    let result = try read(
      """
      {"format": "legwork-catalog", "version": 1, "zone": "UTC", "sessions": [
        {"code": "\(LongNameTests.long)", "title": "T", "occurrences": [
          \(runs.joined(separator: ","))]}]}
      """)
    #expect(result.catalog.occurrences.count == 50)
    #expect(result.catalog.occurrences.allSatisfy { $0.session.rawValue.utf8.count <= 500 })
    #expect(result.problems.filter { $0.kind == .nameCut(count: 1) }.count == 1)
  }
}
