internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Marks runs as attended, those of codes and those planned on a day; or takes that back.
  ///
  /// Without codes and day, lists what is marked.
  public func attended(
    _ codes: [String], day: String?, isTakenBack: Bool
  ) throws -> CommandAnswer {
    guard !codes.isEmpty || day != nil else { return try listAttended() }
    var edit = try edit()
    var runs = try edit.attendedRuns(codes, isTakenBack: isTakenBack)
    if let day { runs += try edit.plannedRuns(on: day) }
    for run in runs {
      if isTakenBack {
        edit.preferences.attended.remove(run)
      } else {
        edit.preferences.attended.insert(run)
      }
    }
    let list = runs.reduce(into: [Occurrence.ID]()) { if !$0.contains($1) { $0.append($1) } }
    let verb = isTakenBack ? "attended --remove" : "attended"
    return try edit.commit("\(verb) \(list.map(\.rawValue).joined(separator: ", "))")
  }

  private func listAttended() throws -> CommandAnswer {
    let state = try state()
    let report = try TripReport(state)
    let marked = state.preferences.attended
    return CommandAnswer(
      marked.isEmpty ? .badNews : .done,
      text: { colour in
        marked.isEmpty ? AfterwardsText.noneAttended : AfterwardsText.attended(report, colour)
      },
      json: { AfterwardsJSON.attended(marked.isEmpty ? nil : report) })
  }

  /// Lists what to watch.
  public func watchList() throws -> CommandAnswer {
    let report = try TripReport(state())
    return CommandAnswer(
      report.watch.groups.isEmpty ? .badNews : .done,
      text: { colour in AfterwardsText.watchList(report.watch, colour ? .ansi : .plain) },
      json: {
        [
          "format": "legwork-watch-list", "version": 1, "count": .int(report.watch.count),
          "groups": AfterwardsJSON.groups(report.watch),
        ]
      })
  }

  /// Writes a trip report in Markdown; first takes what was ticked and noted on a page, if given.
  public func report(file: String?, from page: String? = nil) throws -> CommandAnswer {
    var read = try page.map { try PageNotesEdit($0, try edit()) }
    let report = try TripReport(read?.after ?? state())
    let text = TripReportMarkdown(report).text
    let path = OutputFile.path(file)
    if let path { try OutputFile.write(text, to: path) }
    try read?.commit()
    let taken = read?.taken
    return CommandAnswer(
      report.isEmpty ? .badNews : .done, notes: taken.map(PageNotesText.lines) ?? [],
      isDocument: path == nil, text: { _ in path.map { "Written: \($0)." } ?? text },
      json: {
        let document = AfterwardsJSON.report(report)
        return taken.map { document.adding("taken", PageNotesText.json($0)) } ?? document
      })
  }
}

extension Edit {
  /// The runs that codes mean, all or none: of several runs the planned or the only one.
  ///
  /// To take marks back, a session's code means all its runs that are marked.
  fileprivate mutating func attendedRuns(
    _ codes: [String], isTakenBack: Bool
  ) throws -> [Occurrence.ID] {
    if isTakenBack {
      return try CodeLookup(catalog: state.catalog).matches(codes)
        .flatMap { state.catalog.runs(of: $0).map(\.id) }.filter(preferences.attended.contains)
    }
    let known = (state.plan?.attend ?? []) + preferences.attended.sorted()
    return try runs(codes, preferring: known).map(\.id)
  }

  /// What the saved plan has on a day.
  fileprivate func plannedRuns(on text: String) throws -> [Occurrence.ID] {
    guard let plan = state.plan else { throw VerbFault.noPlan }
    let calendar = try state.calendar()
    let day = try DayReader.day(text, among: state.catalog.days(in: calendar))
    return plan.attend.filter { code in
      guard let start = state.catalog.occurrence(code)?.interval?.start else { return false }
      return calendar.day(of: start) == day
    }
  }
}
