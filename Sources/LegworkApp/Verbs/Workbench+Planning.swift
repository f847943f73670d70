internal import LegworkFormats
public import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// How to plan, and what to print of it.
public struct PlanRequest: Sendable {
  /// The day to print; nil for all.
  let day: String?
  /// Seconds to search.
  let timeLimit: Double?
  /// The travel times to plan with; nil for the setting.
  let travel: TravelEstimate?
  /// What to look for.
  var goal = Goal.best
  /// Whether the saved plan is to be adjusted rather than a new one made: with its travel times, where
  /// none are named.
  var adjustsSaved = false

  /// What to look for.
  enum Goal: Sendable {
    /// The best plan.
    case best
    /// The best plans that differ from each other.
    case alternatives(AlternativePlans.Request)
    /// The plan nearest to the saved one that gives up no more than so many percent.
    case leastChange(tolerance: Int)
  }

  /// Takes what was typed.
  public init(day: String? = nil, timeLimit: Double? = nil, travel: TravelEstimate? = nil) {
    self.day = day
    self.timeLimit = timeLimit
    self.travel = travel
  }

  /// Asks for so many plans that differ by so many sessions, and to save the one of that number.
  public mutating func findAlternatives(_ count: Int, differingBy distance: Int, taking: Int) {
    goal = .alternatives(
      AlternativePlans.Request(count: count, distance: distance, taken: taking))
  }

  /// Asks for the plan nearest to the saved one that gives up no more than so many percent.
  public mutating func changeLeast(tolerance: Int) {
    goal = .leastChange(tolerance: tolerance)
    adjustsSaved = true
  }

  /// Seconds to search where nothing is said.
  static let defaultTimeLimit = 60.0

  var solverOptions: SolverOptions {
    SolverOptions(timeLimit: timeLimit ?? PlanRequest.defaultTimeLimit)
  }
}

extension Workbench {
  /// Finds the best schedule and saves it.
  public func plan(_ request: PlanRequest) throws -> CommandAnswer {
    try edit().plan(request, words: "plan")
  }

  /// Writes the problem behind the plan to a file.
  public func exportProblem(_ request: PlanRequest, to path: String) throws -> CommandAnswer {
    let problem = try PlanningFacts(try state(), travel: request.travel).problem().problem
    let text = ProblemWriter.text(problem)
    if path != "-" { try OutputFile.write(text, to: path) }
    let said = PlanText.exported(problem, to: path)
    return CommandAnswer(
      text: { _ in path == "-" ? text : said },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": false, "change": .string(said),
          "notes": [],
        ]
      })
  }
}

extension Edit {
  /// Plans with the preferences as they will be, and saves both at once.
  func plan(_ request: PlanRequest, words: String) throws -> CommandAnswer {
    guard !state.catalog.occurrences.isEmpty else { throw VerbFault.emptyCatalog }
    var state = state
    state.preferences = preferences
    let facts = try PlanningFacts(
      request.adjustsSaved ? state.asPlanned : state, travel: request.travel)
    let day = try request.day.map { text in
      try DayReader.day(text, among: facts.catalog.days(in: facts.calendar))
    }
    var remarks = notes
    switch request.goal {
    case .best: break
    case .alternatives(let wanted): return try alternatives(facts, request, wanted, words, day)
    case .leastChange(let tolerance):
      if let old = self.state.plan {
        return try leastChange(facts, request, from: old, tolerance, words, day)
      }
      remarks.append(ChangeText.nothingToKeepTo)
    }
    let planned = try PlanningWorkflow.plan(facts, options: request.solverOptions)
    return PlanAnswer.make(try save(planned, words, day), notes: remarks + planned.notes)
  }

  private func alternatives(
    _ facts: PlanningFacts, _ request: PlanRequest, _ wanted: AlternativePlans.Request,
    _ words: String, _ day: CalendarDay?
  ) throws -> CommandAnswer {
    let found = try AlternativePlans.find(facts, wanted, options: request.solverOptions)
    let taken = try PlanningWorkflow.explained(found.plan(wanted.taken))
    return PlanAnswer.make(try save(taken, words, day), found, notes: notes + taken.notes)
  }

  private func leastChange(
    _ facts: PlanningFacts, _ request: PlanRequest, from old: Plan, _ tolerance: Int,
    _ words: String, _ day: CalendarDay?
  ) throws -> CommandAnswer {
    let found = try SteadyPlan.find(
      facts, from: old, tolerance: tolerance, options: request.solverOptions)
    let planned = try PlanningWorkflow.explained(found.planned)
    return PlanAnswer.make(try save(planned, words, day), found, notes: notes + planned.notes)
  }

  /// Saves a plan together with all that was changed.
  private func save(
    _ planned: PlannedEvent, _ words: String, _ day: CalendarDay?
  ) throws -> ShownPlan {
    guard planned.plan.status != .unknown else { throw VerbFault.noPlanInTime }
    var edit = self
    edit.change.plan = .saved(planned.plan, details: detailsToKeep(of: planned).text)
    _ = try edit.commit(words)
    return planned.shown(day)
  }
}

extension Edit {
  /// What to keep beside a plan: what is kept already where only the time it took is new.
  private func detailsToKeep(of planned: PlannedEvent) -> PlanDetails {
    let new = planned.details
    let old = PlanDetails(text: state.planDetails)
    var same = old
    same.statistics.seconds = new.statistics.seconds
    return state.plan == planned.plan && same == new ? old : new
  }
}

extension PlanningFacts {
  /// Takes what a document holds, with other travel times than its setting.
  init(_ state: EventState, travel estimate: TravelEstimate?) throws {
    var state = state
    if let estimate { state.preferences.settings.travel.estimate = estimate }
    try self.init(state)
  }
}
