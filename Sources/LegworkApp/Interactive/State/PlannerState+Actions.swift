internal import LegworkModel
internal import TerminalUI

// What the commands do.
extension PlannerState {
  /// Does what an action stands for; its conditions have been looked at.
  mutating func perform(_ action: PlannerAction) -> [PlannerEffect] {
    switch action {
    case .mark(let interest): return mark(interest)
    case .pin: return fix(isFixed: wishes.pins.contains) { .pin($0) }
    case .drop: return fix(isFixed: wishes.drops.contains) { .drop($0) }
    case .take: return take()
    case .save: return [ask(.save)]
    case .undo: return [ask(.undo)] + refreshed()
    case .redo: return [ask(.redo)] + refreshed()
    case .quit: return [.quit]
    case .why: return openWhy(sessionHere)
    case .conflict: return openWhy(nil)
    case .now: return openNow()
    case .openSession: return openSession()
    case .choose, .chooseAll, .search, .leaveSearch, .order: changeCatalog(action)
    case .back: goBack()
    default: open(action)
    }
    return []
  }

  private mutating func mark(_ interest: Interest?) -> [PlannerEffect] {
    let sessions = subject.sessions
    catalog.chosen = []
    return change(.mark(sessions, interest))
  }

  private mutating func fix(
    isFixed: (Occurrence.ID) -> Bool, _ fixed: (Occurrence.ID) -> WishChange
  ) -> [PlannerEffect] {
    guard let run = subject.run else { return [] }
    return change(isFixed(run) ? .unpin(run) : fixed(run))
  }

  private mutating func openSession() -> [PlannerEffect] {
    guard let session = sessionHere else { return [] }
    let effect = ask(.session(session))
    stack.append(.session(SessionView(session: session, asked: asked)))
    return [effect]
  }

  private mutating func openWhy(_ session: Session.ID?) -> [PlannerEffect] {
    let effect = ask(session.map { .why($0) } ?? .conflict)
    stack.append(.why(WhyView(session: session, asked: asked)))
    return [effect]
  }

  private mutating func openNow() -> [PlannerEffect] {
    let effect = ask(.now)
    stack.append(.now(NowView(asked: asked)))
    return [effect]
  }

  private mutating func open(_ action: PlannerAction) {
    switch action {
    case .openCatalog: openCatalog(nil)
    case .openMissed: openCatalog("is:missed")
    case .openPlanned: openCatalog("is:planned")
    case .facets:
      stack.append(.facets(FacetView()))
      find(fromTop: false)
    case .mouse:
      usesMouse.toggle()
      message = PlannerMessage(text: PlannerText.mouse(usesMouse))
    case .correct: beginCorrection()
    case .note: beginNote()
    case .compare: stack.append(.compare(ListView()))
    case .help: stack.append(.help(HelpView(kind: screen.kind)))
    case .seat:
      guard let id = subject.run, let run = facts?.catalog.occurrence(id) else { return }
      let place = ReservationStatus.allCases.firstIndex(of: wishes.status(of: run)) ?? 0
      stack.append(.seat(SeatView(run: id, list: ListView(selected: place))))
    case .transfer:
      if let place = selectedPlace { stack.append(.transfer(TransferView(place))) }
    default: break
    }
  }

  private mutating func openCatalog(_ filter: String?) {
    catalog.filter.text = filter ?? ""
    catalog.isTyping = filter == nil
    if screen.kind != .catalog { stack.append(.catalog) }
    find(fromTop: true)
  }

  private mutating func changeCatalog(_ action: PlannerAction) {
    guard let index, let row = catalog.row else {
      catalog.isTyping = action == .search
      return
    }
    switch action {
    case .search: catalog.isTyping = true
    case .choose:
      catalog.chosen.formSymmetricDifference([index.entries[row.entry].session.id])
      catalog.list.selected = min(catalog.list.selected + 1, catalog.rows.count - 1)
    case .chooseAll:
      let all = Set(catalog.rows.map { index.entries[$0.entry].session.id })
      if catalog.chosen.isSuperset(of: all) {
        catalog.chosen.subtract(all)
      } else {
        catalog.chosen.formUnion(all)
      }
    case .order:
      let orders = CatalogView.Order.allCases
      let next = (orders.firstIndex(of: catalog.order) ?? 0) + 1
      catalog.order = orders[next % orders.count]
      find(fromTop: false)
    default: catalog.isTyping = false
    }
  }

  private mutating func goBack() {
    if case .catalog = screen, !catalog.chosen.isEmpty {
      catalog.chosen = []
    } else if stack.count > 1 {
      stack.removeLast()
    }
  }

  /// Takes the line under the cursor.
  private mutating func take() -> [PlannerEffect] {
    switch screen {
    case .why(let view):
      guard view.ways.indices.contains(view.list.selected) else { return [] }
      guard view.isCurrent else {
        message = PlannerMessage(text: PlannerText.asking, kind: .warning)
        return []
      }
      guard let change = view.ways[view.list.selected].change else {
        message = PlannerMessage(text: PlannerText.onlyYou, kind: .warning)
        return []
      }
      stack.removeLast()
      return self.change(change)
    case .seat(let view):
      stack.removeLast()
      return change(.seat(view.run, ReservationStatus.allCases[view.list.selected]))
    case .facets(let view):
      guard let row = view.row, let index else { return [] }
      catalog.filter.text = catalog.asked(index).toggled(row, days: index.days)
      find(fromTop: true)
      return []
    case .help(let view):
      let commands = HelpScreen.commands(view)
      guard commands.indices.contains(view.list.selected) else { return [] }
      stack.removeLast()
      return run(commands[view.list.selected])
    default: return []
    }
  }
}
