internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Reads what the user says of appointments, breaks and stops against an event.
struct OwnTimeReader {
  private let state: EventState

  init(_ state: EventState) {
    self.state = state
  }

  /// A name that can be seen and told from others.
  static func name(_ text: String) throws(VerbFault) -> String {
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else {
      throw .noName
    }
    let name = TerminalText.clean(text)
    guard name.asName == name else { throw .longName(bytes: name.utf8.count) }
    return name
  }

  /// The days on which something of the event starts.
  func eventDays() throws -> [CalendarDay] {
    try state.catalog.days(in: state.calendar())
  }

  /// A day of the event, or any date.
  func day(_ text: String) throws -> CalendarDay {
    try DayReader.anyDay(text, among: eventDays())
  }

  /// Remarks on days on which the event has nothing.
  func notes(on days: [CalendarDay]) throws -> [String] {
    let known = try eventDays()
    guard !known.isEmpty else { return [] }
    return days.filter { !known.contains($0) }.map(OwnTimeText.dayOutsideEvent)
  }

  /// A venue that the event or its travel times know; any name where they know none.
  func venue(_ text: String) throws(VerbFault) -> Venue.ID {
    try VenueLookup(state).venue(text)
  }

  /// The stretch between two times.
  func window(from: String, to: String) throws(VerbFault) -> TimeWindow {
    guard let start = ClockReader.minute(from) else {
      throw .notATime(option: "--from", text: from)
    }
    guard let end = ClockReader.minute(to) else { throw .notATime(option: "--to", text: to) }
    guard let window = ClockReader.window(from: start, to: end) else {
      throw .endsBeforeStart(from: from, to: to)
    }
    return window
  }

  /// A stretch such as `11:30-14:00`.
  func window(_ text: String, option: String) throws(VerbFault) -> TimeWindow {
    guard let window = ClockReader.window(text) else {
      throw .notAWindow(option: option, text: text)
    }
    return window
  }

  /// Something must take a minute at least and fit into its window.
  func checkMinutes(_ minutes: Int, in window: TimeWindow) throws(VerbFault) {
    let range = 1...(window.to - window.from)
    guard range.contains(minutes) else {
      throw .outOfRange(name: "--minutes", value: minutes, range)
    }
  }
}

/// Finds venues by name, whatever the case of their letters.
struct VenueLookup {
  private let known: [Venue.ID]

  init(_ state: EventState) {
    let travel = state.travelTimes.flatMap { [$0.from, $0.to] }
    known = Set(state.venues.map(\.id) + travel).sorted()
  }

  /// The venue of a name; any name is one where none is known yet.
  func venue(_ text: String) throws(VerbFault) -> Venue.ID {
    if let venue = find(text) { return venue }
    guard known.isEmpty else {
      throw VerbFault.unknown(.venue, text, known.map(\.rawValue))
    }
    return Venue.ID(text)
  }

  /// The venue of a name; nil where none is known by it.
  func find(_ text: String) -> Venue.ID? {
    let name = text.asName.lowercased()
    return known.first { $0.rawValue.lowercased() == name }
  }
}
