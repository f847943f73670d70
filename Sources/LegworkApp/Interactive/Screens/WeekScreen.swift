internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The week: a column for each day on one scale of time, and what is under the cursor.
struct WeekScreen {
  /// The columns of the hours at the left.
  private static let axis = 6
  /// A day narrower than this says too little.
  private static let narrowest = 13

  private let state: PlannerState
  private let week: PlannedWeek
  private let places: [WeekPlace]
  private let selected: WeekPlace?

  init(_ state: PlannerState, _ week: PlannedWeek) {
    self.state = state
    self.week = week
    places = state.places
    selected = state.weekView.selected(places).map { [places] in places[$0] }
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    guard !places.isEmpty else {
      frame.put(
        PlannerText.nothingPlanned, in: rect.row(rect.height / 2), Palette.plain,
        alignment: .center)
      return
    }
    var area = rect
    let detail = area.cutBottom(area.height >= 14 ? 4 : 2)
    drawDetail(into: &frame, in: detail)
    let heads = area.cutTop(1)
    let scale = WeekScale(places, calendar, rows: area.height)
    var hours = area
    drawHours(scale, into: &frame, in: hours.cutLeft(WeekScreen.axis))
    let days = shownDays(width: hours.width)
    frame.put(hiddenDays(beside: days), in: heads, Palette.faint)
    let columns = hours.columns(days.map { _ in .share(1) }, gap: 1)
    for (day, column) in zip(days, columns) {
      let head = Rect(x: column.x, y: heads.y, width: column.width, height: heads.height)
      drawHead(day, into: &frame, in: head)
      DayColumn(
        day: day, week: week, wishes: state.wishes, scale: scale, selected: selected,
        first: places.firstIndex { $0.day == day } ?? 0
      ).draw(into: &frame, in: column)
    }
  }

  private var calendar: EventCalendar { week.planned.facts.calendar }

  /// The days that fit, around the one under the cursor.
  private func shownDays(width: Int) -> [CalendarDay] {
    let days = allDays
    let most = max(1, (width + 1) / (WeekScreen.narrowest + 1))
    guard days.count > most else { return days }
    let here = selected.flatMap { days.firstIndex(of: $0.day) } ?? 0
    let first = max(0, min(here - most / 2, days.count - most))
    return Array(days[first..<(first + most)])
  }

  private var allDays: [CalendarDay] {
    Set((state.index?.days ?? []) + places.map(\.day)).sorted()
  }

  /// Signs for days left and right of those that show.
  private func hiddenDays(beside shown: [CalendarDay]) -> String {
    let all = allDays
    return (shown.first == all.first ? "  " : "‹ ") + (shown.last == all.last ? "" : "›")
  }

  private func drawHead(_ day: CalendarDay, into frame: inout Frame, in rect: Rect) {
    let (_, month, number) = day.parts
    let date =
      "\(day.weekdayName.prefix(3)) \(number) \(CalendarDay.monthNames[month - 1].prefix(3))"
    let minutes = week.itinerary.days.first { $0.day == day }?.walkingMinutes
    var line = StyledText(date, selected?.day == day ? Palette.strong.underlined : Palette.strong)
    let walk = minutes.map { "  \($0) min on foot" } ?? ""
    if line.width + walk.count <= rect.width { line.append(walk, Palette.faint) }
    frame.put(line, in: rect)
  }

  private func drawHours(_ scale: WeekScale, into frame: inout Frame, in rect: Rect) {
    for row in 0..<rect.height {
      if let hour = scale.hour(startingIn: row) {
        frame.put(EventCalendar.clock(hour * 60), in: rect.row(row), Palette.faint)
      }
    }
  }

  private func drawDetail(into frame: inout Frame, in rect: Rect) {
    var area = rect
    if area.height > 3 {
      let line = area.cutTop(1)
      frame.horizontalLine(x: line.x, y: line.y, width: line.width, Palette.faint)
    }
    guard let selected else { return }
    let text = PlaceText(week, state.wishes, width: area.width - 2)
    for (row, line) in text.lines(selected).prefix(area.height).enumerated() {
      frame.put(line, in: area.inset(columns: 1).row(row))
    }
  }
}
