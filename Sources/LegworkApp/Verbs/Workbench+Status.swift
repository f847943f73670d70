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
    let lookup = CodeLookup(catalog: edit.state.catalog)
    _ = try lookup.matches(Array(words.dropLast()))
    let planned = edit.state.plan?.attend ?? []
    var codes: [String] = []
    for code in words.dropLast() {
      let run = try lookup.run(code, preferring: planned)
      edit.preferences.statuses[run.id] = status.value
      if !codes.contains(run.id.rawValue) { codes.append(run.id.rawValue) }
    }
    return try edit.commit("status \(codes.joined(separator: ", ")) \(status.name)")
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
