import LegworkModel
import Testing

@testable import LegworkApp

@Suite("Reading moments")
struct MomentReaderTests {
  private func moment(_ text: String) throws -> String {
    let calendar = try EventCalendar(zone: "America/Los_Angeles")
    let days = [CalendarDay(iso: "2026-12-01"), CalendarDay(iso: "2026-12-02")].compactMap(\.self)
    return calendar.iso8601(
      try MomentReader(calendar: calendar, days: days).moment(text, option: "--at"))
  }

  @Test(
    "takes what people type, and what this program prints",
    arguments: [
      ("tue 10:40", "2026-12-01T10:40:00-08:00"),
      ("2026-12-01 10:40", "2026-12-01T10:40:00-08:00"),
      ("2026-12-01T10:40", "2026-12-01T10:40:00-08:00"),
      ("2026-12-01T10:40:30", "2026-12-01T10:40:00-08:00"),
      ("2026-12-01T10:40:00-08:00", "2026-12-01T10:40:00-08:00"),
      ("2026-12-01T10:40:00+01:00", "2026-12-01T01:40:00-08:00"),
      ("2026-12-01T10:40Z", "2026-12-01T02:40:00-08:00"),
      ("2026-12-01T10:40:00Z", "2026-12-01T02:40:00-08:00"),
    ])
  func reads(text: String, moment: String) throws {
    #expect(try self.moment(text) == moment)
  }

  @Test(
    "refuses anything else",
    arguments: [
      "2026-12-01T10:40:00-8", "2026-12-01T10:40:61Z", "2026-12-01T10:40:00+99:00",
      "2026-12-01T10:40:00 Z", "2026-12-01TZ", "2026-12-01T10:40:00-08:00Z", "Z", "T",
    ])
  func refuses(text: String) {
    #expect(throws: VerbFault.notAMoment(option: "--at", text: text)) { try moment(text) }
  }
}
