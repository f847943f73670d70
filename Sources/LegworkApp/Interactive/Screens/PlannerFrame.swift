internal import LegworkModel
internal import TerminalUI

/// The whole screen: a title, the screen one is in, what the week comes to, a message, the keys.
enum PlannerFrame {
  /// The rows of title, sums, message and keys at least.
  static let rowsAround = 4

  /// Draws a state; the same state and size give the same frame.
  static func render(_ state: PlannerState, _ size: Size) -> Frame {
    var frame = Frame(size)
    frame.takesMouse = state.usesMouse
    var area = frame.bounds
    let title = area.cutTop(1)
    let hints = area.cutBottom(1)
    let words = message(state, width: area.width - 2)
    let message = area.cutBottom(max(1, min(words.count, size.height / 4)))
    let totals = area.cutBottom(1)
    guard let week = state.week else {
      frame.put(
        PlannerText.planning, in: area.row(area.height / 2), Palette.faint,
        alignment: .center)
      return frame
    }
    draw(state, week, into: &frame, in: area)
    drawTitle(state, week, into: &frame, in: title)
    let sums = totals.inset(columns: 1)
    frame.put(PlannerText.totals(week, width: sums.width), in: sums, Palette.strong)
    for (row, line) in words.enumerated() {
      frame.put(line, in: message.inset(columns: 1).row(row))
    }
    StatusLine(hints: self.hints(state).map { KeyHint($0.key.description, $0.label) })
      .draw(into: &frame, in: hints.inset(columns: 1))
    return frame
  }

  /// What was last done or refused, in as many lines as it takes.
  private static func message(_ state: PlannerState, width: Int) -> [StyledText] {
    guard let message = state.message else { return [] }
    return StyledText(message.text, Palette.style(message.kind)).wrapped(to: width)
  }

  private static func draw(
    _ state: PlannerState, _ week: PlannedWeek, into frame: inout Frame, in area: Rect
  ) {
    switch state.screen {
    case .week: WeekScreen(state, week).draw(into: &frame, in: area)
    case .catalog: CatalogScreen(state, week).draw(into: &frame, in: area)
    case .facets(let view):
      var list = area
      let panel = list.cutRight(min(FacetScreen.width, area.width / 2))
      CatalogScreen(state, week).draw(into: &frame, in: list)
      FacetScreen.draw(view, into: &frame, in: panel)
    case .session(let view): SessionScreen(view, week).draw(into: &frame, in: area)
    case .why(let view): WhyScreen(view).draw(into: &frame, in: area)
    case .now(let view): NowScreen(view, week).draw(into: &frame, in: area)
    case .seat(let view): SeatScreen.draw(view, state.wishes, into: &frame, in: area)
    case .compare(let list): CompareScreen.draw(state, list, into: &frame, in: area)
    case .transfer(let view): TransferScreen(view, week).draw(into: &frame, in: area)
    case .help(let view): HelpScreen.draw(view, state, into: &frame, in: area)
    }
  }

  private static func drawTitle(
    _ state: PlannerState, _ week: PlannedWeek, into frame: inout Frame, in row: Rect
  ) {
    frame.fill(row, Palette.title)
    let proof = state.isCurrent ? PlannerText.proof(week.plan) : PlannerText.planning
    var inner = row.inset(columns: 1)
    let right = inner.cutRight(DisplayWidth.of(proof) + 1)
    frame.put(proof, in: right, Palette.title, alignment: .right)
    let name = week.planned.facts.name
    let words = [state.screen.kind.rawValue, name].filter { !$0.isEmpty }.joined(separator: " · ")
    frame.put(words, in: inner, Palette.title)
  }

  /// What the keys do; help and the way back always have room.
  static func hints(_ state: PlannerState) -> [(key: Key, label: String)] {
    let kind = state.screen.kind
    if kind == .catalog, state.catalog.isTyping { return PlannerText.typingHints }
    if case .transfer(let view) = state.screen, view.entry != nil {
      return PlannerText.correctingHints
    }
    if case .session(let view) = state.screen, view.entry != nil { return PlannerText.noteHints }
    let commands = PlannerCommand.on(kind).filter { !$0.hint.isEmpty && $0.refusal(state) == nil }
    let last: [PlannerAction] = state.stack.count > 1 ? [.help, .back] : [.help, .quit]
    let first = last.compactMap { action in commands.first { $0.action == action } }
    let others = commands.filter { command in
      !last.contains(command.action) && command.action != .back && command.action != .quit
    }
    return (first + others).compactMap { command in
      command.keys.first.map { ($0, command.hint) }
    }
  }
}

extension Rect {
  /// Narrower by that many columns on each side.
  func inset(columns: Int) -> Rect {
    Rect(x: x + columns, y: y, width: width - 2 * columns, height: height)
  }
}
