internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

// What the worker found out.
extension PlannerState {
  /// Takes an answer; one that is not about the newest wishes never passes for it.
  mutating func take(_ answer: PlannerAnswer) -> [PlannerEffect] {
    switch answer {
    case .opened(let week, let index):
      self.index = index
      show(week)
      return pressEarly()
    case .replaced(let week, let index):
      self.index = index
      replaced = self.week
      before = nil
      show(week)
      return refreshed()
    case .planned(let week):
      tell(week)
      show(week)
    case .moved(_, let direction, let words): tell(direction, words)
    case .saved(let number): saved(number)
    case .card(let number, let card): take(number, card)
    case .reason(let number, let reason): take(number, reason)
    case .conflict(let number, let roots): settle(number, roots)
    case .now(let number, let guide): take(number, guide)
    case .failed(let number, let failure), .unsaved(let number, let failure):
      told = number
      return fail(failure)
    case .changedElsewhere(let number, let words):
      hear(PlannerText.changedElsewhere(words), with: number)
      return refreshed()
    }
    return []
  }

  /// Shows the week as it was saved, until the event is open.
  mutating func glimpse(_ saved: PlannedWeek) {
    week = saved
    wishes = saved.planned.facts.preferences
  }

  /// Shows a week; its wishes count unless newer ones are on their way.
  private mutating func show(_ week: PlannedWeek) {
    self.week = week
    followTransfers()
    if week.number >= changed { wishes = week.planned.facts.preferences }
    find(fromTop: false)
  }

  /// Says what the last change did to the week.
  private mutating func tell(_ new: PlannedWeek) {
    guard let old = replaced ?? week else { return }
    replaced = nil
    let difference = WeekDifference(from: old, to: new)
    if !difference.isEmpty || difference.points != 0 { before = old }
    guard let words = telling, new.number >= changed else { return }
    telling = nil
    told = new.number
    message = PlannerMessage(
      text: PlannerText.effect(words, difference, new.plan),
      kind: new.plan.status == .infeasible ? .bad : .done)
  }

  /// Says what was taken back or made again; its effect follows with the week.
  private mutating func tell(_ direction: HistoryText.Direction, _ words: String?) {
    telling = words.map { PlannerText.moved(direction, $0) }
    message = PlannerMessage(
      text: telling ?? PlannerText.nothing(to: direction), kind: words == nil ? .warning : .done)
  }

  /// Says what another program did, after what the same answer says of a change of one's own.
  private mutating func hear(_ news: String, with number: Int) {
    guard let own = message, told == number else {
      message = PlannerMessage(text: news, kind: .warning)
      return
    }
    message = PlannerMessage(
      text: "\(own.text). \(news)", kind: own.kind == .bad ? .bad : .warning)
  }

  private mutating func saved(_ number: Int) {
    guard number >= changed else { return }
    if week?.isSaved == false, message == nil {
      message = PlannerMessage(text: PlannerText.saved)
    }
    week?.isSaved = true
  }

  private mutating func fail(_ failure: CommandFailure) -> [PlannerEffect] {
    guard isOpen else {
      self.failure = failure
      return [.quit]
    }
    telling = nil
    message = PlannerMessage(text: PlannerText.failed(failure), kind: .bad)
    return []
  }

  private mutating func take(_ number: Int, _ card: SessionCard) {
    for index in stack.indices {
      guard case .session(var view) = stack[index], view.asked == number else { continue }
      if view.card == nil {
        let planned = card.runs.firstIndex { card.result.planned.contains($0.occurrence.id) }
        view.list.selected = planned ?? 0
      }
      (view.card, view.isCurrent) = (card, true)
      stack[index] = .session(view)
    }
  }

  private mutating func take(_ number: Int, _ guide: NowGuide) {
    for index in stack.indices {
      guard case .now(var view) = stack[index], view.asked == number else { continue }
      view.guide = guide
      view.scroll(by: 0, most: week.map { NowScreen(view, $0).mostScroll(size) } ?? 0)
      stack[index] = .now(view)
    }
  }

  private mutating func take(_ number: Int, _ reason: SessionReason) {
    guard let facts else { return }
    settle(number, WhyTree(facts).roots(reason))
  }

  /// Shows reasons; at first the cursor is on the best that can be done.
  private mutating func settle(_ number: Int, _ roots: [ReasonNode]) {
    for index in stack.indices {
      guard case .why(var view) = stack[index], view.asked == number else { continue }
      let isFirst = view.rows == nil
      view.rows = ReasonRow.rows(roots)
      view.isCurrent = true
      let ways = view.ways
      if isFirst { view.list.selected = ReasonNode.best(of: ways) ?? 0 }
      view.list.settle(count: ways.count, height: max(1, ways.count))
      stack[index] = .why(view)
    }
  }
}
