internal import LegworkModel
internal import TerminalUI

// Events in, a new state and effects out.
extension PlannerState {
  /// Takes what came from the terminal or the worker; says what is to be done beside the screen.
  mutating func update(_ event: LoopEvent<PlannerAnswer>) -> [PlannerEffect] {
    switch event {
    case .input(.key(let key)): return press(key)
    case .input(.paste(let text)): paste(text)
    case .input(.resize(let size)): self.size = size
    case .input(.mouse(let mouse)): return use(mouse)
    case .message(let answer): return take(answer)
    case .tick: return isOpen ? [ask(.look)] + askNow() : []
    case .input: break
    }
    return []
  }

  /// What is pasted goes into the line that is being typed, if there is one; a note keeps its lines.
  private mutating func paste(_ text: String) {
    if case .session(var view) = screen, view.entry != nil {
      view.entry?.insert(text, keepsLines: true)
      stack[stack.count - 1] = .session(view)
      return
    }
    for character in text.prefix(200) { _ = type(Key(character.isNewline ? " " : character)) }
  }

  /// Does what a key stands for.
  mutating func press(_ key: Key) -> [PlannerEffect] {
    if key == .ctrl("c") { return [.quit] }
    guard isOpen else {
      early.append(key)
      return early == [Key("q")] ? [.quit] : []
    }
    if key == .enter, let effects = endCorrection() ?? endNote() { return effects }
    if type(key) || move(key) { return [] }
    guard let command = PlannerCommand.on(screen.kind).first(where: { $0.keys.contains(key) })
    else { return [] }
    return run(command)
  }

  /// Takes the keys that were pressed before the event was open.
  mutating func pressEarly() -> [PlannerEffect] {
    let keys = early
    early = []
    return keys.flatMap { press($0) }
  }

  /// Does what a command says, or says why it cannot be.
  mutating func run(_ command: PlannerCommand) -> [PlannerEffect] {
    if let reason = command.refusal(self) {
      message = PlannerMessage(text: PlannerText.refused(command.title, reason), kind: .warning)
      return []
    }
    message = nil
    return perform(command.action)
  }

  /// Asks the worker; a request that changes the week makes the shown one an old one.
  mutating func ask(_ work: PlannerRequest.Work) -> PlannerEffect {
    asked += 1
    switch work {
    case .change, .undo, .redo: (changed, replaced) = (asked, nil)
    case .save, .session, .why, .conflict, .now, .look: break
    }
    return .ask(PlannerRequest(number: asked, work: work))
  }

  /// Changes the wishes; the effect on the week follows.
  mutating func change(_ change: WishChange) -> [PlannerEffect] {
    guard let facts else { return [] }
    wishes = change.applied(to: wishes, of: facts.catalog)
    telling = change.briefWords
    if case .note = change {
      message = PlannerMessage(text: change.words)
      telling = nil
    }
    find(fromTop: false)
    return [ask(.change(change))] + refreshed()
  }

  /// Asks again for what the screens on the stack show of the week.
  mutating func refreshed() -> [PlannerEffect] {
    stack.indices.flatMap { refreshed(at: $0) }
  }

  /// Asks for what one screen shows; there is nothing to ask where it shows only what is known here.
  private mutating func refreshed(at index: Int) -> [PlannerEffect] {
    switch stack[index] {
    case .session(var view):
      let effect = ask(.session(view.session))
      (view.asked, view.isCurrent) = (asked, false)
      stack[index] = .session(view)
      return [effect]
    case .why(var view):
      let effect = ask(view.session.map { .why($0) } ?? .conflict)
      (view.asked, view.isCurrent) = (asked, false)
      stack[index] = .why(view)
      return [effect]
    case .now(var view):
      let effect = ask(.now)
      view.asked = asked
      stack[index] = .now(view)
      return [effect]
    default: return []
    }
  }

  /// Asks what is next by the clock, where that is shown.
  private mutating func askNow() -> [PlannerEffect] {
    guard case .now = screen else { return [] }
    return refreshed(at: stack.count - 1)
  }

  /// Finds the sessions of the catalog again, where its screen is open.
  mutating func find(fromTop: Bool) {
    guard stack.contains(where: { $0.kind == .catalog }), let index, let facts = catalogFacts
    else { return }
    catalog.find(in: index, facts, fromTop: fromTop)
    guard case .facets(var view) = screen else { return }
    view.count(FacetRow.rows(catalog.asked(index), index, facts))
    stack[stack.count - 1] = .facets(view)
  }
}
