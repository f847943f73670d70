internal import LegworkModel
internal import TerminalUI

/// Everything that can be done on a screen, to be searched and done.
enum HelpScreen {
  /// The commands that match what is typed.
  static func commands(_ view: HelpView) -> [PlannerCommand] {
    let words = SessionIndex.words(view.filter.text)
    return PlannerCommand.on(view.kind).filter { command in
      let text = SessionIndex.words("\(command.title) \(command.hint) \(command.keyNames)")
      return words.allSatisfy { word in text.contains { $0.starts(with: word) } }
    }
  }

  static func draw(
    _ view: HelpView, _ state: PlannerState, into frame: inout Frame, in rect: Rect
  ) {
    var area = rect.inset(columns: 1)
    var search = area.cutTop(1)
    frame.put("Do what? ", in: search.cutLeft(9), Palette.strong)
    view.filter.draw(
      into: &frame, in: search, placeholder: StyledText(PlannerText.helpPlaceholder, Palette.faint))
    _ = area.cutTop(1)
    let movement = area.cutBottom(2)
    frame.put(PlannerText.movement(view.kind), in: movement.row(1), Palette.faint)
    let commands = commands(view)
    let below = state.below
    view.list.draw(into: &frame, in: area, count: commands.count) { row in
      let command = commands[row]
      let refusal = command.refusal(below)
      let style = refusal == nil ? Palette.plain : Palette.faint
      let keys = command.keyNames
      var line = StyledText(" \(keys)", Palette.strong)
      line.append(String(repeating: " ", count: max(1, 9 - keys.count)))
      line.append(command.title, style)
      if let refusal { line.append("  (\(refusal))", Palette.faint) }
      return line
    }
  }
}

extension PlannerState {
  /// The state without the screen on top.
  fileprivate var below: PlannerState {
    var state = self
    if state.stack.count > 1 { state.stack.removeLast() }
    return state
  }
}
