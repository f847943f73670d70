import LegworkModel
import Testing

@Suite("One's own times, on the reader's days")
struct ReaderDayTests {
  private let calendar: EventCalendar
  private let tuesday: CalendarDay

  init() throws {
    calendar = try EventCalendar(zone: "Europe/Berlin")
    tuesday = try #require(CalendarDay(iso: "2026-12-01"))
  }

  /// Where a window of a Tuesday belongs: days from it, and minutes.
  struct Piece: Equatable {
    var day: Int
    var from: Int
    var to: Int
  }

  @Test(
    "are those of the night before until the day boundary",
    arguments: [
      (600, 660, [Piece(day: 0, from: 600, to: 660)]),
      (1320, 1680, [Piece(day: 0, from: 1320, to: 1680)]),
      (30, 90, [Piece(day: -1, from: 1470, to: 1530)]),
      (30, 240, [Piece(day: -1, from: 1470, to: 1680)]),
      (180, 480, [Piece(day: -1, from: 1620, to: 1680), Piece(day: 0, from: 240, to: 480)]),
      (1560, 1800, [Piece(day: 0, from: 1560, to: 1680), Piece(day: 1, from: 240, to: 360)]),
      (0, 1440, [Piece(day: -1, from: 1440, to: 1680), Piece(day: 0, from: 240, to: 1440)]),
    ])
  func pieces(from: Int, to: Int, expected: [Piece]) {
    let window = TimeWindow(from: from, to: to)
    var preferences = Preferences()
    preferences.commitments = [Commitment(name: "own", day: tuesday, window: window)]
    preferences.stops = [
      Stop(
        name: "Expo", venue: "Hall", minutes: 10,
        openings: [Stop.Opening(day: tuesday, window: window)])
    ]
    let moved = preferences.onReadersDays(of: calendar)
    #expect(moved.commitments.map { piece($0.day, $0.window) } == expected)
    #expect(moved.stops[0].openings.map { piece($0.day, $0.window) } == expected)
    #expect(moved.onReadersDays(of: calendar) == moved)
  }

  private func piece(_ day: CalendarDay, _ window: TimeWindow) -> Piece {
    Piece(day: day - tuesday, from: window.from, to: window.to)
  }

  @Test("keep their moments where clocks change in the night")
  func clockChange() throws {
    let sunday = try #require(CalendarDay(iso: "2027-03-28"))
    var preferences = Preferences()
    preferences.commitments = [
      Commitment(name: "own", day: sunday, window: TimeWindow(from: 120, to: 480))
    ]
    let moved = preferences.onReadersDays(of: calendar).commitments
    // Two o'clock is skipped that night, so that it begins at three.
    #expect(moved.map(\.day) == [sunday + -1, sunday])
    #expect(moved.map(\.window.from) == [1620, 240])
    #expect(moved.map(\.window.to) == [1680, 480])
    let pieces = moved.map { calendar.interval(of: $0.window, on: $0.day) }
    #expect(pieces.first?.start == calendar.timePoint(on: sunday, atMinute: 120))
    #expect(pieces.first?.end == pieces.last?.start)
    #expect(pieces.last?.end == calendar.timePoint(on: sunday, atMinute: 480))
  }

  @Test(
    "of a break are one stretch, in the day where it fits",
    arguments: [
      (690, 840, 690, 840, 0), (0, 40, 1440, 1480, -1), (60, 300, 240, 300, 0),
      (120, 260, 1560, 1680, -1), (230, 260, 230, 260, 0),
    ])
  func rest(from: Int, to: Int, movedFrom: Int, movedTo: Int, day: Int) {
    var preferences = Preferences()
    let rule = BreakRule(
      name: "Rest", minutes: 30, window: TimeWindow(from: from, to: to), days: [tuesday])
    preferences.breaks = [rule]
    let moved = preferences.onReadersDays(of: calendar).breaks[0]
    #expect(moved.window == TimeWindow(from: movedFrom, to: movedTo))
    #expect(moved.days == [tuesday + day])
    preferences.breaks[0].days = nil
    #expect(preferences.onReadersDays(of: calendar).breaks[0].days == nil)
  }
}
