internal import LegworkModel
internal import TerminalUI

// Keys that type and keys that move.
extension PlannerState {
  /// Lets a key type where one types; false where it does not.
  mutating func type(_ key: Key) -> Bool {
    switch screen {
    case .catalog where catalog.isTyping:
      switch key {
      case .enter, .tab, .escape: catalog.isTyping = false
      case .down, .pageDown:
        catalog.isTyping = false
        return false
      default:
        guard catalog.filter.handle(key) else { return false }
        find(fromTop: true)
      }
      return true
    case .session(var view) where view.entry != nil:
      view.type(key)
      stack[stack.count - 1] = .session(view)
      return true
    case .transfer(var view) where view.entry != nil:
      if key == .escape { view.entry = nil } else { view.entry?.handle(key) }
      stack[stack.count - 1] = .transfer(view)
      return true
    case .help(var view):
      guard key != .enter, view.filter.handle(key) else { return false }
      view.list = ListView()
      stack[stack.count - 1] = .help(view)
      return true
    default: return false
    }
  }

  /// Moves the cursor; false where the key does not.
  mutating func move(_ key: Key) -> Bool {
    let page = max(1, size.height - 6)
    switch screen {
    case .week: return moveInWeek(key)
    case .session(var view):
      guard view.move(key, page: page) else { return false }
      view.scroll = min(view.scroll, week.map { SessionScreen(view, $0).mostScroll(size) } ?? 0)
      stack[stack.count - 1] = .session(view)
      return true
    case .why(var view) where view.turn(key, page: page):
      let range = WhyScreen(view).scrollRange(size)
      view.scroll = max(range.lowerBound, min(range.upperBound, view.scroll))
      stack[stack.count - 1] = .why(view)
      return true
    case .now(var view):
      let most = week.map { NowScreen(view, $0).mostScroll(size) } ?? 0
      guard let lines = NowView.lines(key, page: page, most: most) else { return false }
      view.scroll(by: lines, most: most)
      stack[stack.count - 1] = .now(view)
      return true
    case .facets(var view) where key == .left || key == .right:
      view.moveFacet(by: key == .left ? -1 : 1)
      stack[stack.count - 1] = .facets(view)
      return true
    default:
      guard var list, list.handle(key, count: rowCount, height: page) else { return false }
      self.list = list
      return true
    }
  }

  private mutating func moveInWeek(_ key: Key) -> Bool {
    switch key {
    case .up: weekView.move(by: -1, places)
    case .down: weekView.move(by: 1, places)
    case .left: weekView.moveDay(by: -1, places)
    case .right: weekView.moveDay(by: 1, places)
    case .home: weekView.move(by: -places.count, places)
    case .end: weekView.move(by: places.count, places)
    case .tab: weekView.moveVenue(by: 1, places)
    case .backtab: weekView.moveVenue(by: -1, places)
    default: return false
    }
    return true
  }
}

extension NowView {
  /// How far a key scrolls; nil where it does not.
  fileprivate static func lines(_ key: Key, page: Int, most: Int) -> Int? {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    case .home: -most
    case .end: most
    default: nil
    }
  }
}

extension SessionView {
  /// Types the note; Escape leaves it as it was.
  fileprivate mutating func type(_ key: Key) {
    switch key {
    case .escape: entry = nil
    case Key(.enter, .alt): entry?.insertLineBreak()
    default: entry?.handle(key)
    }
  }

  /// Moves among the runs, or scrolls the text by pages.
  fileprivate mutating func move(_ key: Key, page: Int) -> Bool {
    switch key {
    case .pageDown: scroll += max(1, page / 2)
    case .pageUp: scroll = max(0, scroll - max(1, page / 2))
    case .left: list.handle(.up, count: card?.runs.count ?? 0, height: page)
    case .right: list.handle(.down, count: card?.runs.count ?? 0, height: page)
    default: return list.handle(key, count: card?.runs.count ?? 0, height: page)
    }
    return true
  }
}
