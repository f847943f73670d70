import LegworkModel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
  @Test(
    "go from text to number and back",
    arguments: [
      ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1),
      ("2024-12-02", 20_059, 0), ("2024-12-08", 20_065, 6), ("9999-12-31", 2_932_896, 4),
    ])
  func iso(text: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(iso: text))
    #expect(day.number == number)
    #expect(day.iso == text)
    #expect(day.weekday == weekday)
  }

  @Test(
    "are none",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-01", "24-01-01",
      "2024-12-02x", "2024-12", "0000-01-01", "", "2024-+1-01", "2024--1-01",
    ])
  func wrong(text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test("have consistent parts over eight hundred years")
  func parts() throws {
    for number in stride(from: -146_097, through: 146_097, by: 37) {
      let (year, month, day) = CalendarDay(number: number).parts
      #expect(try #require(CalendarDay(year: year, month: month, day: day)).number == number)
    }
  }
}
