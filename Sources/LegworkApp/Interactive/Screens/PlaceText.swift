internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// What is under the cursor of the week, in up to three lines.
struct PlaceText {
  private let week: PlannedWeek
  private let wishes: Preferences
  private let width: Int

  init(_ week: PlannedWeek, _ wishes: Preferences, width: Int) {
    self.week = week
    self.wishes = wishes
    self.width = width
  }

  private var calendar: EventCalendar { week.planned.facts.calendar }

  func lines(_ place: WeekPlace) -> [StyledText] {
    [head(place), StyledText(facts(place))] + (place.arrival.map { [way($0)] } ?? [])
  }

  private func head(_ place: WeekPlace) -> StyledText {
    var line = StyledText(place.name, Palette.strong)
    switch place.leg {
    case .session(let attendance): line.append("  \(attendance.session.title)")
    case .rest: line.append("  break", Palette.rest)
    case .stop: line.append("  stop", Palette.stop)
    case .commitment: line.append("  own appointment", Palette.own)
    case .transfer, .wait: break
    }
    return line
  }

  private func facts(_ place: WeekPlace) -> String {
    let time = RunLabels.shortTime(place.leg.interval, calendar)
    guard let attendance = place.attendance else {
      return [time, place.leg.venue?.rawValue].compactMap { $0 }.joined(separator: " · ")
    }
    let run = attendance.occurrence
    let seat = StatusText.words(attendance.status)
    return [
      time, run.venue?.rawValue ?? "place not known yet", run.room,
      wishes.wish(for: run)?.interest.rawValue, attendance.points.of("point"),
      wishes.pins.contains(run.id) ? "pinned" : nil, seat.isEmpty ? nil : seat,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// The way there, on one line.
  private func way(_ transfer: Transfer) -> StyledText {
    let words = TransferText(calendar: calendar, width: 400).lines(transfer)
    let text = words.map { $0.trimmed }.joined(separator: " ")
    return StyledText(text, Palette.sign(transfer).style)
  }
}

extension String {
  /// The text without the spaces before it.
  fileprivate var trimmed: String { String(drop(while: { $0 == " " })) }
}
