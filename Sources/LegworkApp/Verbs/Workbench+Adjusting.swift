internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Fixes runs in the plan and plans again.
  public func pin(_ codes: [String], timeLimit: Double? = nil) throws -> CommandAnswer {
    var edit = try edit()
    let runs = try edit.runs(codes)
    for run in runs { try edit.checkPinnable(run) }
    for run in runs {
      if edit.preferences.pin(run.id) { edit.notes.append(AdjustText.replacedDrop(run.id)) }
    }
    return try edit.replan("pin", runs, timeLimit)
  }

  /// Keeps runs out of the plan and plans again.
  public func drop(_ codes: [String], timeLimit: Double? = nil) throws -> CommandAnswer {
    var edit = try edit()
    let runs = try edit.runs(codes)
    for run in runs {
      if edit.preferences.drop(run.id) { edit.notes.append(AdjustText.replacedPin(run.id)) }
    }
    return try edit.replan("drop", runs, timeLimit)
  }

  /// Takes pins and drops back and plans again.
  ///
  /// A session's code means all of its runs that are pinned or dropped.
  public func unpin(_ codes: [String], timeLimit: Double? = nil) throws -> CommandAnswer {
    var edit = try edit()
    var runs: [Occurrence] = []
    for match in try CodeLookup(catalog: edit.state.catalog).matches(codes) {
      let found = edit.fixedRuns(match)
      if found.isEmpty { edit.notes.append(AdjustText.notFixed(match.code)) }
      runs += found.filter { !runs.contains($0) }
    }
    guard !runs.isEmpty else {
      return .change("unpin \(codes.joined(separator: ", "))", changed: false, notes: edit.notes)
    }
    for run in runs { edit.preferences.unpin(run.id) }
    return try edit.replan("unpin", runs, timeLimit)
  }
}

extension Edit {
  /// The pinned or dropped runs that a code means.
  fileprivate func fixedRuns(_ match: CodeMatch) -> [Occurrence] {
    state.catalog.runs(of: match).filter { run in
      preferences.pins.contains(run.id) || preferences.drops.contains(run.id)
    }
  }

  /// Refuses what no plan can have.
  fileprivate func checkPinnable(_ run: Occurrence) throws(VerbFault) {
    if let interest = preferences.wish(for: run)?.interest, !interest.isPlannable {
      let isForRun = preferences.occurrences[run.id] != nil
      throw .cannotPin(
        run: run.id.rawValue, marked: isForRun ? run.id.rawValue : run.session.rawValue,
        interest: interest)
    }
    let status = preferences.status(of: run)
    guard status.isPlannable else {
      throw .cannotPinUnplannable(run: run.id.rawValue, reason: AdjustText.is(status))
    }
    guard run.interval != nil else {
      throw .cannotPinUnplannable(run: run.id.rawValue, reason: AdjustText.hasNoTime)
    }
  }

  fileprivate func replan(
    _ verb: String, _ runs: [Occurrence], _ timeLimit: Double?
  ) throws -> CommandAnswer {
    let codes = runs.map(\.id.rawValue).joined(separator: ", ")
    var request = PlanRequest(timeLimit: timeLimit)
    request.adjustsSaved = true
    return try plan(request, words: "\(verb) \(codes)")
  }
}
