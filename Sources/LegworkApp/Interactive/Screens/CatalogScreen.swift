internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

/// The catalog: what is typed, and the sessions found, each with what including it would cost.
struct CatalogScreen {
  private let state: PlannerState
  private let week: PlannedWeek
  private let facts: CatalogFacts

  init(_ state: PlannerState, _ week: PlannedWeek) {
    self.state = state
    self.week = week
    facts = CatalogFacts(week, wishes: state.wishes)
  }

  private var view: CatalogView { state.catalog }
  /// Whether keys go to the list.
  private var hasFocus: Bool { !view.isTyping && state.screen.kind == .catalog }

  func draw(into frame: inout Frame, in rect: Rect) {
    var area = rect
    drawFilter(into: &frame, in: area.cutTop(1))
    let table = CatalogScreen.table(width: area.width, code: state.index?.codeWidth ?? 0)
    table.drawHeader(into: &frame, in: area.cutTop(1), Palette.faint.underlined)
    guard !view.rows.isEmpty, let index = state.index else {
      frame.put(PlannerText.nothingFound, in: area.row(1), Palette.plain, alignment: .center)
      return
    }
    view.list.draw(into: &frame, in: area, count: view.rows.count) { row, place, mark, frame in
      let found = view.rows[row]
      let entry = index.entries[found.entry]
      table.drawRow(
        cells(entry.session, found.run, runs: entry.runs.count, table), into: &frame, in: place)
      if mark.isSelected { frame.restyle(place) { hasFocus ? $0.reversed : $0.bold } }
    }
  }

  private func drawFilter(into frame: inout Frame, in row: Rect) {
    frame.spot(row, Spot.filter)
    var area = row.inset(columns: 1)
    let chosen = view.chosen.isEmpty ? "" : "\(view.chosen.count.grouped) chosen, "
    let count = "\(chosen)\(view.rows.count.of("session")), by \(view.order.rawValue)"
    if area.width >= 40 {
      frame.put(count, in: area.cutRight(count.count + 1), Palette.faint, alignment: .right)
    }
    frame.put("/ ", in: area.cutLeft(2), Palette.strong)
    let help = StyledText("\(PlannerText.filterHelp)", Palette.faint)
    if view.isTyping {
      view.filter.draw(into: &frame, in: area, placeholder: help)
    } else {
      frame.put(view.filter.text.isEmpty ? help : StyledText(view.filter.text), in: area)
    }
  }

  /// The columns that fit: what matters less is left out where it is narrow.
  private static func table(width: Int, code: Int) -> TextTable {
    let code = max(11, min(code, width / 5))
    var columns = [
      TextTable.Column("", .fixed(4)), TextTable.Column("Code", .fixed(code)),
      TextTable.Column("Title", .share(3)), TextTable.Column("When", .fixed(11)),
      TextTable.Column("Pts", .fixed(4), .right), TextTable.Column("Cost", .fixed(7), .right),
    ]
    if width < 52 { columns.removeLast(2) }
    if width < 40 {
      columns.removeLast()
      columns[1].width = .fixed(7)
    }
    if width >= 76 { columns.insert(TextTable.Column("Where", .share(1)), at: 4) }
    if width >= 110 { columns.insert(TextTable.Column("Type", .fixed(16)), at: 3) }
    return TextTable(columns)
  }

  private func cells(
    _ session: Session, _ run: Occurrence?, runs: Int, _ table: TextTable
  ) -> [StyledText] {
    table.columns.map { column in
      switch column.title {
      case "Code": StyledText(session.id.rawValue, Palette.strong)
      case "Title": StyledText(session.title)
      case "Type": StyledText(kind(session), Palette.faint)
      case "When": StyledText(when(run, runs: runs))
      case "Where": StyledText(run?.venue?.rawValue ?? "", Palette.faint)
      case "Pts": StyledText(points(run))
      case "Cost": cost(run, session.id)
      default: mark(session.id, run)
      }
    }
  }

  private func kind(_ session: Session) -> String {
    [session.type, session.level.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  /// Chosen, the mark's letter, and what the run is to the week.
  private func mark(_ session: Session.ID, _ run: Occurrence?) -> StyledText {
    let chosen = view.chosen.contains(session) ? "●" : " "
    let letter = Palette.letter(state.wishes.sessions[session]?.interest)
    var line = StyledText(chosen, Palette.strong) + StyledText(letter, Palette.strong)
    guard let run else { return line }
    if state.wishes.pins.contains(run.id) {
      line.append("^", Palette.strong)
    } else if state.wishes.drops.contains(run.id) {
      line.append("-", Palette.bad)
    } else {
      let isPlanned = facts.planned(session) == run.id
      line.append(isPlanned ? "✓" : " ", isPlanned ? Palette.good : Palette.plain)
    }
    return line
  }

  private func when(_ run: Occurrence?, runs: Int) -> String {
    guard let interval = run?.interval else { return "no time" }
    let day = RunLabels.weekday(interval.start, facts.calendar)
    let more = runs > 1 ? "+\(runs - 1)" : ""
    return "\(day) \(facts.calendar.time(interval.start))\(more)"
  }

  private func points(_ run: Occurrence?) -> String {
    guard let run else { return "" }
    let points = facts.points(run.id)
    return points == 0 ? "" : String(points)
  }

  private func cost(_ run: Occurrence?, _ session: Session.ID) -> StyledText {
    guard let run else { return StyledText() }
    let isPlanned = facts.planned(session) == run.id
    let cost = facts.cost(run.id)
    let words = PlannerText.cost(cost, isPlanned: isPlanned)
    let isFree = isPlanned || (cost?.high ?? 1) <= 0
    return StyledText(words, isFree ? Palette.good : Palette.plain)
  }
}
