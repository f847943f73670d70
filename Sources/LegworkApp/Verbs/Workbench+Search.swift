internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
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
  let sort: String?
  let onlyFree: Bool
  let limit: Int?

  /// Whether a day of the event is named.
  var isAboutADay: Bool { day != nil }

  /// Whether the best matches of the words are asked for, whatever they are.
  var isOfWordsAlone: Bool {
    let filters = [type, level, day, venue, topic, speaker, status, from, to, interest, sort]
    return !words.isEmpty && !onlyFree && filters.allSatisfy { $0 == nil }
  }

  /// Takes what was typed.
  public init(
    words: [String] = [], type: String? = nil, level: String? = nil, day: String? = nil,
    venue: String? = nil, topic: String? = nil, speaker: String? = nil, status: String? = nil,
    from: String? = nil, to: String? = nil, interest: String? = nil,
    sort: String? = nil, onlyFree: Bool = false, limit: Int? = nil
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
    self.sort = sort
    self.onlyFree = onlyFree
    self.limit = limit
  }
}

extension Workbench {
  /// Finds sessions; bad news where there are none.
  public func search(_ request: SearchRequest) throws -> CommandAnswer {
    let document = try forReading()
    let ranked = request.words.isEmpty ? [] : try document.sessions(with: request.words)
    let state = try document.state(catalog: request.scope(ranked))
    guard try document.hasSessions() else { throw VerbFault.emptyCatalog }
    let facts = try PlanningFacts(state.asPlanned)
    let saved = state.plan == nil ? nil : try SavedPlan(state)
    let reader = SearchReader(facts, starts: request.isAboutADay ? try document.starts() : [])
    let query = try reader.query(request)
    let order = try reader.order(request)
    var matches = query.run(on: facts.catalog, facts.preferences, facts.calendar)
    if !request.words.isEmpty {
      let sessions = Set(ranked)
      matches.removeAll { !sessions.contains($0.session.id) }
    }
    var found = SearchResult(
      matches: matches, facts: facts, points: try facts.points(of: order == .value ? matches : []),
      planned: Set(saved?.plan.attend ?? []))
    if request.onlyFree { try found.keepOnlyFree(of: saved) }
    if order == .walk { try found.addWalks(state, saved) }
    if found.matches.isEmpty {
      let all = request.words.isEmpty ? state : try document.state(catalog: .withoutAbstracts)
      found.nameUnknown(query, in: all.catalog)
    }
    found.sort(by: order, ranked: ranked)
    found.cut(to: request.limit, of: request.isOfWordsAlone ? ranked.count : nil)
    if order != .value { found.points = try facts.points(of: found.matches) }
    return CommandAnswer(
      found.matches.isEmpty ? .badNews : .done,
      text: { [found] colour in SearchText(found, style: colour ? .ansi : .plain).text },
      json: { [found] in SearchJSON.document(found) })
  }
}

extension SearchRequest {
  /// What to read of the catalog, with the sessions found by words: no more than is needed.
  fileprivate func scope(_ ranked: [Session.ID]) -> CatalogScope {
    // What taking a run would cost depends on all others.
    guard !words.isEmpty, !onlyFree else { return .withoutAbstracts }
    return .sessions(isOfWordsAlone ? Array(ranked.prefix(limit ?? ranked.count)) : ranked)
  }
}

extension PlanningFacts {
  /// What the finds are worth.
  fileprivate func points(of matches: [CatalogMatch]) throws(RuleError) -> PointsTable {
    var sessions: [Session.ID: Session] = [:]
    for match in matches { sessions[match.session.id] = match.session }
    return try PointsTable(
      catalog: catalog, preferences: preferences, sessions: Array(sessions.values))
  }
}

extension SearchResult {
  /// Says which names that were asked for nothing in the catalog has.
  fileprivate mutating func nameUnknown(_ query: CatalogQuery, in catalog: Catalog) {
    unknown = query.unknownNames(in: catalog).map { filter, name, known in
      // One word of a name is enough to find it by, where it is one.
      let words = known.flatMap { $0.split(separator: " ").map(String.init) }
        .filter { $0.count > 2 }
      let near = VerbFault.UnknownName(name, known: known + Set(words).subtracting(known).sorted())
      return (filter, near)
    }
  }

  /// Keeps the runs of the first sessions, and counts all; `total` says how many those are.
  fileprivate mutating func cut(to limit: Int?, of total: Int?) {
    var seen = Set<Session.ID>()
    let kept = matches.filter { match in
      seen.insert(match.session.id)
      return limit.map { seen.count <= $0 } ?? true
    }
    hidden = max(0, (total ?? seen.count) - (limit ?? seen.count))
    matches = kept
  }

  /// Keeps the runs that the saved plan leaves room for, each with what taking it would cost.
  fileprivate mutating func keepOnlyFree(of saved: SavedPlan?) throws {
    guard let saved else { throw VerbFault.noPlan }
    let room = PlanRoom(saved.context, saved.plan)
    let all = try PlanCosts(facts)
    var found: [Occurrence.ID: InclusionCost] = [:]
    let time = TimeLeft(SearchResult.secondsToPrice)
    matches = try matches.filter { match in
      guard let run = match.occurrence, all.excluded[run.id]?.isFinal != true,
        room.isReachable(run)
      else { return false }
      // Where no plan with a run is known, there may be none.
      let cost = all[run.id]
      let known = try cost.map { $0.high == nil ? try all.exact(run.id, time) : $0 } ?? nil
      found[run.id] = known
      return known?.isImpossible != true
    }
    costs = found
  }

  /// How long runs are looked at of which no plan is known.
  private static let secondsToPrice = 10.0

  /// Adds the walks to all runs from where the saved plan has one.
  fileprivate mutating func addWalks(_ state: EventState, _ saved: SavedPlan?) throws {
    guard saved != nil || state.preferences.settings.lodging != nil else {
      throw VerbFault.noPlan
    }
    let context = try saved?.context ?? state.planContext(PlanDetails())
    let places = PlanPlaces(context, saved?.plan ?? Plan(attend: []))
    for run in matches.compactMap(\.occurrence) { walks[run.id] = places.walk(to: run) }
  }
}

/// What was found, with what is known of it.
struct SearchResult: Sendable {
  var matches: [CatalogMatch]
  var facts: PlanningFacts
  var points: PointsTable
  var planned: Set<Occurrence.ID>
  /// How many sessions are left out.
  var hidden = 0
  /// What including each run would cost, where that was asked for.
  var costs: [Occurrence.ID: InclusionCost]?
  /// The walk to each run from where the plan has one before it, where that was asked for.
  var walks: [Occurrence.ID: PlanPlaces.Walk] = [:]
  /// Names that were asked for where nothing was found, and nothing has.
  var unknown: [(filter: CatalogQuery.NameFilter, name: VerbFault.UnknownName)] = []
}
