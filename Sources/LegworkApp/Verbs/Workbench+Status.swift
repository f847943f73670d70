internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Notes what the user knows of the seats of runs; the last word says what.
  ///
  /// A session's code means its planned run, or its only one. `catalog` takes the user's word back.
  public func setStatus(_ words: [String]) throws -> CommandAnswer {
    guard words.count > 1, let text = words.last else {
      throw VerbFault.statusWithoutCode(words.first)
    }
    var edit = try edit()
    let status = try StatusWord(text)
    let runs = try edit.runs(Array(words.dropLast()))
    for run in runs { edit.preferences.statuses[run.id] = status.value }
    let codes = runs.map(\.id.rawValue).joined(separator: ", ")
    return try edit.commit("status \(codes) \(status.name)")
  }

  /// Takes the seats that a list or a calendar tells of: `reserved` where it does not say otherwise.
  ///
  /// A word says the state of all of them instead.
  public func takeStatuses(from path: String, as words: [String]) throws -> CommandAnswer {
    var edit = try edit()
    let given = try words.last.map { text throws(VerbFault) in try StatusWord(text) }
    let options = try ImportOptions(readingInto: edit.state)
    let file = try InputFile.read(path)
    let list = try PlanListImport.read(file, options)
    let resolver = EntryResolver(edit.state.catalog, of: edit.state.event)
    var taken: Set<Occurrence.ID> = []
    for entry in list.entries {
      if let kind = resolver.exported(entry), kind != .session { continue }
      guard let run = resolver.run(entry) else {
        let name = ImportProblem.shortened(entry.title ?? entry.code ?? "an entry")
        edit.notes.append("\(entry.position): nothing in the catalog is surely “\(name)”")
        continue
      }
      edit.preferences.statuses[run.id] =
        given.map(\.value) ?? entry.status ?? ReservationStatus.reserved
      taken.insert(run.id)
    }
    edit.notes += list.problems.map { "\(file.name): \($0)" }
    return try edit.commit("status of \(taken.count.of("run")) from \(file.name)")
  }

  /// A state of a seat as it is typed.
  private struct StatusWord {
    /// The state; nil for what the catalog says.
    var value: ReservationStatus?
    var name: String { value?.rawValue ?? StatusWord.catalog }

    private static let catalog = "catalog"

    init(_ text: String) throws(VerbFault) {
      if text.lowercased() == StatusWord.catalog { return }
      guard let status = ReservationStatus(typed: text) else {
        throw .unknown(
          .status, text, ReservationStatus.allCases.map(\.rawValue) + [StatusWord.catalog])
      }
      value = status
    }
  }
}
