public import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Marks sessions or single runs; nil takes the marks off.
  public func mark(
    _ codes: [String], as interest: Interest?, points: Int? = nil
  ) throws -> CommandAnswer {
    var edit = try edit()
    let matches = try CodeLookup(catalog: edit.state.catalog).matches(codes)
    let worthThat = try PointsReader.option(points)
    let wish = interest.map { Wish($0, points: worthThat) }
    for match in matches {
      edit.noteReplaced(match, by: interest)
      edit.noteUnplannable(match, as: interest)
      switch match {
      case .session(let id): edit.preferences.sessions[id] = wish
      case .occurrence(let id): edit.preferences.occurrences[id] = wish
      }
      edit.unpinUnwanted(match)
    }
    let verb = interest?.rawValue ?? "clear"
    let worth = points.map { " at \($0.of("point"))" } ?? ""
    return try edit.commit("\(verb) \(matches.map(\.code).joined(separator: ", "))\(worth)")
  }
}

extension Edit {
  /// Says so where a mark replaces its contrary.
  fileprivate mutating func noteReplaced(_ match: CodeMatch, by interest: Interest?) {
    let old =
      switch match {
      case .session(let id): state.preferences.sessions[id]
      case .occurrence(let id): state.preferences.occurrences[id]
      }
    guard let old, let interest, old.interest.isPlannable != interest.isPlannable else { return }
    notes.append(
      ChangeText.replaced(code: match.code, old: old.interest, new: interest))
  }

  /// Takes pins off what is not to be planned any more, and says so.
  fileprivate mutating func unpinUnwanted(_ match: CodeMatch) {
    for (run, interest) in preferences.unpinUnwanted(among: state.catalog.runs(of: match)) {
      notes.append(ChangeText.unpinned(run, interest))
    }
  }

  /// Says so where a wish cannot be planned for now.
  fileprivate mutating func noteUnplannable(_ match: CodeMatch, as interest: Interest?) {
    guard let interest, interest.isPlannable else { return }
    let runs = state.catalog.runs(of: match)
    if runs.allSatisfy({ $0.interval == nil }) {
      notes.append(ChangeText.noTimeYet(code: match.code))
    } else if runs.allSatisfy({ !state.preferences.status(of: $0).isPlannable }) {
      notes.append(ChangeText.takesNoPlace(code: match.code))
    }
  }
}
