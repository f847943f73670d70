internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// One day of the week screen: what is planned at its time, the ways between, the gaps.
struct DayColumn {
  var day: CalendarDay
  var week: PlannedWeek
  var wishes: Preferences
  var scale: WeekScale
  var selected: WeekPlace?
  /// The number of its first place in the week.
  var first: Int

  private var calendar: EventCalendar { week.planned.facts.calendar }

  func draw(into frame: inout Frame, in rect: Rect) {
    guard let day = week.itinerary.days.first(where: { $0.day == day }) else { return }
    let places = WeekView.places([day])
    let blocks = blocks(places, height: rect.height)
    var free = 0
    for ((index, place), block) in zip(places.enumerated(), blocks)
    where block.lowerBound < rect.height && !block.isEmpty {
      let rows = block.clamped(to: 0..<rect.height)
      drawGap(min(free, rows.lowerBound)..<rows.lowerBound, before: place, into: &frame, in: rect)
      let area = Rect(x: rect.x, y: rect.y + rows.lowerBound, width: rect.width, height: rows.count)
      let hour = scale.hour(startingIn: rows.lowerBound).map { $0 * 60 }
      drawPlace(place, besideHour: hour, into: &frame, in: area)
      frame.spot(area, Spot.place, first + index)
      if place.arrival != nil, rows.lowerBound > free {
        frame.spot(rect.row(rows.lowerBound - 1), Spot.way, first + index)
      }
      free = rows.upperBound
    }
    if let home = day.transfers.last, home.role == .returning, free < rect.height {
      drawWay(home, into: &frame, in: rect.row(free))
    }
    frame.putMore(
      above: blocks.first?.isEmpty == true,
      below: blocks.last.map { $0.lowerBound >= rect.height } ?? false, in: rect)
  }

  /// The rows of each place: by time, but at least one each and none twice.
  ///
  /// What does not fit below is moved up; with more places than rows those around the cursor show.
  private func blocks(_ places: [WeekPlace], height: Int) -> [Range<Int>] {
    var next = 0
    var blocks = places.map { place in
      let start = max(next, scale.row(calendar.clock(of: place.leg.interval.start, on: day)))
      let end = max(start + 1, scale.row(calendar.clock(of: place.leg.interval.end, on: day)))
      next = end
      return start..<end
    }
    var limit = height
    for index in blocks.indices.reversed() where blocks[index].upperBound > limit {
      let start = min(blocks[index].lowerBound, limit - 1)
      blocks[index] = start..<limit
      limit = start
    }
    guard let first = blocks.first, first.lowerBound < 0 else { return blocks }
    let here = places.firstIndex { $0 == selected } ?? 0
    let offset = max(0, min(here - height / 2, places.count - height))
    return places.indices.map { max(0, $0 - offset)..<max(0, $0 - offset) + ($0 < offset ? 0 : 1) }
  }

  /// The rows between two places: the way at the end, free time before it.
  private func drawGap(
    _ rows: Range<Int>, before place: WeekPlace, into frame: inout Frame, in rect: Rect
  ) {
    guard var last = rows.last else { return }
    if let way = place.arrival, !(way.minutes == 0 && way.verdict == .comfortable) {
      drawWay(way, into: &frame, in: rect.row(last))
      last -= 1
    }
    guard last > rows.lowerBound || (last == rows.lowerBound && rows.lowerBound > 0),
      let wait = wait(before: place), rect.width >= 12
    else { return }
    let length = rect.width < 18 ? "\(wait) min" : AmountText.length(wait)
    frame.put(
      "· \(length) free", in: rect.row((rows.lowerBound + last) / 2),
      Palette.faint)
  }

  /// How long nothing is planned before a place, where that is worth a word.
  private func wait(before place: WeekPlace) -> Minutes? {
    let legs = week.itinerary.days.first { $0.day == day }?.legs ?? []
    guard let index = legs.firstIndex(of: place.leg) else { return nil }
    let waits = legs[..<index].reversed().prefix { $0.name == nil }.compactMap { leg in
      if case .wait(let wait) = leg { wait.interval.length } else { nil }
    }
    let sum = waits.reduce(0, +)
    return sum >= 30 ? sum : nil
  }

  private func drawWay(_ way: Transfer, into frame: inout Frame, in row: Rect) {
    let sign = Palette.sign(way)
    let goes = way.changesVenue ? way.mode.rawValue : "room"
    let words =
      way.role == .returning ? "↓ home \(way.minutes)" : "\(sign.text)↓ \(goes) \(way.minutes)"
    let slack = way.slack.map { ", \($0) to spare" } ?? ""
    let isRoomy = DisplayWidth.of(words + slack) <= row.width
    frame.put(StyledText(isRoomy ? words + slack : words, sign.style), in: row)
  }

  private func drawPlace(
    _ place: WeekPlace, besideHour hour: Minutes?, into frame: inout Frame, in rect: Rect
  ) {
    let style = Palette.style(place.leg)
    let sign = place.arrival.map(Palette.sign)
    frame.verticalLine(x: rect.x, y: rect.y, height: rect.height, sign?.style ?? Palette.faint)
    frame.put(sign?.text ?? "·", in: rect.row(0), sign?.style ?? Palette.faint)
    var words = rect
    _ = words.cutLeft(1)
    let heading = heading(place, besideHour: hour, in: words)
      .map { StyledText($0, isMust(place) ? style.bold : style) }
    let details = details(place, rows: words.height - heading.count, width: words.width)
    for (row, line) in (heading + details).enumerated() { frame.put(line, in: words.row(row)) }
    if place == selected { frame.restyle(rect) { $0.reversed } }
  }

  /// When it starts and its name, in one line or two.
  ///
  /// The start is left out for want of room only where the hour at the left says the same; else the
  /// name is cut.
  private func heading(
    _ place: WeekPlace, besideHour hour: Minutes?, in rect: Rect
  ) -> [String] {
    let start = place.leg.interval.start
    let (time, mark) = (calendar.time(start), self.mark(place))
    let width = DisplayWidth.of(place.name) + mark.count
    if rect.width >= 6 + width { return ["\(time) \(place.name)\(mark)"] }
    if hour == calendar.clock(of: start, on: day) { return [place.name + mark] }
    if rect.height > 1 { return [time, place.name + mark] }
    return ["\(time) \(DisplayWidth.fit(place.name, to: rect.width - 6 - mark.count))\(mark)"]
  }

  /// The title and the venue, as far as they have room below the name.
  private func details(_ place: WeekPlace, rows: Int, width: Int) -> [StyledText] {
    let venue = place.leg.venue.map { [StyledText($0.rawValue, Palette.faint)] } ?? []
    let title = place.attendance.map { StyledText($0.session.title).wrapped(to: width) } ?? []
    return Array((title.prefix(max(1, rows - venue.count)) + venue).prefix(rows))
  }

  /// Signs after the name: `*` for a must, `^` for a pinned run.
  private func mark(_ place: WeekPlace) -> String {
    guard let run = place.attendance?.occurrence else { return "" }
    return (isMust(place) ? "*" : "") + (wishes.pins.contains(run.id) ? "^" : "")
  }

  private func isMust(_ place: WeekPlace) -> Bool {
    place.attendance.map { wishes.wish(for: $0.occurrence)?.interest == .must } ?? false
  }
}
