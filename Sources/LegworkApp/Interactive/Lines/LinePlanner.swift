internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The planner as a dialogue: lines in, lines out, for a screen reader, a pipe or a plain terminal.
///
/// It drives the same state as the whole screen does, so that the same things can be done.
struct LinePlanner: Sendable {
  private(set) var state = PlannerState()
  /// The key of the thing that was chosen; nil in the list of all.
  private var item: String?
  /// The lines that were last said with numbers.
  private var choices: [LineChoice] = []
  private var isFinding = false
  private var first = 0

  /// What was typed led to.
  enum Reply: Sendable {
    /// The worker is to be asked; the page follows.
    case effects([PlannerEffect])
    /// The page is to be said again.
    case page
    /// A line is to be said.
    case say(String)
  }

  /// Where one is; what changes it calls for a new page.
  struct Position: Hashable, Sendable {
    fileprivate var depth: Int
    fileprivate var kind: PlannerScreen.Kind
    fileprivate var isAtItem: Bool
    fileprivate var first: Int
    fileprivate var filter: String
    fileprivate var order: CatalogView.Order
  }

  /// Where one is.
  var position: Position {
    Position(
      depth: state.stack.count, kind: state.screen.kind, isAtItem: isAtItem, first: first,
      filter: state.catalog.filter.text, order: state.catalog.order)
  }

  private var page: LinePage {
    isAtItem ? LinePage(itemOf: state) : LinePage(state, from: first)
  }

  /// What one hears where one is; from now on numbers are those of its lines.
  mutating func say() -> String {
    let page = page
    choices = page.choices
    return page.text
  }

  /// Whether the numbers that were said stand for other ways to go on by now.
  var isOutOfDate: Bool {
    func ways(_ choices: [LineChoice]) -> [String] {
      choices.compactMap { if case .take = $0.step { $0.words } else { nil } }
    }
    return ways(choices) != ways(page.choices)
  }

  private var isAtItem: Bool { item != nil }

  /// Takes what the worker found out; a thing that is gone is not what one is at any more.
  mutating func take(_ answer: PlannerAnswer) -> [PlannerEffect] {
    let effects = state.update(.message(answer))
    if let item, item != selected { self.item = nil }
    return effects
  }

  /// The key of what the cursor is on.
  private var selected: String? {
    let keys = state.lineKeys
    let index =
      state.screen.kind == .week ? state.weekView.selected(state.places) : state.list?.selected
    return index.flatMap { keys.indices.contains($0) ? keys[$0] : nil }
  }

  /// Takes a line that was typed.
  mutating func enter(_ line: String) -> Reply {
    state.message = nil
    if isFinding { return find(line) }
    if state.isCorrecting { return correct(line) }
    if let note = state.noteTyped { return write(line, over: note) }
    if line.isEmpty || line == "?" { return .page }
    if line.hasPrefix("/") { return find(String(line.dropFirst())) }
    let words = line.split(separator: " ").map(String.init)
    if let number = Int(words[0]), words.count == 1 { return choose(number) }
    if words.count == 2, let number = Int(words[1]) {
      guard choices.indices.contains(number - 1), case .item(let item) = choices[number - 1].step
      else { return .say(PlannerLinesText.noNumber(number, of: choices.count)) }
      guard select(item) else { return .say(PlannerLinesText.isGone) }
      return run(words[0], onItem: true)
    }
    return run(words[0], onItem: isAtItem)
  }

  private mutating func choose(_ number: Int) -> Reply {
    if number == 0 { return back() }
    guard choices.indices.contains(number - 1) else {
      return .say(PlannerLinesText.noNumber(number, of: choices.count))
    }
    switch choices[number - 1].step {
    case .item(let item):
      guard select(item) else { return .say(PlannerLinesText.isGone) }
      self.item = item
      return .page
    case .take(let line):
      point(at: line)
      return .effects(leaving { $0.perform(.take) })
    case .command(let command): return perform(command)
    case .find:
      isFinding = true
      return .say(PlannerLinesText.findWhat)
    case .lines(let line):
      first = line
      return .page
    }
  }

  /// Runs the command of a letter or a word, on the thing under the cursor where one was named.
  private mutating func run(_ word: String, onItem: Bool) -> Reply {
    let kind = state.screen.kind
    guard let command = PlannerCommand.on(kind).first(where: { $0.isMeant(by: word) }) else {
      return .say(PlannerLinesText.noChoice(word))
    }
    switch command.action {
    case .back: return back()
    case .help: return .page
    case .openCatalog, .search:
      isFinding = true
      return .say(PlannerLinesText.findWhat)
    default: break
    }
    guard command.isForLines else { return .say(PlannerLinesText.noChoice(word)) }
    if command.isAboutItem(on: kind), !onItem, !state.lineKeys.isEmpty {
      return .say(PlannerLinesText.chooseFirst(word))
    }
    return perform(command)
  }

  private mutating func perform(_ command: PlannerCommand) -> Reply {
    let effects = leaving { $0.run(command) }
    if let note = state.noteTyped { return .say(PlannerLinesText.note(after: note)) }
    return state.isCorrecting ? .say(PlannerLinesText.howLong) : .effects(effects)
  }

  /// Takes the minutes of a way; an empty line leaves them as they are.
  private mutating func correct(_ line: String) -> Reply {
    guard case .transfer(var view) = state.screen else { return .page }
    view.entry = line.isEmpty ? nil : LineEditor(line)
    state.stack[state.stack.count - 1] = .transfer(view)
    return line.isEmpty ? .page : .effects(state.endCorrection() ?? [])
  }

  /// Takes a note: what is typed instead of it, `+` and what is added, or `-` for none; an empty
  /// line leaves it.
  private mutating func write(_ line: String, over note: String) -> Reply {
    guard case .session(var view) = state.screen else { return .page }
    let added = line.hasPrefix("+") ? "\(note)\n\(line.dropFirst())" : line
    view.entry = line.isEmpty ? nil : LineEditor(line == "-" ? "" : added)
    state.stack[state.stack.count - 1] = .session(view)
    return line.isEmpty ? .page : .effects(state.endNote() ?? [])
  }

  /// Does something; on another screen one begins with its page.
  private mutating func leaving(
    _ action: (inout PlannerState) -> [PlannerEffect]
  ) -> [PlannerEffect] {
    let depth = state.stack.count
    let effects = action(&state)
    if state.stack.count != depth { (item, first) = (nil, 0) }
    return effects
  }

  private mutating func back() -> Reply {
    if isAtItem {
      item = nil
    } else {
      first = 0
      _ = state.perform(.back)
    }
    return .page
  }

  private mutating func find(_ words: String) -> Reply {
    (isFinding, item, first) = (false, nil, 0)
    if state.screen.kind != .catalog { _ = state.perform(.openCatalog) }
    state.catalog.filter.text = words
    state.catalog.isTyping = false
    state.find(fromTop: true)
    return .page
  }

  /// Puts the cursor on the thing of a key; false where it is gone.
  private mutating func select(_ key: String) -> Bool {
    guard let index = state.lineKeys.firstIndex(of: key) else { return false }
    point(at: index)
    return true
  }

  /// Puts the cursor on a line of the screen.
  private mutating func point(at line: Int) {
    if state.screen.kind == .week { state.weekView.go(to: state.places[line]) }
    state.list?.selected = line
  }
}

extension PlannerState {
  /// Whether the minutes of a way are being typed.
  fileprivate var isCorrecting: Bool {
    if case .transfer(let view) = screen { view.entry != nil } else { false }
  }

  /// The note as it was, while it is being typed; empty where there is none.
  fileprivate var noteTyped: String? {
    guard case .session(let view) = screen, view.entry != nil else { return nil }
    return view.card?.note ?? ""
  }

  /// What tells the things of the screen apart, whatever is changed meanwhile.
  var lineKeys: [String] {
    switch screen {
    case .week: places.map { "\($0.name) \($0.leg.interval.start.minutes)" }
    case .catalog: catalog.rows.map { index?.entries[$0.entry].session.id.rawValue ?? "" }
    case .session(let view): view.card?.runs.map(\.occurrence.id.rawValue) ?? []
    case .transfer: TravelMode.allCases.map(\.rawValue)
    default: []
    }
  }
}
