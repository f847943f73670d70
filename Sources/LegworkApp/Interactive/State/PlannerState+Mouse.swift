internal import TerminalUI

// What the mouse does.
extension PlannerState {
  /// Goes where a click points, or does what is written there; the wheel moves.
  mutating func use(_ mouse: MouseEvent) -> [PlannerEffect] {
    guard usesMouse, isOpen else { return [] }
    switch mouse.action {
    case .wheelUp where !isTypingEntry: turn(.up, .pageUp)
    case .wheelDown where !isTypingEntry: turn(.down, .pageDown)
    case .press where mouse.button == .left:
      let frame = PlannerFrame.render(self, size)
      let spot = frame.spot(at: mouse.position)
      return spot.flatMap { isTypingEntry && $0.kind != Spot.hint ? nil : click($0) } ?? []
    default: break
    }
    return []
  }

  /// Whether minutes or a note are being typed: what they are for stays as it is until they are done.
  private var isTypingEntry: Bool {
    switch screen {
    case .session(let view): view.entry != nil
    case .transfer(let view): view.entry != nil
    default: false
    }
  }

  /// One step in the week, a page of a text, three rows of a list.
  private mutating func turn(_ row: Key, _ page: Key) {
    switch screen {
    case .week: _ = move(row)
    case .session: _ = move(page)
    default: for _ in 0..<3 { _ = move(row) }
    }
  }

  /// A click goes there; where one is already, it does what Enter does.
  private mutating func click(_ spot: Spot) -> [PlannerEffect] {
    switch spot.kind {
    case Spot.hint:
      let hints = PlannerFrame.hints(self)
      return hints.indices.contains(spot.index) ? press(hints[spot.index].key) : []
    case Spot.filter:
      if case .facets = screen { stack.removeLast() }
      catalog.isTyping = true
    case Spot.place: return go(to: spot.index) ? [] : press(.enter)
    case Spot.way: return go(to: spot.index) ? [] : press(Key("t"))
    case Spot.facet:
      list?.selected = spot.index
      return press(.enter)
    case Spot.row:
      if case .facets = screen { stack.removeLast() }
      if case .catalog = screen { catalog.isTyping = false }
      guard list?.selected == spot.index else {
        list?.selected = spot.index
        return []
      }
      return press(.enter)
    default: break
    }
    return []
  }

  /// Goes to something planned; false where one is there.
  private mutating func go(to index: Int) -> Bool {
    let places = places
    guard places.indices.contains(index), weekView.selected(places) != index else { return false }
    weekView.go(to: places[index])
    return true
  }
}

extension Spot {
  /// A key of the line at the bottom.
  static let hint = "hint"
  /// A row of a list.
  static let row = "row"
  /// Something planned, by its number in the week.
  static let place = "place"
  /// The way to it.
  static let way = "way"
  /// A value of a facet.
  static let facet = "facet"
  /// The line that is typed in the catalog.
  static let filter = "filter"
}
