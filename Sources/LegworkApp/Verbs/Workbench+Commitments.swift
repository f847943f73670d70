internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Adds an appointment, or changes the one of that name on that day.
  public func addCommitment(
    _ name: String, day: String, from: String, to: String, venue: String?
  ) throws -> CommandAnswer {
    let name = try OwnTimeReader.name(name)
    var edit = try edit()
    let reader = OwnTimeReader(edit.state)
    let commitment = Commitment(
      name: name, day: try reader.day(day), window: try reader.window(from: from, to: to),
      venue: try venue.map { try reader.venue($0) })
    let nextDay = edit.preferences.settings.endOfDay
    guard commitment.window.to <= nextDay else {
      throw VerbFault.endsOnNextDay(to: to, nextDay: nextDay)
    }
    if commitment.window.from < edit.preferences.settings.dayBoundary {
      let evening = commitment.day + -1
      edit.notes.append(OwnTimeText.inTheNight(commitment, of: evening))
      edit.notes += try reader.notes(on: [evening])
    } else {
      edit.notes += try reader.notes(on: [commitment.day])
    }
    let sameDay = edit.preferences.commitments.filter { $0.day == commitment.day }
    edit.preferences.commitments.removeAll(where: sameDay.named(name, \.name).contains)
    edit.preferences.commitments.append(commitment)
    edit.preferences.commitments.sort(by: Commitment.precedes)
    return try edit.commit("block \(OwnTimeText.words(commitment))")
  }

  /// Lists the appointments.
  public func listCommitments() throws -> CommandAnswer {
    let commitments = try state(.none).preferences.commitments
    return CommandAnswer(
      text: { _ in OwnTimeText.list(commitments) },
      json: {
        [
          "format": "legwork-commitments", "version": 1,
          "commitments": .array(commitments.map(OwnTimeJSON.commitment)),
        ]
      })
  }

  /// Removes the appointments of a name, on one day or on all.
  public func removeCommitment(_ name: String, day: String?) throws -> CommandAnswer {
    var edit = try edit()
    let day = try day.map { try OwnTimeReader(edit.state).day($0) }
    let known = edit.preferences.commitments
    let named = known.named(name, \.name)
    guard !named.isEmpty else { throw VerbFault.unknown(.commitment, name, known.map(\.name)) }
    let gone = named.filter { (day ?? $0.day) == $0.day }
    if let day, gone.isEmpty {
      throw VerbFault.notOnDay(named[0].name, day, others: Set(named.map(\.day)).sorted())
    }
    edit.preferences.commitments.removeAll(where: gone.contains)
    let words = gone.map(OwnTimeText.words).joined(separator: "; ")
    return try edit.commit("block remove \(words)")
  }
}
