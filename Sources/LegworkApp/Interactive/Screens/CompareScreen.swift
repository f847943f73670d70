internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The week before and after the last change that moved anything.
enum CompareScreen {
  /// What differs, line by line.
  static func lines(_ state: PlannerState) -> [StyledText] {
    guard let old = state.before, let new = state.week else { return [] }
    let difference = WeekDifference(from: old, to: new)
    return figures(old, new) + [StyledText()]
      + runs("Out", "-", difference.lost, old, Palette.bad)
      + runs("In", "+", difference.gained, new, Palette.good)
      + (difference.gained.isEmpty && difference.lost.isEmpty
        ? [StyledText(PlannerText.sameSessions, Palette.faint)] : [])
  }

  static func draw(
    _ state: PlannerState, _ list: ListView, into frame: inout Frame, in rect: Rect
  ) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    let lines = lines(state)
    list.draw(into: &frame, in: area, count: lines.count) { row, place, _, frame in
      frame.put(lines[row], in: place)
    }
  }

  private static func figures(_ old: PlannedWeek, _ new: PlannedWeek) -> [StyledText] {
    let rows = [
      ("points", old.plan.objective, new.plan.objective),
      ("sessions", old.itinerary.sessionCount, new.itinerary.sessionCount),
      ("musts", old.itinerary.musts.attended, new.itinerary.musts.attended),
      ("min on foot", old.itinerary.walkingMinutes, new.itinerary.walkingMinutes),
      ("venue changes", old.itinerary.venueChanges, new.itinerary.venueChanges),
    ]
    let head = StyledText(columns("", "before", "after", ""), Palette.faint)
    return [head]
      + rows.map { name, before, after in
        let change = after == before ? "" : (after - before).signed
        let text = columns(name, String(before), String(after), change)
        return StyledText(text, change.isEmpty ? Palette.plain : Palette.strong)
      }
  }

  private static func columns(_ texts: String...) -> String {
    zip(texts, [0, 8, 8, 8]).map { text, width in
      width == 0
        ? text + String(repeating: " ", count: max(0, 14 - text.count))
        : String(repeating: " ", count: max(0, width - text.count)) + text
    }.joined()
  }

  private static func runs(
    _ heading: String, _ sign: String, _ runs: [Occurrence.ID], _ week: PlannedWeek,
    _ style: TerminalUI.Style
  ) -> [StyledText] {
    guard !runs.isEmpty else { return [] }
    let words = RunWords(week.planned.facts)
    return [StyledText(heading, Palette.strong)]
      + runs.map { StyledText("\(sign) \(words.words($0.rawValue))", style) } + [StyledText()]
  }
}
