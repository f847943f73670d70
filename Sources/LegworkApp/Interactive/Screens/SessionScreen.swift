internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// All about a session, and its runs side by side.
struct SessionScreen {
  /// The columns of a run's box at least.
  private static let boxWidth = 25

  private let view: SessionView
  private let week: PlannedWeek

  init(_ view: SessionView, _ week: PlannedWeek) {
    self.view = view
    self.week = week
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    guard let card = view.card else { return }
    var area = rect.inset(columns: 1)
    let boxes = area.cutBottom(min(boxHeight(card, width: area.width), area.height - 4))
    if let entry = view.entry { drawNote(entry, into: &frame, in: &area) }
    let isMore = drawText(card, into: &frame, in: area)
    drawRuns(card, into: &frame, in: boxes)
    if isMore {
      frame.put(
        " PgDn: more ", in: boxes.row(0).inset(columns: 2), Palette.faint, alignment: .right)
    }
  }

  /// How far the text can be scrolled where the screen has this size.
  func mostScroll(_ size: Size) -> Int {
    guard let card = view.card else { return 0 }
    let (width, height) = (size.width - 2, size.height - PlannerFrame.rowsAround)
    let boxes = min(boxHeight(card, width: width), height - 4)
    return max(0, text(card, width: width).count - (height - boxes))
  }

  /// How many runs stand side by side: few ones share the width, but no one takes all of it.
  private func boxCount(_ card: SessionCard, width: Int) -> Int {
    max(1, min(width / SessionScreen.boxWidth, max(2, card.runs.count)))
  }

  /// The note while it is typed, over the runs.
  private func drawNote(_ entry: LineEditor, into frame: inout Frame, in area: inout Rect) {
    let label = StyledText(PlannerText.noteHeading, Palette.strong)
    let width = area.width - label.width
    var rows = area.cutBottom(min(entry.rows(width: width), max(1, area.height / 2)))
    frame.put(label, in: rows.cutLeft(label.width))
    entry.drawLines(
      into: &frame, in: rows, placeholder: StyledText(PlannerText.noteHelp, Palette.faint))
  }

  /// The rows of the boxes, so that the longest shows whole.
  private func boxHeight(_ card: SessionCard, width: Int) -> Int {
    let box = width / boxCount(card, width: width) - 2
    let heights = card.runs.map { run in
      lines(run, card).reduce(0) { $0 + $1.wrapped(to: box).count }
    }
    return (heights.max() ?? 0) + 2
  }

  /// Draws the text from where it is scrolled to; true where there is more below.
  private func drawText(_ card: SessionCard, into frame: inout Frame, in area: Rect) -> Bool {
    let lines = text(card, width: area.width)
    let first = max(0, min(view.scroll, lines.count - area.height))
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      frame.put(line, in: area.row(row))
    }
    return lines.count > first + area.height
  }

  /// All there is to read, line by line.
  private func text(_ card: SessionCard, width: Int) -> [StyledText] {
    let text = SessionText(card, style: .plain, width: 1000)
    let code = StyledText("\(card.session.id)  ", Palette.strong)
    var paragraphs = [code + StyledText(card.session.title, Palette.strong)]
    paragraphs += text.facts.map { StyledText($0, Palette.faint) }
    if view.entry == nil, let note = card.note {
      paragraphs.append(
        StyledText(PlannerText.noteHeading, Palette.own) + StyledText(note, Palette.own))
    }
    if !card.session.abstract.isEmpty {
      paragraphs += [StyledText(), StyledText(card.session.abstract)]
    }
    return paragraphs.flatMap { line in
      line.text.isEmpty ? [line] : line.wrapped(to: width)
    }
  }

  private func drawRuns(_ card: SessionCard, into frame: inout Frame, in area: Rect) {
    guard !card.runs.isEmpty else {
      frame.put("No runs yet.", in: area, Palette.plain)
      return
    }
    let most = boxCount(card, width: area.width)
    let first = max(0, min(view.list.selected - most / 2, card.runs.count - most))
    let shown = card.runs.indices.dropFirst(first).prefix(most)
    let widths = area.columns(Array(repeating: .share(1), count: most))
    for (index, box) in zip(shown, widths) {
      frame.spot(box, Spot.row, index)
      drawRun(
        card.runs[index], isSelected: index == view.list.selected, card, into: &frame, in: box)
    }
    if card.runs.count > most {
      frame.put(
        " run \(view.list.selected + 1) of \(card.runs.count), ← → ",
        in: area.row(area.height - 1).inset(columns: 2), Palette.faint, alignment: .right)
    }
  }

  private func drawRun(
    _ run: SessionCard.Run, isSelected: Bool, _ card: SessionCard, into frame: inout Frame,
    in box: Rect
  ) {
    let style = isSelected ? Palette.strong : Palette.faint
    let name = "\(isSelected ? "▸ " : "")\(run.occurrence.id)"
    frame.box(box, title: StyledText(name, style), style)
    let inner = box.inset(1)
    let lines = self.lines(run, card).flatMap { $0.wrapped(to: inner.width) }
    for (row, line) in lines.prefix(inner.height).enumerated() {
      let isCut = row == inner.height - 1 && lines.count > inner.height
      frame.put(isCut ? line + StyledText(" …", Palette.faint) : line, in: inner.row(row))
    }
  }

  private func lines(_ run: SessionCard.Run, _ card: SessionCard) -> [StyledText] {
    let occurrence = run.occurrence
    let wishes = card.result.facts.preferences
    let calendar = card.result.facts.calendar
    let isPlanned = card.result.planned.contains(occurrence.id)
    let points = card.result.points[occurrence.id].map { $0.points } ?? 0
    let state = [isPlanned ? "in the week" : nil, AdjustText.fixed(occurrence.id, wishes)]
      .compactMap { $0 }
    let place = [occurrence.venue?.rawValue ?? "no venue yet", occurrence.room ?? ""]
    let seat = StatusText.words(wishes.status(of: occurrence))
    return [
      StyledText(RunLabels.time(occurrence, calendar)),
      StyledText(place.filter { !$0.isEmpty }.joined(separator: " · "), Palette.faint),
      StyledText([seat, points.of("point")].filter { !$0.isEmpty }.joined(separator: ", ")),
      StyledText(state.isEmpty ? "" : "✓ \(state.joined(separator: ", "))", Palette.good),
      StyledText(isPlanned ? "" : CostText.words(run) ?? ""),
    ].filter { !$0.text.isEmpty }
      + run.clashes.map { StyledText("✗ \(ViolationText.message($0))", Palette.warning) }
  }
}
