internal import LegworkModel

/// What a key of the planner stands for.
enum PlannerAction: Hashable, Sendable {
  case mark(Interest?)
  case pin
  case drop
  case seat
  case openSession
  case openCatalog
  case openMissed
  case openPlanned
  case why
  case conflict
  case now
  case compare
  case transfer
  case correct
  case note
  case mouse
  case choose
  case chooseAll
  case search
  case leaveSearch
  case order
  case facets
  case take
  case save
  case undo
  case redo
  case help
  case back
  case quit
}
