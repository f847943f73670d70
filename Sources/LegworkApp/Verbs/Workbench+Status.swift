internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Notes what the user knows of the seat of a run.
  public func setStatus(of code: String, to text: String) throws -> CommandAnswer {
    var edit = try edit()
    guard let status = ReservationStatus(typed: text) else {
      throw VerbFault.unknown(.status, text, ReservationStatus.allCases.map(\.rawValue))
    }
    let run = try CodeLookup(catalog: edit.state.catalog).run(code)
    edit.preferences.statuses[run.id] = status
    return try edit.commit("status \(run.id) \(status.rawValue)")
  }
}
