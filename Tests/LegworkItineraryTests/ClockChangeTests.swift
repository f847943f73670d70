import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

/// A plan of a night on which clocks are changed: one's own times are clocks on the wall.
@Suite("Reviewing a night when clocks are changed")
struct ClockChangeTests {
  /// Zone, day boundary, day, and clocks of an hour of that day.
  static let nights = [
    ("America/Los_Angeles", "04:00", "2026-10-31", "26:10-27:10"),
    ("America/Los_Angeles", "04:00", "2026-10-31", "27:00-28:00"),
    ("America/Los_Angeles", "04:00", "2026-10-31", "23:10-24:10"),
    ("America/Los_Angeles", "00:00", "2026-11-01", "00:00-01:00"),
    ("America/Los_Angeles", "00:00", "2026-03-08", "00:10-01:10"),
    ("America/Los_Angeles", "00:00", "2026-03-08", "03:10-04:10"),
    ("Europe/Brussels", "04:00", "2026-10-24", "27:00-28:00"),
    ("Australia/Sydney", "04:00", "2026-04-04", "27:00-28:00"),
    ("America/Los_Angeles", "04:00", "2026-12-02", "27:00-28:00"),
  ]

  @Test("keeps hours, appointments, breaks and stops by the clock", arguments: nights)
  func night(zone: String, boundary: String, date: String, clocks: String) throws {
    let calendar = try EventCalendar(zone: zone, dayBoundary: EventBuilder.minutes(boundary))
    let day = try #require(CalendarDay(iso: date))
    let window = EventBuilder.window(clocks)
    let interval = Interval(
      start: calendar.timePoint(on: day, atMinute: window.from),
      end: calendar.timePoint(on: day, atMinute: window.to))
    #expect(interval.length == 60)
    var preferences = Preferences()
    preferences.settings.dayBoundary = calendar.dayBoundary
    (preferences.settings.dayStart, preferences.settings.dayEnd) = (window.from, window.to)
    preferences.breaks = [BreakRule(name: "nap", minutes: 20, window: window)]
    preferences.stops = [
      Stop(name: "bar", venue: "V", minutes: 20, openings: [.init(day: day, window: window)])
    ]
    let run = Occurrence(id: "N", session: "N", venue: "V", interval: interval)
    func violations(
      attend: [Occurrence.ID], breakAt: Minutes, stopAt: Minutes, own: TimeWindow?
    ) -> [Violation.Kind] {
      var wishes = preferences
      wishes.commitments = own.map { [Commitment(name: "own", day: day, window: $0)] } ?? []
      let context = PlanContext(
        catalog: Catalog(
          sessions: [Session(id: "N", title: "Night")], occurrences: [run], venues: []),
        travel: TravelTable(times: [], venues: [], settings: wishes.settings),
        preferences: wishes, calendar: calendar)
      func placed(_ name: String, _ minute: Minutes) -> Plan.Placed {
        let start = interval.start + minute
        return Plan.Placed(name: name, day: day, interval: Interval(start: start, end: start + 20))
      }
      let plan = Plan(
        attend: attend, breaks: [placed("nap", breakAt)], stops: [placed("bar", stopAt)])
      return PlanReviewer(context).review(plan).violations.map(\.kind)
    }
    let last = TimeWindow(from: window.to - 20, to: window.to)
    #expect(violations(attend: [], breakAt: 20, stopAt: 0, own: last) == [])
    #expect(violations(attend: [], breakAt: -1, stopAt: 20, own: nil) == [.outsideDay])
    #expect(violations(attend: [], breakAt: 0, stopAt: 41, own: nil) == [.outsideDay])
    #expect(violations(attend: [], breakAt: 0, stopAt: 40, own: last) == [.overlap])
    let attended = violations(attend: ["N"], breakAt: 0, stopAt: 40, own: nil)
    #expect(attended == [.overlap, .overlap])
  }
}
