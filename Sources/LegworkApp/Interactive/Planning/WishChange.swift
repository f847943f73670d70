internal import LegworkModel
internal import LegworkStore

/// A change of the attendee's mind, of what is known of a way or of a note, as data: what a key of
/// the planner or a remedy does.
enum WishChange: Hashable, Sendable {
  /// Marks sessions; nil takes the marks off.
  case mark([Session.ID], Interest?)
  /// Takes musts down to wants: of sessions, and of single runs.
  case demote([Session.ID], [Occurrence.ID])
  /// Fixes a run in the plan.
  case pin(Occurrence.ID)
  /// Keeps a run out of the plan.
  case drop(Occurrence.ID)
  /// Takes a pin or a drop back.
  case unpin(Occurrence.ID)
  /// Fixes another run than the one that is pinned.
  case pinInstead(Occurrence.ID, of: Occurrence.ID)
  /// Notes what is known of a seat.
  case seat(Occurrence.ID, ReservationStatus)
  /// Does without the appointments of a name, or the one of them on a day.
  case removeCommitment(String, on: CalendarDay?)
  /// Does without a break.
  case removeBreak(String)
  /// Does without a stop.
  case removeStop(String)
  /// Sets a limit, or lifts it with `none`.
  case limit(String, String)
  /// Does without these ways to go.
  case avoid([TravelMode])
  /// Corrects how long a way takes.
  case travel(TravelCorrection)
  /// Changes the note on a session.
  case note(NoteChange)

  /// The change in the user's words, as the verbs of the command line have them.
  var words: String {
    switch self {
    case .mark(let sessions, let interest):
      "\(interest?.rawValue ?? "clear") \(sessions.map(\.rawValue).joined(separator: ", "))"
    case .demote(let sessions, let runs):
      "want \((sessions.map(\.rawValue) + runs.map(\.rawValue)).joined(separator: " "))"
    case .pin(let run): "pin \(run)"
    case .drop(let run): "drop \(run)"
    case .unpin(let run): "unpin \(run)"
    case .pinInstead(let run, let old): "pin \(run), unpin \(old)"
    case .seat(let run, let status): "status \(run) \(status.rawValue)"
    case .removeCommitment(let name, let day):
      "block remove \(name)" + (day.map { " --day \($0.iso)" } ?? "")
    case .removeBreak(let name): "break remove \(name)"
    case .removeStop(let name): "stop remove \(name)"
    case .limit(let name, let value): "limit \(name) \(value)"
    case .travel(let correction): correction.words
    case .note(let note): note.words
    case .avoid(let modes): "set avoid \(SettingValue.text(modes))"
    }
  }

  /// The same, where a long list of sessions is their number.
  var briefWords: String {
    guard case .mark(let sessions, let interest) = self, sessions.count > 4 else { return words }
    return "\(interest?.rawValue ?? "clear") \(sessions.count.of("session"))"
  }

  /// The code of a session or run it is about that a catalog does not have; nil where it has all.
  func missing(in catalog: Catalog) -> String? {
    switch self {
    case .mark(let sessions, _):
      sessions.first { catalog.session($0) == nil }?.rawValue
    case .pin(let run), .drop(let run), .seat(let run, _), .pinInstead(let run, _):
      catalog.occurrence(run) == nil ? run.rawValue : nil
    default: nil
    }
  }

  /// The wishes after the change.
  func applied(to wishes: Preferences, of catalog: Catalog) -> Preferences {
    var changed = wishes
    switch self {
    case .mark(let sessions, let interest):
      for session in sessions { changed.mark(session, interest, in: catalog) }
    case .demote(let sessions, let runs):
      for session in sessions { changed.sessions[session] = Wish(.want) }
      for run in runs { changed.occurrences[run] = Wish(.want) }
    case .pin(let run): changed.pin(run)
    case .drop(let run): changed.drop(run)
    case .unpin(let run): changed.unpin(run)
    case .pinInstead(let run, let old):
      changed.unpin(old)
      changed.pin(run)
    case .seat(let run, let status): changed.statuses[run] = status
    case .removeCommitment(let name, let day):
      changed.commitments.removeAll { $0.name == name && $0.day == day ?? $0.day }
    case .removeBreak(let name): changed.breaks.removeAll { $0.name == name }
    case .removeStop(let name): changed.stops.removeAll { $0.name == name }
    case .limit(let name, let value):
      try? SettingTable.limits.set(name, to: value, in: &changed.settings)
    case .travel, .note: break
    case .avoid(let modes): changed.settings.travel.avoided = modes
    }
    return changed
  }

  /// The event after the change.
  func applied(to state: EventState) -> EventState {
    var changed = state
    switch self {
    case .travel(let correction):
      changed.travelTimes = correction.applied(to: state.travelTimes)
    case .note(let note): changed.notes = note.applied(to: state.notes)
    default: changed.preferences = applied(to: state.preferences, of: state.catalog)
    }
    return changed
  }
}

extension Preferences {
  /// What takes musts down to wants, whether the session is marked or single runs of it.
  func demotion(of musts: [Session.ID], in catalog: Catalog) -> WishChange {
    let runs = musts.flatMap { catalog.occurrences(of: $0) }.map(\.id)
      .filter { occurrences[$0]?.interest == .must }
    return .demote(musts.filter { sessions[$0]?.interest == .must }, runs)
  }

  /// Marks a session; its runs are not pinned any more where it is not to be planned.
  fileprivate mutating func mark(_ session: Session.ID, _ interest: Interest?, in catalog: Catalog)
  {
    sessions[session] = interest.map { Wish($0) }
    unpinUnwanted(among: catalog.occurrences(of: session))
  }
}
