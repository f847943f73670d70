internal import LegworkModel
internal import TerminalUI

// The note on a session, typed on its screen.
extension PlannerState {
  /// Lets the note be typed, from what it is.
  mutating func beginNote() {
    guard case .session(var view) = screen, let card = view.card else { return }
    (view.entry, view.noted) = (LineEditor(card.note ?? ""), card.note)
    stack[stack.count - 1] = .session(view)
  }

  /// Keeps the note that is typed; nil where none is being typed.
  mutating func endNote() -> [PlannerEffect]? {
    guard case .session(var view) = screen, let entry = view.entry else { return nil }
    view.entry = nil
    stack[stack.count - 1] = .session(view)
    message = nil
    var change = NoteChange(view.session, from: view.noted, to: entry.text)
    if view.card?.note != view.noted { change = change?.besideAnother }
    return change.map { self.change(.note($0)) } ?? []
  }
}
