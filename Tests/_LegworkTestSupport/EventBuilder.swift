public import LegworkItinerary
public import LegworkModel

/// Builds small events in a line or two for tests: runs, travel, wishes.
///
/// Times are clock texts of day 0, 1, …; `25:00` is one o'clock at night.
public struct EventBuilder {
  /// The first day, Monday 2 December 2024.
  public static let firstDay = CalendarDay(number: 20_059)

  /// The event's zone.
  public var calendar: EventCalendar
  /// What the attendee wants.
  public var preferences = Preferences()
  /// What runs are worth.
  public var points: [Occurrence.ID: Int] = [:]
  private var sessions: [Session.ID: Session] = [:]
  private var occurrences: [Occurrence] = []
  private var times: [TravelTime] = []

  /// An empty event in Las Vegas's zone.
  public init() throws {
    calendar = try EventCalendar(zone: "America/Los_Angeles")
  }

  /// A day by its index.
  public static func day(_ index: Int) -> CalendarDay { firstDay + index }

  /// A moment by the clock.
  public func time(_ clock: String, day: Int = 0) -> TimePoint {
    calendar.midnight(of: EventBuilder.day(day)) + EventBuilder.minutes(clock)
  }

  /// A stretch such as `09:00-10:00`.
  public func interval(_ text: String, day: Int = 0) -> Interval {
    let window = EventBuilder.window(text)
    let midnight = calendar.midnight(of: EventBuilder.day(day))
    return Interval(start: midnight + window.from, end: midnight + window.to)
  }

  /// A window such as `09:00-10:00`.
  public static func window(_ text: String) -> TimeWindow {
    let parts = text.split(separator: "-").map { minutes(String($0)) }
    return TimeWindow(from: parts.first ?? 0, to: parts.last ?? 0)
  }

  /// Minutes of the day of a clock such as `09:30`.
  public static func minutes(_ clock: String) -> Minutes {
    let parts = clock.split(separator: ":").map { Int($0) ?? 0 }
    return (parts.first ?? 0) * 60 + (parts.last ?? 0)
  }

  /// Adds a run; its session is the code up to `-R`, and has the title `About CODE`.
  public mutating func run(
    _ code: String, _ times: String?, at venue: Venue.ID? = nil, room: String? = nil, day: Int = 0,
    status: ReservationStatus = .notRequired, points: Int = 0, type: String? = nil,
    title: String? = nil
  ) {
    let parent = code.firstRange(of: "-R").map { String(code[..<$0.lowerBound]) } ?? code
    let session = Session.ID(parent)
    if sessions[session] == nil {
      sessions[session] = Session(id: session, title: title ?? "About \(parent)", type: type)
    }
    occurrences.append(
      Occurrence(
        id: Occurrence.ID(code), session: session, venue: venue, room: room,
        interval: times.map { interval($0, day: day) }, status: status))
    self.points[Occurrence.ID(code)] = points
  }

  /// Adds a travel time, in both directions.
  public mutating func travel(
    _ from: Venue.ID, _ to: Venue.ID, _ mode: TravelMode = .walk, _ minutes: Minutes,
    walking: Minutes? = nil, low: Minutes? = nil, high: Minutes? = nil, hours: String? = nil
  ) {
    times.append(
      TravelTime(
        from: from, to: to, mode: mode, low: low, likely: minutes, high: high, walking: walking,
        hours: hours.map { EventBuilder.window($0) }, source: "test"))
  }

  /// Everything a plan is judged against.
  public var context: PlanContext {
    let names = Set(occurrences.compactMap(\.venue)).union(times.flatMap { [$0.from, $0.to] })
    let venues = names.sorted().map { Venue(id: $0) }
    return PlanContext(
      catalog: Catalog(
        sessions: Array(sessions.values), occurrences: occurrences, venues: venues),
      travel: TravelTable(times: times, venues: venues, settings: preferences.settings),
      preferences: preferences, calendar: calendar, points: points)
  }

  /// A placed break or stop.
  public func placed(_ name: String, _ times: String, day: Int = 0) -> Plan.Placed {
    Plan.Placed(name: name, day: EventBuilder.day(day), interval: interval(times, day: day))
  }

  /// The itinerary of a plan.
  public func itinerary(
    _ codes: [String], breaks: [Plan.Placed] = [], stops: [Plan.Placed] = []
  ) -> Itinerary {
    ItineraryBuilder(context).build(plan(codes, breaks: breaks, stops: stops))
  }

  /// A plan of codes.
  public func plan(
    _ codes: [String], breaks: [Plan.Placed] = [], stops: [Plan.Placed] = []
  ) -> Plan {
    Plan(attend: codes.map { Occurrence.ID($0) }, breaks: breaks, stops: stops)
  }
}
