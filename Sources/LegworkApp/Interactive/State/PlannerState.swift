internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// Everything the planner's screens show: a value that events change and frames are drawn from.
struct PlannerState: Sendable {
  /// Columns and rows.
  var size = Size(width: 80, height: 24)
  /// The screens one is in, the week at the bottom.
  var stack: [PlannerScreen] = [.week]
  /// The week as last proven, or as it was saved until the event is open; nil before there is one.
  var week: PlannedWeek?
  /// The week before the last change that moved anything, for comparing.
  var before: PlannedWeek?
  /// The week before the facts were read anew, until the effect of that is told.
  var replaced: PlannedWeek?
  /// The wishes as they will be once all requests are answered.
  var wishes = Preferences()
  /// Keys that were pressed before the event was open.
  var early: [Key] = []
  /// The sessions to search.
  var index: SessionIndex?
  /// The number of the newest request.
  var asked = 0
  /// The number of the newest request that changes the week.
  var changed = 0
  /// The change whose effect is to be told when its week is there.
  var telling: String?
  /// The request that the message answers.
  var told: Int?
  /// Where one is in the week.
  var weekView = WeekView()
  /// Where one is in the catalog.
  var catalog = CatalogView()
  /// What was last done or refused.
  var message: PlannerMessage?
  /// Whether the mouse is asked for.
  var usesMouse = true
  /// Why the planner cannot go on.
  var failure: CommandFailure?

  /// The screen one sees.
  var screen: PlannerScreen { stack.last ?? .week }

  /// Whether the event is open: until then a saved week is there to be looked at only.
  var isOpen: Bool { index != nil }

  /// Whether the week shown is that of the newest wishes.
  var isCurrent: Bool { (week?.number ?? -1) >= changed }

  /// The event's facts; nil until it is open.
  var facts: PlanningFacts? { week?.planned.facts }

  /// What the rows of the catalog say.
  var catalogFacts: CatalogFacts? { week.map { CatalogFacts($0, wishes: wishes) } }
}

/// A line about what was done.
struct PlannerMessage: Hashable, Sendable {
  /// How it is meant.
  enum Kind: Hashable, Sendable {
    case done
    case warning
    case bad
  }

  /// The words.
  var text: String
  /// How it is meant.
  var kind = Kind.done
}

/// A screen with what it keeps between keys.
enum PlannerScreen: Sendable {
  case week
  case catalog
  case session(SessionView)
  case why(WhyView)
  case now(NowView)
  case seat(SeatView)
  case compare(ListView)
  case transfer(TransferView)
  case facets(FacetView)
  case help(HelpView)

  /// Which one it is.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case week = "Week"
    case catalog = "Catalog"
    case session = "Session"
    case why = "Why"
    case now = "Now"
    case seat = "Seat"
    case compare = "Before and after"
    case transfer = "Transfer"
    case facets = "Facets"
    case help = "Help"
  }

  /// Which one it is.
  var kind: Kind {
    switch self {
    case .week: .week
    case .catalog: .catalog
    case .session: .session
    case .why: .why
    case .now: .now
    case .seat: .seat
    case .compare: .compare
    case .transfer: .transfer
    case .facets: .facets
    case .help: .help
    }
  }
}

/// What the planner asks of the world beside the screen.
enum PlannerEffect: Sendable {
  /// The worker is to do something.
  case ask(PlannerRequest)
  /// The program is to end.
  case quit
}
