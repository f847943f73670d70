public import LegworkItinerary
public import LegworkModel

/// An itinerary as CSV for a spreadsheet: one row for each leg but waits.
public struct ItineraryCSV: Sendable {
  /// The event's zone.
  public var calendar: EventCalendar

  /// Creates a writer.
  public init(calendar: EventCalendar) {
    self.calendar = calendar
  }

  /// The names of the columns.
  public static let columns = [
    "date", "start", "end", "kind", "code", "title", "venue", "room", "status", "arriveBy", "mode",
    "minutes", "walking", "slack", "verdict", "leaveBy", "chance",
  ]

  /// The table by RFC 4180, lines ended by CR LF; no cell is a formula to a spreadsheet.
  public func text(_ itinerary: Itinerary) -> String {
    let rows = itinerary.days.flatMap { day in
      day.legs.compactMap { leg in
        // What begins after midnight has the date on the wall, though the day is that before.
        cells(leg).map { [calendar.wallClock(leg.interval.start).day.iso] + $0 }
      }
    }
    return ([ItineraryCSV.columns] + rows)
      .map { CSVText.line($0.map(VisibleText.clean)) }.joined()
  }

  private func cells(_ leg: Leg) -> [String]? {
    let times = [calendar.time(leg.interval.start), calendar.time(leg.interval.end)]
    let minutes = String(leg.interval.length)
    switch leg {
    case .wait: return nil
    case .session(let attendance):
      let occurrence = attendance.occurrence
      return times + [
        "session", occurrence.id.rawValue, attendance.session.title,
        occurrence.venue?.rawValue ?? "", occurrence.room ?? "", attendance.status.rawValue,
        calendar.time(attendance.arriveBy), "", minutes, "", "", "", "", "",
      ]
    case .transfer(let transfer):
      return times + [
        "transfer", "", "\(transfer.from?.rawValue ?? "?") → \(transfer.to?.rawValue ?? "?")",
        transfer.to?.rawValue ?? "", "", "", transfer.arriveBy.map(calendar.time) ?? "",
        transfer.mode.rawValue, minutes, String(transfer.walking),
        transfer.slack.map(String.init) ?? "", transfer.verdict.rawValue,
        transfer.leaveBy.map(calendar.time) ?? "", transfer.chance?.rawValue ?? "",
      ]
    case .rest(let visit): return times + cells("break", visit, minutes)
    case .stop(let visit): return times + cells("stop", visit, minutes)
    case .commitment(let visit): return times + cells("commitment", visit, minutes)
    }
  }

  private func cells(_ kind: String, _ visit: Visit, _ minutes: String) -> [String] {
    [
      kind, "", visit.name, visit.venue?.rawValue ?? "", "", "", "", "", minutes, "", "", "", "",
      "",
    ]
  }
}
