internal import LegworkItinerary
internal import LegworkModel

/// A leg as a line of a page: what one is at, or the way to it.
///
/// What the page's script needs stands in `data-` attributes, in minutes since 1970 UTC.
struct PageLeg {
  /// The page's content.
  var content: PageContent
  /// What one is at.
  var item: PlannedItem

  private var calendar: EventCalendar { content.calendar }

  /// The line.
  var line: Markup {
    .element(
      "li",
      [
        "class": "leg visit \(kind)", "data-start": "\(item.interval.start.minutes)",
        "data-end": "\(item.interval.end.minutes)", "data-leave": leave.map { "\($0.minutes)" },
        "data-door": item.attendance.map { "\($0.arriveBy.minutes)" },
        "data-code": item.attendance.map { $0.occurrence.id.rawValue },
        "data-session": item.attendance.map { $0.session.id.rawValue },
      ],
      [
        .element("p", ["class": "time"], [number, PageLeg.span(item.interval, calendar)]),
        .element("div", ["class": "what"], [.line("h3", item.title)] + facts + [backup, marks]),
      ])
  }

  private var number: Markup {
    item.number.map { .line("span", ["class": "number"], "\($0)") } ?? .nothing
  }

  private var kind: String {
    switch item.leg {
    case .session: "session"
    case .rest: "break"
    case .stop: "stop"
    case .commitment: "commitment"
    case .transfer, .wait: ""
    }
  }

  /// The latest moment to leave for it; nil where no way leads to it.
  private var leave: TimePoint? { item.way.map { $0.leaveBy ?? $0.departs } }

  private var facts: [Markup] {
    guard let attendance = item.attendance else {
      let words = [kind == "commitment" ? "own appointment" : kind, item.place]
      return [.line("p", ["class": "where"], words.compactMap { $0 }.joined(separator: " · "))]
    }
    let seat = PageWords.status(attendance.status)
    let door = "at the door by \(calendar.time(attendance.arriveBy))"
    return [
      .element(
        "p", ["class": "where"],
        [
          .text(item.place ?? "place not known yet"), .text(" "),
          .line("span", ["class": "code"], attendance.occurrence.id.rawValue),
        ]),
      .line("p", ["class": "seat"], seat.isEmpty ? door : "\(seat), \(door)"),
    ]
  }

  private var backup: Markup {
    guard let attendance = item.attendance,
      let backup = content.backups[attendance.occurrence.id]
    else { return .nothing }
    return PageBackup(calendar: calendar, backup: backup).details
  }

  private var marks: Markup {
    guard let attendance = item.attendance else { return .nothing }
    return PageMarks(
      isAttended: content.attended.contains(attendance.occurrence.id),
      note: content.notes[attendance.session.id] ?? []
    ).block
  }

  /// From when to when.
  static func span(_ interval: Interval, _ calendar: EventCalendar) -> Markup {
    Markup(
      [interval.start, interval.end].map { time($0, calendar) }, separator: "–")
  }

  /// A moment that programs can read as well.
  static func time(_ point: TimePoint, _ calendar: EventCalendar) -> Markup {
    .line("time", ["datetime": calendar.iso8601(point)], calendar.time(point))
  }

  /// The line of a way; nil for staying in the room with time to spare.
  static func way(_ transfer: Transfer, _ calendar: EventCalendar) -> Markup? {
    let verdict = PageWords.verdict(transfer)
    if transfer.minutes == 0, verdict == .comfortable { return nil }
    let words = PageWords.verdict(of: transfer)
    return .element(
      "li", ["class": "leg way \(verdict.rawValue)"],
      [
        .element(
          "p", ["class": "time"], leaving(transfer, calendar)),
        .element(
          "p", ["class": "what"],
          [
            .text(PageWords.way(transfer)), .text(words == nil ? "" : ": "),
            words.map { .line("strong", ["class": "verdict"], $0) } ?? .nothing,
            .text(chance(transfer, calendar)),
          ]),
      ])
  }

  /// When to leave, and how late one may.
  private static func leaving(_ transfer: Transfer, _ calendar: EventCalendar) -> [Markup] {
    guard let latest = transfer.leaveBy, latest >= transfer.departs else {
      return [.text("leave "), time(transfer.departs, calendar)]
    }
    guard latest > transfer.departs else { return [.text("leave by "), time(latest, calendar)] }
    return [
      .text("leave "), time(transfer.departs, calendar), .text(", "),
      .element("span", ["class": "latest"], [.text("by "), time(latest, calendar)]),
    ]
  }

  /// How sure it is, where a good and a bad day differ.
  private static func chance(_ transfer: Transfer, _ calendar: EventCalendar) -> String {
    guard let chance = transfer.chance, transfer.isRunning, transfer.range.isWide else { return "" }
    let ends = [transfer.range.low, transfer.range.high].map {
      calendar.time(transfer.departs + $0)
    }
    return " (in time: \(chance.rawValue); there \(ends[0])–\(ends[1]))"
  }
}
