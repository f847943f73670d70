internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// What a newer catalog does to one's plan and wishes, worst first.
struct UpdateImpact: Sendable {
  /// What happened to a run or a session of one's own; the worst has the lowest number.
  enum Effect: Int, Comparable, Sendable {
    case plannedCancelled
    case mustLost
    case plannedClashes
    case plannedMoved
    case plannedElsewhere
    case plannedSeat
    case cancelled
    case moved
    case back
    case newRun
    case seat
    case recoded
    case retitled
    case otherRoom

    static func < (a: Effect, b: Effect) -> Bool { a.rawValue < b.rawValue }
  }

  /// One such change.
  struct Item: Sendable {
    /// What happened.
    var effect: Effect
    /// The session, under the code of today.
    var session: Session.ID
    /// The run, as it was; nil where the session or a new run is meant.
    var before: Occurrence?
    /// The run, as it is; nil where it is gone or the session is meant.
    var now: Occurrence?
    /// How much the session is wanted; nil where it is only planned.
    var interest: Interest?
    /// Whether the run is in the saved plan.
    var isPlanned = false
    /// What is wrong with the plan since then.
    var violation: Violation?
    /// The code or title it had.
    var former: String?
  }

  /// All of them, worst first.
  private(set) var items: [Item] = []

  private let update: CatalogUpdate
  private let planned: Set<Occurrence.ID>
  private let faults: [Violation]

  /// Looks at everything that is planned or wanted; what is marked `skip` is not.
  init(_ update: CatalogUpdate, _ facts: PlanningFacts) throws {
    self.update = update
    planned = Set(update.plan?.attend ?? [])
    let points = try PointsTable(catalog: facts.catalog, preferences: facts.preferences)
    let reviewer = PlanReviewer(facts.context(points: points))
    faults = update.plan.map { reviewer.review($0).violations.filter(\.isAboutTime) } ?? []
    addRuns()
    addSessions()
    items.sort { a, b in
      (a.effect, a.start, a.code) < (b.effect, b.start, b.code)
    }
  }
}

// What happened to runs.
extension UpdateImpact {
  private mutating func addRuns() {
    for run in update.difference.goneRuns {
      let now = update.difference.codes.current(run.id)
      add(isPlanned(now) ? .plannedCancelled : .cancelled, run, nil)
    }
    for change in update.difference.changedRuns {
      if let effect = effect(of: change) { add(effect, change.before, change.now) }
    }
    for (before, run) in update.recodedRuns { add(.recoded, nil, run, former: before.rawValue) }
    let newSessions = Set(update.difference.newSessions)
    for run in update.difference.newRuns where !newSessions.contains(run.session) {
      add(.newRun, nil, run)
    }
  }

  private func effect(of change: CatalogDifference.ChangedRun) -> Effect? {
    let isPlanned = isPlanned(change.now.id)
    if change.isCancelled { return isPlanned ? .plannedCancelled : .cancelled }
    if change.isBack { return .back }
    let hasOtherSeat =
      change.hasOtherStatus && update.preferences.statuses[change.now.id] == nil
    let isOtherwise = change.isMoved || change.isElsewhere || hasOtherSeat
    if isPlanned, isOtherwise, fault(of: change.now) != nil { return .plannedClashes }
    if change.isMoved { return isPlanned ? .plannedMoved : .moved }
    if change.isElsewhere { return isPlanned ? .plannedElsewhere : .moved }
    if hasOtherSeat { return isPlanned ? .plannedSeat : .seat }
    return change.isInOtherRoom ? .otherRoom : nil
  }

  private mutating func add(
    _ effect: Effect, _ before: Occurrence?, _ now: Occurrence?, former: String? = nil
  ) {
    guard let run = now ?? before else { return }
    let codes = update.difference.codes
    let session = codes.current(run.session)
    let interest = interest(in: run)
    let isPlanned = isPlanned(codes.current(run.id))
    guard isPlanned || interest != nil else { return }
    let isFault = effect == .plannedClashes
    items.append(
      Item(
        effect: effect, session: session, before: before, now: now, interest: interest,
        isPlanned: isPlanned, violation: isFault ? now.flatMap(fault) : nil, former: former))
  }

  private func isPlanned(_ run: Occurrence.ID) -> Bool { planned.contains(run) }

  private func fault(of run: Occurrence) -> Violation? {
    faults.first { [$0.first, $0.second].contains(run.id.rawValue) }
  }

  private func interest(in run: Occurrence) -> Interest? {
    var run = run
    run.id = update.difference.codes.current(run.id)
    run.session = update.difference.codes.current(run.session)
    return update.preferences.wish(for: run).map(\.interest).flatMap { $0 == .skip ? nil : $0 }
  }
}

// What happened to sessions.
extension UpdateImpact {
  private mutating func addSessions() {
    for (old, new) in update.difference.codes.sessions.sorted(by: { $0.key < $1.key }) {
      add(.recoded, session: new, former: old.rawValue)
    }
    for change in update.difference.retitled {
      add(.retitled, session: change.session, former: change.before)
    }
    for session in lostMusts { add(.mustLost, session: session, former: nil) }
  }

  /// Musts of which no run takes place any more.
  private var lostMusts: [Session.ID] {
    let lost = update.difference.lostRuns.compactMap { update.catalog.occurrence($0)?.session }
    return Set(lost).sorted().filter { session in
      update.catalog.occurrences(of: session).allSatisfy { !$0.status.isPlannable }
        && interest(in: session) == .must
    }
  }

  private mutating func add(_ effect: Effect, session: Session.ID, former: String?) {
    let runs = update.catalog.occurrences(of: session)
    let interest = interest(in: session)
    let isPlanned = runs.contains { self.isPlanned($0.id) }
    guard isPlanned || interest != nil else { return }
    items.append(
      Item(
        effect: effect, session: session, interest: interest, isPlanned: isPlanned,
        former: former))
  }

  /// The strongest mark of a session and its runs.
  private func interest(in session: Session.ID) -> Interest? {
    let runs = update.catalog.occurrences(of: session)
    let marks =
      [update.preferences.sessions[session]?.interest]
      + runs.map { update.preferences.occurrences[$0.id]?.interest }
    return Interest.allCases.first { $0 != .skip && marks.contains($0) }
  }
}

extension UpdateImpact.Item {
  /// The run's code, else the session's.
  var code: String { (now ?? before)?.id.rawValue ?? session.rawValue }

  /// When the run is, or was; last what has no time.
  fileprivate var start: Int { (now ?? before)?.interval?.start.minutes ?? .max }
}

extension Violation {
  /// Whether it is about being somewhere in time; a tight transfer is not.
  fileprivate var isAboutTime: Bool {
    [.overlap, .impossible, .late, .outsideDay, .noTime].contains(kind)
  }
}
