internal import LegworkItinerary
internal import LegworkModel

/// The week at a glance: a row for each day, all on one clock.
struct WeekTimeline {
  /// The event's zone.
  var calendar: EventCalendar
  /// The plan.
  var itinerary: Itinerary

  private static let rowHeight = 40.0
  private static let top = 20.0

  /// The drawing; nil where nothing is planned.
  func picture() -> Picture? {
    let days = itinerary.days.filter { !PlannedItem.items(of: $0).isEmpty }
    let minutes = days.flatMap { day in
      day.legs.flatMap { leg in
        [leg.interval.start, leg.interval.end].map { calendar.minute(of: $0, on: day.day) }
      }
    }
    guard let first = minutes.min(), let last = minutes.max() else { return nil }
    let height = WeekTimeline.top + Double(days.count) * WeekTimeline.rowHeight + 2
    let axis = TimeAxis(from: first, to: last, midnight: TimePoint(minutes: 0))
    var shapes = axis.shapes(top: WeekTimeline.top - 6, bottom: height - 2)
    for (row, day) in days.enumerated() {
      shapes += self.row(day, y: WeekTimeline.top + Double(row) * WeekTimeline.rowHeight, axis)
    }
    return Picture(
      width: 360, height: height, title: "The week at a glance", summary: summary(days),
      shapes: shapes)
  }

  private func row(_ day: DayItinerary, y: Double, _ axis: TimeAxis) -> [Markup] {
    let facts = AmountText.facts(day.sessions.count, day.walkingMinutes)
    let heading = Plot.fitted("\(day.day.words): \(facts)", size: 10, into: 340)
    func x(_ point: TimePoint) -> Double { axis.x(calendar.minute(of: point, on: day.day)) }
    let ways = day.transfers.filter { $0.changesVenue && $0.minutes > 0 }.map { way in
      Plot.line(
        from: Point(x: x(way.departs), y: y + 25), to: Point(x: x(way.arrives), y: y + 25),
        "way \(PageWords.verdict(way).rawValue)")
    }
    let blocks = PlannedItem.items(of: day).flatMap { item in
      Plot.block(item.number, from: x(item.interval.start), to: x(item.interval.end), y: y + 15)
    }
    return [
      Plot.label(heading, at: Point(x: 10, y: y + 11), "name"),
      Plot.box(x: 10, y: y + 15, width: 340, height: 20, "lane"),
    ] + ways + blocks
  }

  private func summary(_ days: [DayItinerary]) -> String {
    days.map { "\($0.day.words): \(AmountText.facts(of: $0))" }.joined(separator: "; ")
  }
}
