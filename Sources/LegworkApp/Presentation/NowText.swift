internal import LegworkItinerary
internal import LegworkModel

/// What to do now, to be read on the way.
struct NowText {
  var calendar: EventCalendar
  var style = Style.plain
  var width = 72
  /// Whether it is the answer to a command, where one can say more.
  var isAsked = true

  func text(_ guide: NowGuide) -> String {
    [heading(guide) + next(guide), late(guide), full(guide), nearby(guide)]
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func heading(_ guide: NowGuide) -> [String] {
    let clock = "\(calendar.wallClock(guide.time).day.words), \(calendar.time(guide.time))"
    let place = guide.here.venue?.rawValue
    let line: String
    switch guide.placing {
    case .given: line = "at \(place ?? "")"
    case .planned:
      line = "by the plan \(place == nil ? "in" : "at") \(TransferText.place(guide.here.venue))"
    case .unknown: line = isAsked ? "place not known: say it with --from VENUE" : "place not known"
    }
    return wrapped("\(clock) — \(onTheWay(guide) ?? line)", indent: 0).enumerated().map {
      $0 == 0 ? style(.strong, $1) : $1
    } + current(guide)
  }

  private func onTheWay(_ guide: NowGuide) -> String? {
    guard case .transfer(let way) = guide.current, guide.placing == .planned else { return nil }
    let to = TransferText.place(way.to)
    return "by the plan on the way to \(to), there at \(calendar.time(way.arrives))"
  }

  private func current(_ guide: NowGuide) -> [String] {
    guard let leg = guide.current, let name = leg.name else { return [] }
    let end = calendar.time(leg.interval.end)
    guard guide.placing == .given, case .session(let attendance) = leg,
      attendance.occurrence.venue != guide.here.venue
    else { return wrapped("Now: \(name), until \(end)", indent: 0) }
    let venue = TransferText.place(attendance.occurrence.venue)
    return wrapped("Planned now: \(name), at \(venue) until \(end)", indent: 0)
  }

  private func next(_ guide: NowGuide) -> [String] {
    guard !guide.next.isEmpty else { return over(guide) }
    let text = ItineraryText(calendar: calendar, style: style, width: width)
    var steps = guide.next.map { (start: $0.interval.start, lines: text.visit($0)) }
    if let transfer = guide.transfer {
      let place = steps.firstIndex { $0.start >= transfer.departs } ?? max(0, steps.count - 1)
      steps.insert((transfer.departs, way(transfer)), at: place)
    }
    return [NowText.countdown(guide)] + steps.flatMap(\.lines) + door(guide)
  }

  /// In how long one has to leave, where it is not yet time.
  private static func countdown(_ guide: NowGuide) -> String {
    guard let transfer = guide.transfer, transfer.departs > guide.time else { return "Next:" }
    return "Next, leave in \(AmountText.length(transfer.departs - guide.time)):"
  }

  private func way(_ transfer: Transfer) -> [String] {
    TransferText(calendar: calendar, style: style, width: width).lines(transfer)
  }

  /// Until when the seat is kept.
  private func door(_ guide: NowGuide) -> [String] {
    guard case .session(let attendance) = guide.goal else { return [] }
    let by = calendar.time(attendance.arriveBy)
    if guide.isThere { return ["  By the plan you are there."] }
    switch attendance.status {
    case .reserved, .available, .limited:
      return wrapped("Be at the door by \(by): the seat lapses then.", indent: 2)
    case .full, .walkUpOnly: return wrapped("Be in the queue by \(by).", indent: 2)
    case .waitlisted: return wrapped("Be at the door by \(by): waiting list.", indent: 2)
    default: return []
    }
  }

  private func over(_ guide: NowGuide) -> [String] {
    let home = guide.wayHome.map(way) ?? []
    guard let (day, leg) = guide.nextDay else {
      return home + ["Nothing more is planned."]
    }
    let text = ItineraryText(calendar: calendar, style: style, width: width)
    return home + ["Nothing more is planned on this day. Next, on \(day.words):"] + text.visit(leg)
  }

  private func late(_ guide: NowGuide) -> [String] {
    guard let transfer = guide.transfer, transfer.departs >= guide.time,
      case .session(let goal) = guide.goal
    else { return [] }
    let code = goal.occurrence.id.rawValue
    let head: String
    if let leaveBy = guide.leaveBy {
      let overrun = NowText.overrun(guide, transfer, leaveBy: leaveBy)
      head =
        "If you leave later than \(calendar.time(leaveBy))\(overrun), \(NowText.loss(of: goal))"
    } else if transfer.verdict == .late {
      head = "Too late for the door of \(code), not for its start: try, or else"
    } else {
      return wrapped("Too late for \(code): take another one.", indent: 0)
    }
    guard !guide.ifLate.isEmpty else { return wrapped("\(head).", indent: 0) }
    return wrapped("\(head). Then:", indent: 0) + gains(guide.ifLate, guide)
  }

  private static func loss(of goal: Attendance) -> String {
    let code = goal.occurrence.id.rawValue
    switch goal.status {
    case .reserved, .available, .limited, .waitlisted: return "the seat in \(code) lapses"
    case .full, .walkUpOnly: return "the queue for \(code) is too long"
    default: return "\(code) begins without you"
    }
  }

  /// How long the session one is in may go on, with all breaks after it taken.
  private static func overrun(
    _ guide: NowGuide, _ transfer: Transfer, leaveBy: TimePoint
  ) -> String {
    guard case .session(let attendance) = guide.current else { return "" }
    let minutes = leaveBy - max(attendance.interval.end, transfer.departs)
    guard minutes > 0 else { return "" }
    return " (\(attendance.occurrence.id) may overrun by \(minutes) min)"
  }

  private func full(_ guide: NowGuide) -> [String] {
    guard let backup = guide.ifFull, guide.transfer?.verdict != .impossible else { return [] }
    let code = backup.planned.occurrence.id.rawValue
    return wrapped("If turned away from \(code):", indent: 0)
      + BackupText(calendar: calendar, style: style, width: width).choices(backup, guide.day)
  }

  private func nearby(_ guide: NowGuide) -> [String] {
    guard guide.placing != .unknown else { return [] }
    guard !guide.nearby.isEmpty else {
      return ["Nothing else can be reached that begins within the hour."]
    }
    let isLost = guide.transfer?.verdict == .impossible
    return [isLost ? "Within the hour:" : "Also within the hour:"] + gains(guide.nearby, guide)
  }

  private func gains(_ alternatives: [Alternative], _ guide: NowGuide) -> [String] {
    let text = AlternativeText(calendar: calendar, style: style, width: width)
    return alternatives.flatMap { one in
      text.lines(one, label: "·", today: guide.day, worth: BackupText.cost(-one.gain))
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(text, to: width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}
