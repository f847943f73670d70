internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// For each planned run, or the one of a code, what to do if turned away at its door.
  public func backup(_ code: String?) throws -> CommandAnswer {
    let state = try state()
    let saved = try SavedPlan(state)
    let context = try state.contextOfAllRuns()
    var backups = BackupFinder(context).backups(of: saved.plan)
    if let code {
      let run = try CodeLookup(catalog: state.catalog).planned(code, in: saved.plan)
      backups = backups.filter { $0.planned.occurrence.id == run.id }
    }
    let found = backups
    return CommandAnswer(
      notes: saved.notes,
      text: { colour in
        BackupText(calendar: context.calendar, style: colour ? .ansi : .plain).text(found)
      },
      json: { BackupJSON(calendar: context.calendar).document(found) })
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
