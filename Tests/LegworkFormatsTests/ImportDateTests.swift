import LegworkFormats
import LegworkModel
import Testing

@Suite("Dates that a column as a whole makes clear")
struct ImportDateTests {
  private func table(_ columns: String, _ rows: [String]) -> String {
    "code,title,\(columns)\n"
      + rows.enumerated().map { "A\($0 + 1),Talk,\($1)" }.joined(separator: "\n")
  }

  private func days(_ result: ImportResult) -> [String] { result.days.map(\.iso) }

  @Test(
    "one date tells the order of all with slashes in its column",
    arguments: [
      (["02/12/2024", "03/12/2024", "13/12/2024"], ["2024-12-02", "2024-12-03", "2024-12-13"]),
      (["12/02/2024", "12/03/2024", "12/13/2024"], ["2024-12-02", "2024-12-03", "2024-12-13"]),
      (["Wed 04/12/2024", "05/12/2024"], ["2024-12-04", "2024-12-05"]),
      (["04/04/2024", "13/04/2024"], ["2024-04-04", "2024-04-13"]),
    ])
  func order(_ dates: [String], _ days: [String]) throws {
    for isOneText in [true, false] {
      let rows = dates.map { isOneText ? "\($0) 10:00,60" : "\($0),10:00,60" }
      let result = try read(table(isOneText ? "start,minutes" : "date,start,minutes", rows))
      #expect(self.days(result) == days)
      #expect(result.problems.isEmpty)
    }
  }

  @Test("a weekday tells the order where the year is known, too")
  func weekdayOfYear() throws {
    let result = try read(table("date,start,minutes", ["Wed 4/12,10:00,60", "5/12,10:00,60"])) {
      $0.year = 2024
    }
    #expect(days(result) == ["2024-12-04", "2024-12-05"])
    #expect(result.problems.isEmpty)
  }

  @Test("columns without a proof follow the others, and each its own")
  func columns() throws {
    let ends = try read(
      table("start,end", ["02/12/2024 10:00,02/12/2024 11:00", "03/12/2024 23:30,13/12/2024 1:00"]))
    #expect(days(ends) == ["2024-12-02", "2024-12-03"])
    #expect(ends.problems.isEmpty)
    let both = try read(
      table("start,end", ["13/12/2024 10:00,12/14/2024 11:00", "02/12/2024 23:30,12/03/2024 1:00"]))
    #expect(days(both) == ["2024-12-02", "2024-12-13"])
  }

  @Test(
    "where nothing proves an order, or both are proven, the month is first and that is said once",
    arguments: [
      (["02/12/2024", "03/12/2024"], ["2024-02-12", "2024-03-12"], 1),
      (["13/12/2024", "12/14/2024", "02/12/2024"], ["2024-02-12", "2024-12-13", "2024-12-14"], 3),
    ])
  func unknown(_ dates: [String], _ days: [String], _ row: Int) throws {
    let result = try read(table("date,start,minutes", dates.map { "\($0),10:00,60" }))
    #expect(self.days(result) == days)
    #expect(result.kinds == [.dateOrderAssumed])
    #expect(result.problems.first?.severity == .warning)
    #expect(result.problems.first?.position.row == row)
  }

  @Test("a column of bare weekdays needs a week, also beside a column of starts")
  func weekdays() throws {
    let text = table("day,start,minutes", ["Monday,10:00,60", "Tuesday,11:00,60"])
    #expect(
      refusal(text)
        == .weekMissing(
          value: "Monday", position: DocumentPosition(row: 1, line: 2), year: nil))
    let result = try read(text) { $0.week = CalendarDay(iso: "2024-12-04") }
    #expect(days(result) == ["2024-12-02", "2024-12-03"])
    #expect(result.problems.isEmpty)
  }

  @Test("a date without a year takes that of the full dates, in whatever row they stand")
  func year() throws {
    let rows = ["Dec 3,10:00,60", "2024-12-02,10:00,60"]
    for rows in [rows, rows.reversed()] {
      let result = try read(table("date,start,minutes", rows))
      #expect(days(result) == ["2024-12-02", "2024-12-03"])
      #expect(result.problems.isEmpty)
    }
  }

  @Test(
    "a remark names the column that is to blame, and what to give",
    arguments: [
      ("Jan 3,10:00", "date", "Jan 3", "--year"),
      ("2024-02-30,10:00", "date", "2024-02-30", "date"),
      (",Jan 3 10:00", "start", "Jan 3 10:00", "--year"), (",10:00", "start", "10:00", "no date"),
    ])
  func blame(_ row: String, _ field: String, _ value: String, _ advice: String) throws {
    let rows = ["2024-12-30,10:00", "2025-01-02,10:00", row].map { "\($0),60" }
    let result = try read(table("date,start,minutes", rows))
    #expect(result.withoutTime == 1)
    #expect(result.problems.map(\.field) == [field])
    #expect(result.problems.map(\.value) == [value])
    #expect(result.problems.first?.message.contains(advice) == true)
  }
}
