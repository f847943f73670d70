internal import LegworkModel

/// What was found, session by session with its matching runs.
struct SearchText {
  private let result: SearchResult
  private let style: Style
  private let labels: RunLabels

  init(_ result: SearchResult, style: Style) {
    self.result = result
    self.style = style
    labels = RunLabels(facts: result.facts, planned: result.planned)
  }

  /// The list and how long it is.
  var text: String {
    var groups: [(session: Session, runs: [Occurrence])] = []
    var index: [Session.ID: Int] = [:]
    for match in result.matches {
      let place = index[match.session.id] ?? groups.count
      if place == groups.count {
        index[match.session.id] = place
        groups.append((match.session, []))
      }
      if let run = match.occurrence { groups[place].runs.append(run) }
    }
    guard !groups.isEmpty else { return nothing }
    let blocks = groups.map { block($0.session, $0.runs) }
    let end =
      result.hidden > 0
      ? "\((groups.count + result.hidden).of("session")), the first \(groups.count.grouped) shown: "
        + "narrow the search, or ask for more with --limit"
      : "\(groups.count.of("session")), \(result.matches.count.of("run"))"
    return (blocks + [end]).joined(separator: "\n")
  }

  /// That nothing was found, and what nothing can be found by.
  private var nothing: String {
    let unknown = result.unknown.map { filter, name in
      "There is no \(filter.rawValue) '\(name.name)'\(VerbFaultText.didYouMean(name))"
    }
    return (["Nothing matches."] + unknown.map(TerminalText.clean)).joined(separator: "\n")
  }

  private func block(_ session: Session, _ runs: [Occurrence]) -> String {
    let facts = [session.type, session.level.map(String.init), labels.interest(session.id)]
    let tail = facts.compactMap { $0 }.joined(separator: ", ")
    let head =
      "\(style(.strong, TerminalText.clean(session.id.rawValue)))  "
      + TerminalText.cut(session.title, to: 70)
    let lines = runs.map {
      "    " + labels.line($0, points: result.points[$0.id]) + cost($0) + walk($0)
    }
    return ([head] + (tail.isEmpty ? [] : ["    " + style(.faint, tail)]) + lines)
      .joined(separator: "\n")
  }

  private func cost(_ run: Occurrence) -> String {
    result.costs?[run.id].map { "  " + style(.faint, CostText.words($0)) } ?? ""
  }

  private func walk(_ run: Occurrence) -> String {
    result.walks[run.id].map { walk in
      let from = TerminalText.clean(walk.from.rawValue)
      return "  " + style(.faint, "\(walk.minutes) min on foot from \(from)")
    } ?? ""
  }
}

/// A run on one line, the same wherever runs are listed.
struct RunLabels {
  let facts: PlanningFacts
  let planned: Set<Occurrence.ID>

  /// Day, time, code, place, seat, points and whether it is in the plan.
  func line(_ run: Occurrence, points: OccurrencePoints?) -> String {
    let place = [run.venue?.rawValue ?? "no venue yet", run.room].compactMap { $0 }
    let status = StatusText.words(facts.preferences.status(of: run))
    let worth = points.map { $0.isWanted && $0.points != 0 ? "\($0.points.signed)" : "" } ?? ""
    return [
      RunLabels.time(run, facts.calendar), run.id.rawValue,
      TerminalText.cut(place.joined(separator: " · "), to: 48),
      run.isSimulcast ? "simulcast" : "", status, worth, state(run.id),
    ].filter { !$0.isEmpty }.map(TerminalText.clean).joined(separator: "  ")
  }

  /// The mark of a session, where it has one.
  func interest(_ session: Session.ID) -> String? {
    facts.preferences.sessions[session].map { wish in
      wish.ownPoints.map { "\(wish.interest.rawValue) \($0.signed)" } ?? wish.interest.rawValue
    }
  }

  /// The date and the hours of a run.
  static func time(_ run: Occurrence, _ calendar: EventCalendar) -> String {
    run.interval.map { time($0, calendar) } ?? "no time yet"
  }

  /// The date and the hours of something, as on the wall: a date beside a clock is that of the clock,
  /// whichever of the reader's days a night belongs to.
  static func time(_ interval: Interval, _ calendar: EventCalendar) -> String {
    let day = calendar.wallClock(interval.start).day
    return "\(day.weekdayName.prefix(3)) \(day.iso) \(hours(interval, calendar))"
  }

  /// The weekday and the hours of a run.
  static func shortTime(_ run: Occurrence, _ calendar: EventCalendar) -> String {
    run.interval.map { shortTime($0, calendar) } ?? "no time yet"
  }

  /// The weekday and the hours of something, as on the wall.
  static func shortTime(_ interval: Interval, _ calendar: EventCalendar) -> String {
    "\(weekday(interval.start, calendar)) \(hours(interval, calendar))"
  }

  /// The weekday that a calendar on the wall shows.
  static func weekday(_ point: TimePoint, _ calendar: EventCalendar) -> String {
    String(calendar.wallClock(point).day.weekdayName.prefix(3))
  }

  private static func hours(_ interval: Interval, _ calendar: EventCalendar) -> String {
    "\(calendar.time(interval.start))–\(calendar.time(interval.end))"
  }

  private func state(_ run: Occurrence.ID) -> String {
    var words: [String] = []
    if let wish = facts.preferences.occurrences[run] { words.append(wish.interest.rawValue) }
    if facts.preferences.pins.contains(run) { words.append("pinned") }
    if facts.preferences.drops.contains(run) { words.append("dropped") }
    if planned.contains(run) { words.append("in the plan") }
    if facts.preferences.attended.contains(run) { words.append("attended") }
    return words.joined(separator: ", ")
  }
}
