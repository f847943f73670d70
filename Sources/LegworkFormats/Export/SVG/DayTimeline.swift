internal import LegworkItinerary
internal import LegworkModel

/// A day at a glance: time goes right, each venue has a lane, ways lead from lane to lane.
struct DayTimeline {
  /// The event's zone.
  var calendar: EventCalendar
  /// The day.
  var day: DayItinerary

  private static let width = 360.0
  private static let margin = 10.0
  private static let laneHeight = 38.0
  private static let top = 22.0

  /// The drawing; nil for a day without anything to be at.
  func picture() -> Picture? {
    let items = PlannedItem.items(of: day)
    let lanes = VenueLanes(day)
    guard !items.isEmpty, let axis = TimeAxis(intervals, calendar, day.day) else { return nil }
    let height = DayTimeline.top + Double(lanes.names.count) * DayTimeline.laneHeight + 4
    var shapes = axis.shapes(top: DayTimeline.top - 6, bottom: height - 2)
    shapes += lanes.names.indices.map(lane)
    shapes += day.transfers.compactMap { way($0, lanes, axis) }
    shapes += items.flatMap { block($0, lanes, axis) }
    shapes += lanes.names.enumerated().map { label($0.offset, $0.element) }
    return Picture(
      width: DayTimeline.width, height: height, title: "Timeline of \(day.day.words)",
      summary: summary(items), shapes: shapes)
  }

  private var intervals: [Interval] { day.legs.map(\.interval) }

  private func y(of lane: Int) -> Double {
    DayTimeline.top + Double(lane) * DayTimeline.laneHeight
  }

  private func lane(_ lane: Int) -> Markup {
    Plot.box(
      x: DayTimeline.margin, y: y(of: lane) + 13, width: DayTimeline.width - 2 * DayTimeline.margin,
      height: 20, "lane")
  }

  private func label(_ lane: Int, _ name: String) -> Markup {
    let room = DayTimeline.width - 2 * DayTimeline.margin
    return Plot.label(
      Plot.fitted(name, size: 10, into: room),
      at: Point(x: DayTimeline.margin, y: y(of: lane) + 10), "name")
  }

  private func block(_ item: PlannedItem, _ lanes: VenueLanes, _ axis: TimeAxis) -> [Markup] {
    Plot.block(
      item.number, from: axis.x(item.interval.start), to: axis.x(item.interval.end),
      y: y(of: lanes.lane(of: item.leg)) + 13)
  }

  private func way(_ transfer: Transfer, _ lanes: VenueLanes, _ axis: TimeAxis) -> Markup? {
    guard transfer.changesVenue, transfer.minutes > 0 else { return nil }
    let (from, to) = (lanes.lane(at: transfer.from), lanes.lane(at: transfer.to))
    return Plot.line(
      from: Point(x: axis.x(transfer.departs), y: y(of: from) + 23),
      to: Point(x: axis.x(transfer.arrives), y: y(of: to) + 23),
      "way \(PageWords.verdict(transfer).rawValue)")
  }

  private func summary(_ items: [PlannedItem]) -> String {
    let parts = items.map { item in
      let number = item.number.map { "\($0). " } ?? ""
      let place = item.venue.map { ", \($0.rawValue)" } ?? ""
      let name = Plot.fitted(item.name, size: 1, into: 40)
      return "\(number)\(PageWords.span(item.interval, calendar)) \(name)\(place)"
    }
    return parts.joined(separator: "; ")
  }
}
