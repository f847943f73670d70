internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// Every transfer with when one arrives on a good, an ordinary and a bad day, and the chance.
struct ArrivalsText {
  let calendar: EventCalendar

  /// A table, ways in one room left out; nil where nothing is left.
  func text(_ itinerary: Itinerary) -> String? {
    let rows = ArrivalsText.transfers(itinerary).filter { $0.transfer.minutes > 0 }
      .map { row($0.transfer, on: $0.day) }
    guard !rows.isEmpty else { return nil }
    let heads = ["Day", "Way", "low", "likely", "high", "door", "chance"]
    return TextColumns([heads] + rows).text
  }

  private func row(_ way: Transfer, on day: CalendarDay) -> [String] {
    let names = [way.after ?? "lodging", way.before ?? "lodging"]
      .map { TerminalText.cut($0, to: 14) }.joined(separator: " → ")
    return [
      String(day.weekdayName.prefix(3)), names, time(way, \.low), time(way, \.likely),
      time(way, \.high), way.arriveBy.map(calendar.time) ?? "", way.chance?.rawValue ?? "",
    ]
  }

  private func time(_ way: Transfer, _ minutes: KeyPath<TravelRange, Minutes>) -> String {
    calendar.time(way.departs + way.range[keyPath: minutes])
  }

  /// The same for programs.
  func json(_ itinerary: Itinerary) -> OrderedJSON {
    let legs = LegJSON(calendar: calendar)
    return .array(
      ArrivalsText.transfers(itinerary).map { day, transfer in
        legs.leg(.transfer(transfer)).adding("day", .string(day.iso))
          .adding("first", .text(transfer.after)).adding("second", .text(transfer.before))
      })
  }

  private static func transfers(
    _ itinerary: Itinerary
  ) -> [(day: CalendarDay, transfer: Transfer)] {
    itinerary.days.flatMap { day in
      day.transfers.filter { $0.arriveBy != nil && !$0.leadsToStop }.map { (day.day, $0) }
    }
  }
}
