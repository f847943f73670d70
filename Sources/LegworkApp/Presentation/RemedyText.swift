internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// The words for what would settle a conflict, with what each remedy comes to.
struct RemedyText {
  /// How many remedies, and how many further conflicts, are told.
  private static let most = (remedies: 5, conflicts: 3)

  private let built: BuiltProblem
  private let facts: PlanningFacts
  private let context: PlanContext

  init(_ built: BuiltProblem, _ planned: PlannedEvent) {
    self.built = built
    (facts, context) = (planned.facts, planned.context)
  }

  /// The best remedies, and what else cannot be kept.
  func remedies(_ explanation: Explanation) -> ConflictRemedies {
    guard !explanation.outcomes.isEmpty else { return ConflictRemedies() }
    let outcomes = explanation.outcomes.filter { isOpen($0.remedy) }
    let items = outcomes.prefix(RemedyText.most.remedies).map { outcome in
      ConflictRemedies.Item(
        words: words(outcome.remedy), command: command(outcome.remedy),
        change: change(outcome.remedy), musts: outcome.solution.mustsAttended,
        points: points(outcome), kept: kept(outcome), still: still(outcome),
        relaxes: relaxed(outcome.remedy))
    }
    return ConflictRemedies(items: items, others: further(explanation.others))
  }

  /// Whether marks leave a remedy open: a run that is never to be planned is not offered, nor another
  /// one than the run that is the must.
  private func isOpen(_ remedy: Remedy) -> Bool {
    guard case .attend(let id, _) = remedy,
      let run = context.catalog.occurrence(Occurrence.ID(id))
    else { return true }
    let wishes = context.preferences
    let others = context.catalog.occurrences(of: run.session).filter { $0.id != run.id }
    return wishes.wish(for: run)?.interest.isPlannable != false
      && !others.contains { wishes.occurrences[$0.id]?.interest == .must }
  }

  private func demotion(of session: String) -> WishChange {
    context.preferences.demotion(of: [Session.ID(session)], in: context.catalog)
  }

  /// What to do.
  private func words(_ remedy: Remedy) -> String {
    switch remedy {
    case .giveUp(.must(let session)): "give up \(session)"
    case .giveUp(.pin(let run)): "unpin \(run)"
    case .giveUp(.limit(let limit)): "lift the limit \(self.limit(limit)?.text ?? limit.key)"
    case .giveUp(.commitment(let id)):
      "do without \(built.name(of: id))" + (day(of: id).map { " on \($0.weekdayName)" } ?? "")
    case .giveUp(let demand): "do without \(built.name(of: demand.name))"
    case .attend(let run, let pinned):
      "attend \(self.run(run))" + (pinned.map { " instead of \($0)" } ?? "")
    case .leaveEarly(let visit, let minutes): "leave \(name(visit)) \(minutes) min early"
    case .arriveLate(let visit, let minutes): "come \(minutes) min late to \(name(visit))"
    case .take(let mode): "take the \(BuiltProblem.mode(named: mode)?.rawValue ?? mode)"
    case .raise(let limit, let value, let day):
      "raise \(self.limit(limit)?.name ?? limit.key) to \(value)"
        + (day.map { ", for \(built.days[$0].weekdayName)" } ?? "")
    }
  }

  /// The verb that does it, where there is one.
  private func command(_ remedy: Remedy) -> String? {
    switch remedy {
    case .giveUp(.must(let session)): demotion(of: session).words
    case .giveUp(.pin(let run)): "unpin \(run)"
    case .giveUp(.commitment(let id)):
      "block remove \(ShellText.quoted(built.name(of: id)))"
        + (day(of: id).map { " --day \($0.iso)" } ?? "")
    case .giveUp(.rest(let id)): "break remove \(ShellText.quoted(built.name(of: id)))"
    case .giveUp(.stop(let id)): "stop remove \(ShellText.quoted(built.name(of: id)))"
    case .giveUp(.limit(let limit)): self.limit(limit).map { "limit \($0.name) default" }
    case .raise(let limit, let value, _): self.limit(limit).map { "limit \($0.name) \(value)" }
    case .attend(let run, let pinned):
      pinned.map { "unpin \($0), then legwork pin \(run)" } ?? "pin \(run)"
    case .take(let mode): "set avoid \(SettingValue.text(avoided(but: mode)))"
    case .leaveEarly, .arriveLate: nil
    }
  }

  /// The change of wishes that does it, where there is one.
  private func change(_ remedy: Remedy) -> WishChange? {
    switch remedy {
    case .giveUp(.must(let session)): demotion(of: session)
    case .giveUp(.pin(let run)): .unpin(Occurrence.ID(run))
    case .giveUp(.commitment(let id)): .removeCommitment(built.name(of: id), on: day(of: id))
    case .giveUp(.rest(let id)): .removeBreak(built.name(of: id))
    case .giveUp(.stop(let id)): .removeStop(built.name(of: id))
    case .giveUp(.limit(let limit)): self.limit(limit).map { .limit($0.name, "none") }
    case .raise(let limit, let value, _): self.limit(limit).map { .limit($0.name, "\(value)") }
    case .attend(let run, let pinned):
      pinned.map { .pinInstead(Occurrence.ID(run), of: Occurrence.ID($0)) }
        ?? .pin(Occurrence.ID(run))
    case .take(let mode): .avoid(avoided(but: mode))
    case .leaveEarly, .arriveLate: nil
    }
  }

  /// What the plan is worth then; made without appointments that cannot all be kept, what a review
  /// says.
  private func points(_ outcome: Explanation.Outcome) -> Int {
    guard outcome.solution.status == .infeasible else { return outcome.solution.objective }
    let changed = try? change(outcome.remedy).map { try context(after: $0) }
    let plan = PlanExtraction(built: built, calendar: context.calendar).plan(outcome.solution)
    return PlanReviewer(changed ?? context).review(plan).score.total
  }

  private func context(after change: WishChange) throws -> PlanContext {
    let facts = try facts.wishing(change.applied(to: facts.preferences, of: facts.catalog))
    return facts.context(
      points: try PointsTable(catalog: facts.catalog, preferences: facts.preferences))
  }

  private func avoided(but name: String) -> [TravelMode] {
    context.preferences.settings.travel.avoided.filter { $0 != BuiltProblem.mode(named: name) }
  }

  private func kept(_ outcome: Explanation.Outcome) -> String? {
    let (attended, wanted) = (outcome.solution.mustsAttended, outcome.solution.mustsWanted)
    guard wanted > 0 else { return nil }
    let must = if case .giveUp(.must) = outcome.remedy { "other must" } else { "must" }
    return attended == wanted
      ? (wanted == 1 ? "the \(must)" : "all \(wanted.of(must))")
      : "\(attended) of \(wanted.of(must))"
  }

  private func still(_ outcome: Explanation.Outcome) -> String? {
    guard outcome.solution.status == .infeasible, !outcome.solution.conflict.isEmpty else {
      return nil
    }
    return names(outcome.solution.conflict)
  }

  private func relaxed(_ remedy: Remedy) -> ConflictRemedies.Relaxed {
    switch remedy {
    case .giveUp(let demand): .demand(built.name(of: demand.name))
    case .raise(let limit, _, _): .demand(limit.key)
    case .attend(_, let pinned?): .demand(pinned)
    case .attend(let run, nil):
      .demand(context.catalog.occurrence(Occurrence.ID(run))?.session.rawValue ?? run)
    case .leaveEarly(let visit, _), .arriveLate(let visit, _): .visit(name(visit))
    case .take: .ways
    }
  }

  private func further(_ conflicts: [[Demand]]) -> [String] {
    guard !conflicts.isEmpty else { return [] }
    let told = conflicts.prefix(RemedyText.most.conflicts).map { names($0.map(\.name)) }
    let more = conflicts.count - told.count
    return told + (more > 0 ? ["and \(more.of("more conflict"))"] : [])
  }

  private func names(_ demands: [String]) -> String {
    let words = demands.map { name in
      LimitWords(key: name, context.preferences.settings).map { "the limit \($0.text)" }
        ?? built.name(of: name)
    }
    return ConflictText.list(words) + (words.count == 1 ? " cannot be kept" : " still clash")
  }

  /// The day of an appointment, where it is not the only one of its name.
  private func day(of id: String) -> CalendarDay? {
    let name = built.name(of: id)
    guard context.preferences.commitments.count(where: { $0.name == name }) > 1 else { return nil }
    return built.problem.commitments.first { $0.id == id }.map { built.days[$0.day] }
  }

  private func limit(_ limit: Demand.Limit) -> LimitWords? {
    LimitWords(key: limit.key, context.preferences.settings)
  }

  private func name(_ visit: Remedy.Visit) -> String {
    switch visit {
    case .occurrence(let id): id
    case .commitment(let id): built.name(of: id)
    }
  }

  private func run(_ id: String) -> String {
    context.catalog.occurrence(Occurrence.ID(id)).map { ConflictText.run($0, context.calendar) }
      ?? id
  }
}

extension Demand.Limit {
  /// The key in a problem.
  fileprivate var key: String { Demand.limit(self).name }
}
