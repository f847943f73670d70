internal import LegworkItinerary
internal import LegworkModel

/// Something the planner's screens ask of the worker.
struct PlannerRequest: Sendable {
  /// What is asked.
  enum Work: Sendable {
    /// Changes the wishes, plans again and saves both.
    case change(WishChange)
    /// Saves the week as it is proven.
    case save
    /// Takes the last change of the document back.
    case undo
    /// Makes the change again that was taken back last.
    case redo
    /// Tells all about a session.
    case session(Session.ID)
    /// Tells why a session is in the week or not.
    case why(Session.ID)
    /// Tells why not all demands can hold together, and what would settle that.
    case conflict
    /// Tells what is next by the clock.
    case now
    /// Reads the document again where another program has changed it.
    case look
  }

  /// Rises with every request; the answer carries it.
  var number: Int
  /// What is asked.
  var work: Work
}

/// What the worker has found out or done.
enum PlannerAnswer: Sendable {
  /// The event is open and planned.
  case opened(PlannedWeek, SessionIndex)
  /// The week for the wishes after a request.
  case planned(PlannedWeek)
  /// Other facts than before, such as after taking an import back.
  case replaced(PlannedWeek, SessionIndex)
  /// A change was taken back or made again; nil where there was none.
  case moved(number: Int, HistoryText.Direction, words: String?)
  /// All changes up to a request are in the document.
  case saved(number: Int)
  /// All about a session.
  case card(number: Int, SessionCard)
  /// Why a session is in the week or not.
  case reason(number: Int, SessionReason)
  /// Why not all demands hold together.
  case conflict(number: Int, [ReasonNode])
  /// What is next by the clock.
  case now(number: Int, NowGuide)
  /// Something could not be told.
  case failed(number: Int, CommandFailure)
  /// Changes could not be made or saved; the week is as the document has it.
  case unsaved(number: Int, CommandFailure)
  /// Another program has changed the document, in these words; its week follows.
  case changedElsewhere(number: Int, words: [String])
}

extension PlannerAnswer {
  /// What could not be made or saved; nil where it tells of something else.
  var loss: CommandFailure? {
    if case .unsaved(_, let failure) = self { failure } else { nil }
  }
}

/// The week as it was last proven.
struct PlannedWeek: Sendable {
  /// The request it answers: wishes of later ones are not in it yet.
  var number: Int
  /// The plan, timed and judged.
  var planned: PlannedEvent
  /// What including each run would cost; nil where not all demands can hold together.
  var costs: PlanCosts?
  /// Whether the document's saved plan is this one.
  var isSaved: Bool

  /// The itinerary.
  var itinerary: Itinerary { planned.itinerary }
  /// What was proven.
  var plan: Plan { planned.plan }
}
