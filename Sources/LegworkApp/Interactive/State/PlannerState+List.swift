internal import LegworkModel
internal import TerminalUI

// The list of the screen one sees.
extension PlannerState {
  /// The list, where the screen has one.
  var list: ListView? {
    get {
      switch screen {
      case .catalog: catalog.list
      case .session(let view): view.list
      case .why(let view): view.list
      case .seat(let view): view.list
      case .compare(let list): list
      case .transfer(let view): view.list
      case .facets(let view): view.list
      case .help(let view): view.list
      case .week, .now: nil
      }
    }
    set {
      guard let newValue else { return }
      if case .catalog = screen {
        catalog.list = newValue
      } else {
        stack[stack.count - 1] = screen.with(newValue)
      }
    }
  }

  /// How many rows it has.
  var rowCount: Int {
    switch screen {
    case .catalog: catalog.rows.count
    case .session(let view): view.card?.runs.count ?? 0
    case .why(let view): view.ways.count
    case .seat: ReservationStatus.allCases.count
    case .compare: CompareScreen.lines(self).count
    case .transfer: TravelMode.allCases.count
    case .facets(let view): view.rows.count
    case .help(let view): HelpScreen.commands(view).count
    case .week, .now: 0
    }
  }
}

extension PlannerScreen {
  /// The same screen with its list in another state.
  fileprivate func with(_ list: ListView) -> PlannerScreen {
    switch self {
    case .session(var view):
      view.list = list
      return .session(view)
    case .why(var view):
      (view.list, view.scroll) = (list, 0)
      return .why(view)
    case .seat(var view):
      view.list = list
      return .seat(view)
    case .compare: return .compare(list)
    case .transfer(var view):
      view.list = list
      return .transfer(view)
    case .facets(var view):
      view.list = list
      return .facets(view)
    case .help(var view):
      view.list = list
      return .help(view)
    case .week, .catalog, .now: return self
    }
  }
}
