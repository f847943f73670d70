public import LegworkItinerary
public import LegworkModel

/// Turns an itinerary into entries of a calendar.
///
/// Sessions and stops are always there, each with a reminder of when to leave for it.
public struct ItineraryCalendar: Sendable {
  /// What may be there besides sessions and stops.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// Ways from venue to venue; they take the reminders from what they lead to.
    case transfers
    /// Breaks.
    case breaks
    /// Commitments; left out by default, for they come from a calendar as a rule.
    case commitments
  }

  /// The conference's name.
  public var event: String
  /// The event's zone.
  public var calendar: EventCalendar
  /// Where venues stand.
  public var coordinates: [Venue.ID: Coordinate] = [:]
  /// What to do where a door stays shut, by what is planned.
  public var backups: [Occurrence.ID: Backup] = [:]
  /// What is there besides sessions and stops.
  public var parts: Set<Part> = []

  /// Creates a writer of entries; all else may be set.
  public init(event: String, calendar: EventCalendar) {
    self.event = event
    self.calendar = calendar
  }

  /// The entries of all days, in order.
  public func entries(_ itinerary: Itinerary) -> [CalendarEntry] {
    itinerary.days.flatMap { day in
      var way: Transfer?
      return day.legs.compactMap { leg -> CalendarEntry? in
        if case .transfer(let transfer) = leg { way = transfer }
        var entry = self.entry(leg, on: day.day)
        if !isTransfer(leg), let transfer = way, transfer.before == leg.name {
          entry?.lines += TransferWords(transfer, calendar).lines
          if !isShown(transfer) { entry?.alarm = TransferWords(transfer, calendar).alarm }
          way = nil
        }
        if case .session(let attendance) = leg { entry?.lines += more(about: attendance) }
        return entry
      }
    }
  }

  /// Whether a transfer is an entry of its own; going to another room is none.
  private func isShown(_ transfer: Transfer) -> Bool {
    parts.contains(.transfers) && transfer.changesVenue && transfer.minutes > 0
  }

  private func isTransfer(_ leg: Leg) -> Bool {
    if case .transfer = leg { true } else { false }
  }

  private func entry(_ leg: Leg, on day: CalendarDay) -> CalendarEntry? {
    switch leg {
    case .session(let attendance): return session(attendance)
    case .stop(let visit): return entry(visit, .stop, day: nil)
    case .rest(let visit): return parts.contains(.breaks) ? entry(visit, .rest, day: day) : nil
    case .commitment(let visit):
      return parts.contains(.commitments) ? entry(visit, .commitment, day: day) : nil
    case .transfer(let transfer):
      return isShown(transfer) ? self.transfer(transfer, on: day) : nil
    case .wait: return nil
    }
  }

  private func session(_ attendance: Attendance) -> CalendarEntry {
    let run = attendance.occurrence
    let title = attendance.session.title
    let code = run.id.rawValue
    var entry = CalendarEntry(
      uid: CalendarUID(event: event).text(.session, code),
      summary: CalendarSummary.isCode(code[...]) ? "\(code): \(title)" : title,
      interval: attendance.interval)
    let place = [run.venue?.rawValue, run.room].compactMap(\.self)
    entry.place = place.isEmpty ? nil : place.joined(separator: " | ")
    entry.coordinate = run.venue.flatMap { coordinates[$0] }
    entry.categories = [attendance.session.type].compactMap(\.self) + attendance.session.topics
    entry.link = attendance.session.link
    entry.isTentative = [.waitlisted, .full, .walkUpOnly].contains(attendance.status)
    let words = PageWords.status(attendance.status)
    let seat = words.isEmpty ? "" : ", \(words)"
    entry.lines = ["At the door by \(calendar.time(attendance.arriveBy))\(seat)."]
    return entry
  }

  /// What follows the way there: a backup, and who speaks.
  private func more(about attendance: Attendance) -> [String] {
    let instead = backups[attendance.occurrence.id]?.alternatives.first.map { alternative in
      let run = alternative.attendance.occurrence
      let place = [run.venue?.rawValue, run.room].compactMap(\.self).joined(separator: " | ")
      return "If turned away: \(run.id) at \(calendar.time(alternative.attendance.interval.start))"
        + (place.isEmpty ? "" : ", \(place)") + ", leave by \(calendar.time(alternative.decideBy))."
    }
    let speakers = attendance.session.speakers.joined(separator: "; ")
    return [instead, speakers.isEmpty ? nil : "Speakers: \(speakers)"].compactMap(\.self)
  }

  private func entry(
    _ visit: Visit, _ kind: CalendarUID.Kind, day: CalendarDay?
  ) -> CalendarEntry {
    var entry = CalendarEntry(
      uid: CalendarUID(event: event).text(kind, visit.name, on: day), summary: visit.name,
      interval: visit.interval)
    entry.place = visit.venue?.rawValue
    entry.coordinate = visit.venue.flatMap { coordinates[$0] }
    entry.categories = [kind.rawValue.capitalizedFirst]
    return entry
  }

  private func transfer(_ transfer: Transfer, on day: CalendarDay) -> CalendarEntry {
    let words = TransferWords(transfer, calendar)
    var entry = CalendarEntry(
      uid: CalendarUID(event: event).text(.transfer, transfer.before ?? "lodging", on: day),
      summary: words.way.capitalizedFirst,
      interval: Interval(start: transfer.departs, end: transfer.arrives))
    entry.place = transfer.from?.rawValue
    entry.coordinate = transfer.from.flatMap { coordinates[$0] }
    entry.lines = words.lines
    entry.categories = ["Transfer"]
    entry.alarm = words.alarm
    return entry
  }
}

/// A transfer in the words of a calendar.
private struct TransferWords {
  let transfer: Transfer
  let calendar: EventCalendar

  init(_ transfer: Transfer, _ calendar: EventCalendar) {
    self.transfer = transfer
    self.calendar = calendar
  }

  /// `walk 20 min from Wynn to MGM Grand`.
  var way: String {
    guard transfer.from != transfer.to else {
      return "\(transfer.mode.rawValue) \(transfer.minutes) min inside \(name(transfer.to))"
    }
    return "\(transfer.mode.rawValue) \(transfer.minutes) min from \(name(transfer.from)) to "
      + name(transfer.to)
  }

  /// When to leave and how; nothing where there is no way to go.
  var lines: [String] {
    guard transfer.minutes > 0, let leaveBy = transfer.leaveBy else { return [] }
    let verdict = transfer.verdict == .comfortable ? "" : ", \(transfer.verdict.rawValue)"
    let spare = transfer.slack.map { $0 < 0 ? "" : ", \($0) min to spare" } ?? ""
    let latest = "by \(calendar.time(leaveBy))"
    let when =
      transfer.departs < leaveBy
      ? "at \(calendar.time(transfer.departs)), \(latest) at the latest" : latest
    return ["Leave \(when): \(way)\(spare)\(verdict)."]
  }

  var alarm: CalendarEntry.Alarm? {
    guard transfer.minutes > 0 else { return nil }
    return transfer.leaveBy.map { moment in
      CalendarEntry.Alarm(at: moment, text: "Leave by \(calendar.time(moment)): \(way)")
    }
  }

  private func name(_ venue: Venue.ID?) -> String { venue?.rawValue ?? "an unknown place" }
}

extension String {
  /// The text with its first letter a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
