internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// For each planned run, or the one of a code, what to do if turned away at its door.
  public func backup(_ code: String?) throws -> CommandAnswer {
    let state = try state()
    guard let plan = state.plan else { throw VerbFault.noPlan }
    let details = PlanDetails(text: state.planDetails)
    let context = try state.contextOfAllRuns(details)
    var backups = BackupFinder(context).backups(of: plan)
    if let code {
      let run = try CodeLookup(catalog: state.catalog).planned(code, in: plan)
      backups = backups.filter { $0.planned.occurrence.id == run.id }
    }
    let found = backups
    return CommandAnswer(
      notes: details.isStale ? [ChangeText.stalePlan] : [],
      text: { colour in
        BackupText(calendar: context.calendar, style: colour ? .ansi : .plain).text(found)
      },
      json: { BackupJSON(calendar: context.calendar).document(found) })
  }
}

extension EventState {
  /// What the saved plan is judged against, with what every run is worth, planned or not.
  func contextOfAllRuns(_ details: PlanDetails) throws -> PlanContext {
    let context = try planContext(details)
    return PlanContext(
      catalog: catalog, travel: context.travel, preferences: preferences,
      calendar: context.calendar,
      points: try PointsTable(catalog: catalog, preferences: preferences))
  }
}

extension CodeLookup {
  /// The planned run that a code means: itself, or that of its session.
  func planned(_ code: String, in plan: Plan) throws(VerbFault) -> Occurrence {
    let runs = catalog.runs(of: try match(code))
    guard let run = runs.first(where: { plan.attend.contains($0.id) }) else {
      throw .notPlanned(code: try match(code).code)
    }
    return run
  }
}
