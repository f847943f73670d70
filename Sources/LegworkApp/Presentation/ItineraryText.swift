internal import LegworkItinerary
internal import LegworkModel

/// An itinerary to be read in a corridor: when to leave, how to go, how much time there is.
struct ItineraryText {
  /// The event's zone.
  var calendar: EventCalendar
  /// Colour or none.
  var style = Style.plain
  /// The columns of a line.
  var width = 60
  /// Whether what the plan was made from has changed since.
  var isOld = false

  /// The days, what they come to, and what is missed.
  func text(plan: Plan, itinerary: Itinerary, missed: [MissedSession]) -> String {
    var blocks = itinerary.days.map { day($0).joined(separator: "\n") }
    blocks.append(
      blocks.isEmpty && plan.status == .unknown
        ? "Nothing is planned yet." : totals(plan, itinerary).joined(separator: "\n"))
    if !missed.isEmpty { blocks.append(self.missed(missed).joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n")
  }

  /// One day.
  func day(_ day: DayItinerary) -> [String] {
    var lines = heading(day)
    var previous: Leg?
    for leg in day.legs {
      lines += self.leg(leg, after: previous)
      if leg.isVisit { previous = leg }
    }
    return lines
  }

  private func heading(_ day: DayItinerary) -> [String] {
    let name = day.day.words
    let text = AmountText.facts(of: day)
    let line = "\(name) — \(text)"
    if TerminalText.width(line) <= width { return ["\(style(.strong, name)) — \(text)"] }
    return [style(.strong, name)] + wrapped(text, indent: 2)
  }

  private func leg(_ leg: Leg, after previous: Leg?) -> [String] {
    switch leg {
    case .session(let attendance): return session(attendance) + overlap(leg, previous)
    case .transfer(let transfer):
      return TransferText(calendar: calendar, style: style, width: width).lines(transfer)
    case .wait(let wait):
      guard wait.interval.length >= AmountText.shortestWait else { return [] }
      return wrapped("· \(AmountText.length(wait.interval.length)) free", indent: 4).map {
        style(.faint, $0)
      }
    case .rest(let visit): return self.visit("break", visit) + overlap(leg, previous)
    case .stop(let visit): return self.visit("stop", visit) + overlap(leg, previous)
    case .commitment(let visit): return self.visit("own", visit) + overlap(leg, previous)
    }
  }

  /// What one is at, as in the itinerary; nothing for ways and waits.
  func visit(_ leg: Leg) -> [String] { leg.isVisit ? self.leg(leg, after: nil) : [] }

  private func session(_ attendance: Attendance) -> [String] {
    let code = TerminalText.cut(attendance.occurrence.id.rawValue, to: width - 13)
    let status = StatusText.words(attendance.status)
    let head = "\(time(attendance.interval))  \(style(.strong, code))"
    let fits = 13 + TerminalText.width(code) + 2 + TerminalText.width(status) <= width
    return [fits && !status.isEmpty ? "\(head)  \(style(.faint, status))" : head]
      + [indented(attendance.session.title)]
      + place(attendance.occurrence.venue, attendance.occurrence.room)
  }

  private func visit(_ kind: String, _ visit: Visit) -> [String] {
    let head = TerminalText.cut("\(kind): \(visit.name)", to: width - 13)
    return ["\(time(visit.interval))  \(head)"]
      + (visit.venue.map { [indented($0.rawValue)] } ?? [])
  }

  private func place(_ venue: Venue.ID?, _ room: String?) -> [String] {
    guard venue != nil || room != nil else { return [indented("place not known yet")] }
    return [indented([venue?.rawValue, room].compactMap { $0 }.joined(separator: " · "))]
  }

  private func overlap(_ leg: Leg, _ previous: Leg?) -> [String] {
    guard let previous, previous.interval.end > leg.begins, let name = previous.name
    else { return [] }
    return wrapped("✗ overlaps \(name)", indent: 13).map { style(.bad, $0) }
  }

  private func totals(_ plan: Plan, _ itinerary: Itinerary) -> [String] {
    let facts = [
      AmountText.count(itinerary.sessionCount, "session"),
      "\(itinerary.walkingMinutes) min on foot",
      AmountText.count(itinerary.venueChanges, "venue change"),
    ]
    let musts = itinerary.musts
    let attended = "Musts attended: \(musts.attended) of \(musts.wanted)"
    let lines =
      ["In all: " + facts.joined(separator: ", ")] + (musts.wanted == 0 ? [] : [attended])
      + PlanStatusText.lines(plan, isOld: isOld)
    return lines.flatMap { wrapped($0, indent: 0) }
  }

  private func missed(_ missed: [MissedSession]) -> [String] {
    let lines = missed.flatMap { missed in
      let interest = missed.interest.rawValue.padding(to: 6)
      let text = "\(missed.session): \(MissedText.reason(missed))"
      let wrapped = TerminalText.wrapped(text, to: width - 8)
      return wrapped.enumerated().map { index, line in
        (index == 0 ? "  \(interest)" : String(repeating: " ", count: 8)) + line
      }
    }
    return [style(.strong, "Missed")] + lines
  }

  private func indented(_ text: String) -> String {
    String(repeating: " ", count: 13) + TerminalText.cut(text, to: width - 13)
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(text, to: width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }

  private func time(_ interval: Interval) -> String {
    "\(calendar.time(interval.start))–\(calendar.time(interval.end))"
  }
}

extension String {
  /// The text with spaces behind it until it has that many characters.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
