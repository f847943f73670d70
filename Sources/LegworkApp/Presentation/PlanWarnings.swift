internal import LegworkItinerary
internal import LegworkModel

/// What to look out for in a plan that holds: where time is shortest, and where no seat is sure.
enum PlanWarnings {
  static func lines(
    _ itinerary: Itinerary, _ weakest: WeakTransfer?, in context: PlanContext
  ) -> [String] {
    let weak = weakest.map(WeakTransferText(calendar: context.calendar).lines)
    let lunch = BreakOfferText.warning(BreakIdeas.daysWithoutLunch(itinerary, in: context))
    return (weak ?? [tightest(itinerary, context.calendar)].compactMap(\.self))
      + unsure(itinerary, context) + [lunch].compactMap(\.self)
  }

  private static func tightest(_ itinerary: Itinerary, _ calendar: EventCalendar) -> String? {
    let tight = itinerary.days.flatMap { day in
      day.transfers.filter { $0.verdict == .tight && !$0.leadsToStop }.map { (day.day, $0) }
    }
    guard let (day, transfer) = tight.min(by: { ($0.1.slack ?? 0) < ($1.1.slack ?? 0) })
    else { return nil }
    let way = [transfer.after ?? "lodging", transfer.before ?? "lodging"].joined(separator: " → ")
    let others = tight.count > 1 ? ", of \(tight.count) tight ones" : ""
    return "! Weakest transfer: \(way), \(day.weekdayName.prefix(3)) "
      + "\(calendar.time(transfer.departs)), \(transfer.slack ?? 0) min to spare\(others)"
  }

  private static func unsure(_ itinerary: Itinerary, _ context: PlanContext) -> [String] {
    itinerary.days.flatMap(\.sessions).filter { attendance in
      context.preferences.wish(for: attendance.occurrence)?.interest == .must
        && [.full, .walkUpOnly].contains(attendance.status)
    }
    .map { attendance in
      let seats = attendance.status == .full ? "full" : "walk-up only"
      return "! No seat in \(attendance.occurrence.id), a must (\(seats)): queue early"
    }
  }
}
