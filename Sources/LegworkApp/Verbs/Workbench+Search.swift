internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// What to look for, as typed.
public struct SearchRequest: Sendable {
  let words: [String]
  let type: String?
  let level: String?
  let day: String?
  let venue: String?
  let topic: String?
  let speaker: String?
  let status: String?
  let from: String?
  let to: String?
  let interest: String?
  let onlyFree: Bool

  /// Takes what was typed.
  public init(
    words: [String] = [], type: String? = nil, level: String? = nil, day: String? = nil,
    venue: String? = nil, topic: String? = nil, speaker: String? = nil, status: String? = nil,
    from: String? = nil, to: String? = nil, interest: String? = nil, onlyFree: Bool = false
  ) {
    self.words = words
    self.type = type
    self.level = level
    self.day = day
    self.venue = venue
    self.topic = topic
    self.speaker = speaker
    self.status = status
    self.from = from
    self.to = to
    self.interest = interest
    self.onlyFree = onlyFree
  }
}

extension Workbench {
  /// Finds sessions; bad news where there are none.
  public func search(_ request: SearchRequest) throws -> CommandAnswer {
    let state = try state(request.words.isEmpty ? .withoutAbstracts : .whole)
    guard !state.catalog.sessions.isEmpty else { throw VerbFault.emptyCatalog }
    let facts = try PlanningFacts(state)
    let query = try SearchReader(facts).query(request)
    var matches = query.run(on: facts.catalog, facts.preferences, facts.calendar)
    if request.onlyFree {
      guard let plan = state.plan else { throw VerbFault.noPlan }
      let room = PlanRoom(
        context: try state.planContext(PlanDetails(text: state.planDetails)), plan: plan)
      matches = matches.filter { $0.occurrence.map(room.isReachable) ?? false }
    }
    let points = try PointsTable(catalog: facts.catalog, preferences: facts.preferences)
    var found = SearchResult(
      matches: matches, facts: facts, points: points, planned: Set(state.plan?.attend ?? []))
    if request.onlyFree { found.costs = try PlanCosts(facts) }
    return CommandAnswer(
      matches.isEmpty ? .badNews : .done,
      text: { [found] colour in SearchText(found, style: colour ? .ansi : .plain).text },
      json: { [found] in SearchJSON.document(found) })
  }
}

/// What was found, with what is known of it.
struct SearchResult: Sendable {
  var matches: [CatalogMatch]
  var facts: PlanningFacts
  var points: PointsTable
  var planned: Set<Occurrence.ID>
  /// What including each run would cost, where that was asked for.
  var costs: PlanCosts?
}

/// The room that a plan leaves for further runs.
struct PlanRoom {
  private let context: PlanContext
  private let attended: [Occurrence]

  init(context: PlanContext, plan: Plan) {
    self.context = context
    attended = plan.attend.compactMap(context.catalog.occurrence)
  }

  /// Whether a run could be attended besides what is planned; breaks may have to move.
  ///
  /// O(items of the day).
  func isReachable(_ run: Occurrence) -> Bool {
    guard let interval = run.interval, context.preferences.status(of: run).isPlannable,
      !attended.contains(where: { $0.session == run.session })
    else { return false }
    let day = context.calendar.day(of: interval.start)
    let others = attended.filter { occurrence in
      occurrence.interval.map { context.calendar.day(of: $0.start) == day } ?? false
    }
    var today = context
    today.preferences.commitments.removeAll { $0.day != day }
    let review = PlanReviewer(today).review(
      attend: (others + [run]).map(\.id.rawValue), scope: .list)
    return review.ok
  }
}
