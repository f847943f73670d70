public import LegworkModel

/// Finds the marked sessions that a plan does not attend, and the reason for each.
public struct MissedFinder: Hashable, Sendable {
  /// What the plan was made from.
  public var context: PlanContext

  /// Creates a finder.
  public init(_ context: PlanContext) {
    self.context = context
  }

  /// What the plan misses: musts first, then by code.
  ///
  /// O(marked runs × items of the day); a session that clashes with nothing is timed once more.
  public func find(_ plan: Plan) -> [MissedSession] {
    let attended = plan.attend.compactMap(context.catalog.occurrence)
    let sessions = Set(attended.map(\.session))
    let visited = Set(plan.stops.map(\.name))
    let before = PlanTrial(context: context, plan: plan)
    return wanted.filter { session, _ in
      !sessions.contains(session)
        && context.catalog.session(session).map { !visited.contains($0.openHouseName) } ?? true
    }.map { session, interest in
      let (run, reason) = reason(for: session, before)
      return MissedSession(session: session, interest: interest, run: run, reason: reason)
    }
  }

  private var wanted: [(session: Session.ID, interest: Interest)] {
    let preferences = context.preferences
    var interests: [Session.ID: Interest] = preferences.sessions.mapValues(\.interest)
    for (id, wish) in preferences.occurrences where wish.interest.isPlannable {
      guard let session = context.catalog.occurrence(id)?.session else { continue }
      let known = interests[session]
      interests[session] = known.map { min($0, wish.interest, by: rank) } ?? wish.interest
    }
    return interests.filter { $0.value.isPlannable }.map { ($0.key, $0.value) }.sorted { a, b in
      a.1 == b.1 ? a.0 < b.0 : rank(a.1) < rank(b.1)
    }
  }

  private func reason(for session: Session.ID, _ trial: PlanTrial)
    -> (Occurrence.ID?, MissedSession.Reason)
  {
    guard context.catalog.session(session) != nil else { return (nil, .notInCatalog) }
    let preferences = context.preferences
    var runs = context.mustRuns(of: session)
    if runs.isEmpty { return (nil, .noTime) }
    runs.removeAll { !preferences.status(of: $0).isPlannable }
    if runs.isEmpty { return (nil, .cancelled) }
    runs.removeAll { run in
      preferences.drops.contains(run.id)
        || preferences.wish(for: run)?.interest.isPlannable == false
    }
    if runs.isEmpty { return (nil, .dropped) }
    let timed = runs.compactMap(context.item)
    if timed.isEmpty { return (nil, .noTime) }
    let short = timed.filter { run in
      run.interval.length <= context.settings.openHouse || isMust(run)
    }
    if short.isEmpty { return (nil, .openHouse) }
    let inside = short.filter { context.isInsideDay($0.interval) }
    guard !inside.isEmpty else { return (nil, .outsideDay(context.settings.sessionHours)) }
    return trial.reason(among: inside)
  }

  private func isMust(_ item: ScheduledItem) -> Bool {
    item.attendance.flatMap { context.preferences.wish(for: $0.occurrence) }?.interest == .must
  }

  private func rank(_ interest: Interest) -> Int {
    Interest.allCases.firstIndex(of: interest) ?? Interest.allCases.count
  }

  private func min(_ a: Interest, _ b: Interest, by rank: (Interest) -> Int) -> Interest {
    rank(a) <= rank(b) ? a : b
  }
}
