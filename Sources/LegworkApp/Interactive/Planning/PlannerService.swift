internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// The planner's work behind the screens: plans, answers questions, keeps the document.
///
/// Synchronous and on one thread; `PlannerWorker` runs it beside the input loop. What was asked is
/// planned first and saved after, so that a disk never delays the screen.
struct PlannerService {
  /// How long a plan or an answer is searched for at most.
  static let options = SolverOptions(timeLimit: 10)

  let document: EventDocument
  let clock: WallClock
  var state: EventState
  var desk: PlanningDesk
  /// Changes that are not in the document yet.
  var unsaved: [Unsaved] = []
  private var number = 0

  /// A change that is to be saved.
  struct Unsaved {
    /// What changes; nil where only the plan is to be saved.
    var change: WishChange?
    /// The change in the user's words.
    var words: String { change?.words ?? "plan" }
  }

  /// Reads a document and plans it.
  ///
  /// The clock is asked only for what is next.
  init(_ document: EventDocument, clock: WallClock = .system) throws {
    (self.document, self.clock) = (document, clock)
    state = try document.state()
    guard !state.catalog.sessions.isEmpty else { throw VerbFault.emptyCatalog }
    desk = try PlanningDesk(try PlanningFacts(state.asPlanned), options: PlannerService.options)
    keepToSaved()
  }

  /// The first answer: the event as it is.
  func opened() -> PlannerAnswer { .opened(week(), SessionIndex(desk.facts)) }

  /// Does what was asked in the order it was asked, but plans once only, for the last change.
  mutating func answer(_ requests: [PlannerRequest], post: (PlannerAnswer) -> Void) {
    var questions: [PlannerRequest] = []
    var isAwaited = false
    for request in requests {
      number = request.number
      switch request.work {
      case .change(let change):
        unsaved.append(Unsaved(change: change))
        isAwaited = true
      case .save: unsaved.append(Unsaved())
      case .undo: move(.undo, post)
      case .redo: move(.redo, post)
      case .session, .why, .conflict, .now: questions.append(request)
      case .look: break
      }
    }
    dropGone(post)
    plan(post, isAwaited: isAwaited)
    look(post)
    for question in questions { answer(question, post) }
    save(post)
  }

  /// The event with all that is not in the document yet.
  var current: EventState {
    unsaved.compactMap(\.change).reduce(state) { $1.applied(to: $0) }
  }

  /// Lets go of changes about what has left the catalog meanwhile, and says so.
  private mutating func dropGone(_ post: (PlannerAnswer) -> Void) {
    let (changes, catalog) = (unsaved, state.catalog)
    unsaved = changes.filter { $0.change?.missing(in: catalog) == nil }
    for change in changes.compactMap(\.change) {
      guard let gone = change.missing(in: catalog) else { continue }
      let words = PlannerText.gone(gone, for: change.words)
      post(.unsaved(number: number, CommandFailure(.badNews, words)))
    }
  }

  /// Of equally good weeks the one that was saved for the same wishes stays.
  private mutating func keepToSaved() {
    guard unsaved.isEmpty, let plan = state.plan, !PlanDetails(text: state.planDetails).isStale
    else { return }
    desk.keep(to: plan)
  }

  private func week() -> PlannedWeek {
    PlannedWeek(
      number: number, planned: desk.planned, costs: desk.costs(),
      isSaved: state.plan?.attend == desk.planned.plan.attend)
  }

  /// Plans for the wishes as they are, and says so where anybody waits for it.
  private mutating func plan(_ post: (PlannerAnswer) -> Void, isAwaited: Bool) {
    let current = current.asPlanned
    let (wishes, travel) = (current.preferences, current.travelTable)
    guard isAwaited || desk.facts.preferences != wishes || desk.facts.travel != travel else {
      return
    }
    do {
      try desk.change(to: wishes, travel: travel)
      keepToSaved()
    } catch {
      giveUp(error, post)
    }
    post(.planned(week()))
  }
}

// The document.
extension PlannerService {
  private mutating func save(_ post: (PlannerAnswer) -> Void) {
    guard !unsaved.isEmpty else { return }
    do {
      do {
        try commit()
      } catch DocumentError.changedMeanwhile {
        try reload(post)
        plan(post, isAwaited: false)
        try commit()
      }
      post(.saved(number: number))
    } catch {
      giveUp(error, post)
      plan(post, isAwaited: false)
    }
  }

  /// Lets go of what cannot be planned or saved, and says so.
  private mutating func giveUp(_ error: any Error, _ post: (PlannerAnswer) -> Void) {
    var failure = CommandFailure(explaining: error)
    failure.lines.insert(PlannerText.unsaved(unsaved.map(\.words)), at: 0)
    unsaved = []
    post(.unsaved(number: number, failure))
  }

  /// Commits change after change, each in its own words; the last one with the plan.
  private mutating func commit() throws {
    while let next = unsaved.first {
      let after = next.change?.applied(to: state) ?? state
      var edit = Edit(document: document, state: state)
      edit.preferences = after.preferences
      if after.travelTimes != state.travelTimes { edit.change.travelTimes = after.travelTimes }
      if after.notes != state.notes { edit.change.notes = after.notes }
      let (planned, wanted) = (desk.planned, after.asPlanned)
      if planned.plan.status != .unknown, planned.facts.preferences == wanted.preferences,
        planned.facts.travel == wanted.travelTable
      {
        edit.change.plan = .saved(planned.plan, details: details(of: planned).text)
      }
      _ = try edit.save(next.words)
      state = try document.state(knowing: state)
      unsaved.removeFirst()
    }
  }

  /// What is kept beside a plan: how long its search took stays as it is for the plan that is there,
  /// so that saving it again is no change.
  private func details(of planned: PlannedEvent) -> PlanDetails {
    var details = planned.details
    if planned.plan == state.plan {
      details.statistics = PlanDetails(text: state.planDetails).statistics
    }
    return details
  }

  /// Takes the last change back or makes it again; what is not saved yet is saved before.
  ///
  /// The week is shown before the document is touched; should that fail, it is as the document has it.
  private mutating func move(_ direction: HistoryText.Direction, _ post: (PlannerAnswer) -> Void) {
    look(post)
    plan(post, isAwaited: false)
    save(post)
    do {
      let step = direction == .undo ? HistoryStep.undo : .redo
      let next = try document.preview(step, knowing: state)
      if let next { try take(next.state, post) }
      post(.moved(number: number, direction, words: next?.words))
      plan(post, isAwaited: true)
      _ = direction == .undo ? try document.undo() : try document.redo()
      try reload(post)
    } catch {
      post(.unsaved(number: number, CommandFailure(explaining: error)))
      try? reload(post)
    }
    plan(post, isAwaited: false)
  }

  /// Reads the document again where another program has changed it, and says what it did.
  private mutating func look(_ post: (PlannerAnswer) -> Void) {
    guard let now = try? document.revision(), now != state.revision else { return }
    let (before, saved) = (state.revision, state.plan)
    guard (try? reload(post)) != nil else { return }
    let history = (try? document.history()) ?? []
    let done = history.filter { $0.id > before && !$0.isUndone }.map(\.words)
    plan(post, isAwaited: state.plan != saved)
    post(.changedElsewhere(number: number, words: done))
  }

  /// Reads again what changed in the document since it was read last.
  private mutating func reload(_ post: (PlannerAnswer) -> Void) throws {
    try take(try document.state(knowing: state), post)
    dropGone(post)
  }

  /// Takes a state of the document; facts that changed are planned from the start.
  private mutating func take(_ fresh: EventState, _ post: (PlannerAnswer) -> Void) throws {
    let isSame =
      fresh.catalog == state.catalog && fresh.travelTimes == state.travelTimes
      && fresh.places == state.places && fresh.event == state.event
    state = fresh
    guard !isSame else { return }
    desk = try PlanningDesk(try PlanningFacts(state.asPlanned), options: PlannerService.options)
    post(.replaced(week(), SessionIndex(desk.facts)))
  }
}
