public import LegworkItinerary
public import LegworkModel

/// An itinerary as Markdown for a wiki: a table for each day.
public struct ItineraryMarkdown: Sendable {
  /// The event's zone.
  public var calendar: EventCalendar

  /// Creates a writer.
  public init(calendar: EventCalendar) {
    self.calendar = calendar
  }

  /// The page; texts of the catalog are escaped, so that they show as they are.
  public func text(
    _ itinerary: Itinerary, title: String = "Itinerary", missed: [MissedSession] = []
  ) -> String {
    var lines = ["# \(MarkdownText.escaped(title))", ""]
    for day in itinerary.days { lines += self.day(day) + [""] }
    lines.append(
      "**In all:** "
        + facts(itinerary.sessionCount, itinerary.walkingMinutes, itinerary.venueChanges))
    if !missed.isEmpty { lines += ["", "## Missed", ""] + missed.map(line) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func day(_ day: DayItinerary) -> [String] {
    let rows = day.legs.compactMap(row)
    return [
      "## \(day.day.words)", "",
      facts(day.sessions.count, day.walkingMinutes, day.venueChanges), "",
      "| Time | What | Where | Note |", "|---|---|---|---|",
    ] + rows
  }

  private func facts(_ sessions: Int, _ walking: Minutes, _ changes: Int) -> String {
    "\(AmountText.count(sessions, "session")), \(walking) min on foot, "
      + "\(AmountText.count(changes, "venue change"))."
  }

  private func row(_ leg: Leg) -> String? {
    switch leg {
    case .session(let attendance):
      let place = [attendance.occurrence.venue?.rawValue, attendance.occurrence.room]
      let code = MarkdownText.escaped(attendance.occurrence.id.rawValue)
      return row(
        leg, "**\(code)** \(MarkdownText.escaped(attendance.session.title))",
        place.compactMap { $0.map(MarkdownText.escaped) }.joined(separator: ", "),
        [
          PageWords.status(attendance.status),
          "at the door by \(calendar.time(attendance.arriveBy))",
        ]
        .filter { !$0.isEmpty }.joined(separator: ", "))
    case .transfer(let transfer) where transfer.minutes == 0 && transfer.verdict == .comfortable:
      return nil
    case .transfer(let transfer):
      let to = MarkdownText.escaped(transfer.to?.rawValue ?? "an unknown place")
      let note = [
        transfer.verdict == .comfortable ? nil : transfer.verdict.rawValue,
        transfer.leaveBy.map { "leave by \(calendar.time($0))" },
        transfer.chance.map { "arrival: \($0.rawValue)" },
      ]
      return row(
        leg, "\(transfer.mode.rawValue), \(transfer.minutes) min", "→ \(to)",
        note.compactMap { $0 }.joined(separator: ", "))
    case .wait: return nil
    case .rest(let visit), .stop(let visit), .commitment(let visit):
      let place = MarkdownText.escaped(visit.venue?.rawValue ?? "")
      return row(leg, MarkdownText.escaped(visit.name), place, "")
    }
  }

  private func row(_ leg: Leg, _ what: String, _ place: String, _ note: String) -> String {
    let time = "\(calendar.time(leg.interval.start))–\(calendar.time(leg.interval.end))"
    return "| \(time) | \(what) | \(place) | \(note) |"
  }

  private func line(_ missed: MissedSession) -> String {
    "- **\(MarkdownText.escaped(missed.session.rawValue))** (\(missed.interest.rawValue)): "
      + MarkdownText.escaped(MissedText.reason(missed))
  }
}
