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
    let windows = days.flatMap { day in
      day.legs.map { calendar.window(of: $0.interval, on: day.day) }
    }
    guard let first = windows.map(\.from).min(), let last = windows.map(\.to).max()
    else { return nil }
    let height = WeekTimeline.top + Double(days.count) * WeekTimeline.rowHeight + 2
    let axis = TimeAxis(from: first, to: last)
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
    func ends(_ interval: Interval) -> (from: Double, to: Double) {
      let window = calendar.window(of: interval, on: day.day)
      return (axis.x(window.from), axis.x(window.to))
    }
    let ways = day.transfers.filter { $0.changesVenue && $0.minutes > 0 }.map { way in
      let (from, to) = ends(Interval(start: way.departs, end: way.arrives))
      return Plot.line(
        from: Point(x: from, y: y + 25), to: Point(x: to, y: y + 25),
        "way \(PageWords.verdict(way).rawValue)")
    }
    let blocks = PlannedItem.items(of: day).flatMap { item in
      let (from, to) = ends(item.interval)
      return Plot.block(item.number, from: from, to: to, y: y + 15)
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
