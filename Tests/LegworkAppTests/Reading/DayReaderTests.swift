import LegworkModel
import Testing

@testable import LegworkApp

@Suite("Days as typed")
struct DayReaderTests {
  private let days = (0..<8).map { CalendarDay(number: 20_058 + $0) }  // Sunday 2024-12-01 on

  @Test(
    "are read as date, weekday or number",
    arguments: [("2024-12-03", 2), ("tue", 2), ("Tuesday", 2), ("3", 2), ("monday", 1)])
  func reads(text: String, index: Int) throws {
    #expect(try DayReader.day(text, among: days) == days[index])
  }

  @Test("say when two days have the name")
  func ambiguous() {
    #expect(throws: DayReader.Fault.ambiguous("sun", days: [days[0], days[7]])) {
      try DayReader.day("sun", among: days)
    }
  }

  @Test("may be asked to lie in the event", arguments: ["2024-11-30", "9", "0"])
  func outside(text: String) {
    #expect(throws: DayReader.Fault.notInEvent(text, days: days)) {
      try DayReader.day(text, among: days)
    }
  }

  @Test("are refused where they are none", arguments: ["", "su", "tomorrow", "2024-02-30"])
  func refuses(text: String) {
    #expect(throws: DayReader.Fault.notADay(text)) { try DayReader.day(text, among: days) }
  }

  @Test("may lie outside where any date will do")
  func anyDate() throws {
    let day = try DayReader.anyDay("2024-11-30", among: days)
    #expect(day == CalendarDay(year: 2024, month: 11, day: 30))
  }
}
