/// An iCalendar file cut into what matters here: its own properties, its events, its zones.
struct ICalendarFile: Sendable {
  /// One event, or one observance of a zone: its lines, without those of parts inside it.
  struct Component: Hashable, Sendable {
    /// The line it begins on, from 1.
    var line: Int
    /// Its lines in order.
    var lines: [ICalendarLine] = []

    /// The first line of a name.
    subscript(_ name: String) -> ICalendarLine? { lines.first { $0.name == name } }

    /// All lines of a name.
    func all(_ name: String) -> [ICalendarLine] { lines.filter { $0.name == name } }
  }

  /// The properties of the calendar itself.
  private(set) var calendar = Component(line: 1)
  /// The events in the order of the file.
  private(set) var events: [Component] = []
  /// The zones it defines, by their id.
  private(set) var zones: [String: ICalendarZone] = [:]
  /// Lines that are no content lines.
  private(set) var unreadableLines = 0

  /// Reads a file in O(bytes).
  ///
  /// Throws where it is no calendar, or breaks off in the middle of one.
  init(_ bytes: [UInt8]) throws(ImportError) {
    var lines = ICalendarLines(bytes)
    guard let first = try lines.next(), first.name == "BEGIN",
      first.value.trimmed.uppercased() == "VCALENDAR"
    else { throw .notOfFormat(.ics) }
    var open = ["VCALENDAR"]
    var last = first.line
    var zone = ICalendarZone()
    var part = Component(line: 1)
    while let line = try lines.next() {
      last = line.line
      let value = line.value.trimmed.uppercased()
      switch line.name {
      case "BEGIN":
        open.append(value)
        if value == "VTIMEZONE" { zone = ICalendarZone() }
        if ICalendarFile.isPart(open) { part = Component(line: line.line) }
      case "END":
        guard open.last == value else {
          throw .malformed(
            .ics, line: line.line, column: 1, reason: "END:\(value) closes nothing that is open")
        }
        if ICalendarFile.isPart(open) { add(part, of: value, to: &zone) }
        if open.last == "VTIMEZONE", let id = zone.id { zones[id] = zones[id] ?? zone }
        open.removeLast()
      default:
        switch open.last {
        case "VCALENDAR": calendar.lines.append(line)
        case "VTIMEZONE": zone.add(line)
        default: if ICalendarFile.isPart(open) { part.lines.append(line) }
        }
      }
    }
    guard open.isEmpty else { throw .truncated(.ics, line: last + 1, column: 1) }
    unreadableLines = lines.unreadable
  }

  private static func isPart(_ open: [String]) -> Bool {
    switch open.last {
    case "VEVENT": open.count == 2
    case "STANDARD", "DAYLIGHT": open.count == 3 && open[1] == "VTIMEZONE"
    default: false
    }
  }

  private mutating func add(_ part: Component, of kind: String, to zone: inout ICalendarZone) {
    if kind == "VEVENT" { events.append(part) } else { zone.add(part) }
  }
}
