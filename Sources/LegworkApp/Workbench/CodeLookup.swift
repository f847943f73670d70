internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Resolves the codes a user typed, all of them or none.
struct CodeLookup {
  let catalog: Catalog

  /// The codes of words that may be lists of them, as they are pasted: `CNS412, CNS337`.
  func separated(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      guard catalog.resolve(word.asName) == nil else { return [word.asName] }
      let parts = word.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
      return parts.isEmpty ? [word] : parts
    }
  }

  /// What each code stands for, in order, without repeats.
  ///
  /// Throws with every code that is unknown, so that nothing is done by halves.
  func matches(_ codes: [String]) throws(VerbFault) -> [CodeMatch] {
    guard !catalog.occurrences.isEmpty || !catalog.sessions.isEmpty else { throw .emptyCatalog }
    var matches: [CodeMatch] = []
    var seen: Set<CodeMatch> = []
    var unknown: [String] = []
    for code in separated(codes) {
      if let match = catalog.resolve(code.asName) {
        if seen.insert(match).inserted { matches.append(match) }
      } else {
        unknown.append(code)
      }
    }
    guard unknown.isEmpty else { throw .unknownCodes(near(unknown)) }
    return matches
  }

  private func near(_ codes: [String]) -> [VerbFault.UnknownName] {
    let names = names
    return codes.enumerated().map { index, code in
      VerbFault.UnknownName(code, known: index < NameSuggester.mostOfList ? names : [])
    }
  }

  /// What one code stands for.
  func match(_ code: String) throws(VerbFault) -> CodeMatch {
    guard let match = try matches([code]).first else { throw .emptyCatalog }
    return match
  }

  private var names: [String] {
    Set(catalog.sessions.map(\.id.rawValue)).union(catalog.occurrences.map(\.id.rawValue)).sorted()
  }
}

extension CodeMatch {
  /// The code as the catalog writes it.
  var code: String {
    switch self {
    case .session(let id): id.rawValue
    case .occurrence(let id): id.rawValue
    }
  }
}

extension CodeLookup {
  /// The run that one code means: its own, else a preferred one of its session, else the only one.
  func run(
    _ code: String, preferring preferred: [Occurrence.ID] = []
  ) throws(VerbFault) -> Occurrence {
    if let run = catalog.occurrence(Occurrence.ID(code.asName)) { return run }
    guard case .session(let id) = try match(code) else { throw .noRuns(session: code) }
    let runs = catalog.occurrences(of: id)
    if let run = runs.first(where: { preferred.contains($0.id) }) { return run }
    guard let only = runs.first else { throw .noRuns(session: id.rawValue) }
    guard runs.count == 1 else {
      throw .severalRuns(session: id.rawValue, runs: runs.map(\.id.rawValue))
    }
    return only
  }
}

extension Edit {
  /// The runs that codes mean, each once, all or none.
  ///
  /// Of a session's runs that is a preferred one or the only one: the planned ones, where none are
  /// named. A remark is made where a code is also its session's, and another run of it is preferred.
  mutating func runs(
    _ codes: [String], preferring preferred: [Occurrence.ID]? = nil
  ) throws -> [Occurrence] {
    let lookup = CodeLookup(catalog: state.catalog)
    _ = try lookup.matches(codes)
    let preferred = preferred ?? state.plan?.attend ?? []
    var runs: [Occurrence] = []
    var seen: Set<Occurrence.ID> = []
    for code in lookup.separated(codes) {
      let run = try run(code, preferring: preferred)
      if seen.insert(run.id).inserted { runs.append(run) }
    }
    return runs
  }

  private mutating func run(
    _ code: String, preferring preferred: [Occurrence.ID]
  ) throws -> Occurrence {
    let catalog = state.catalog
    let run = try CodeLookup(catalog: catalog).run(code, preferring: preferred)
    if catalog.session(Session.ID(code)) != nil, !preferred.contains(run.id),
      let other = catalog.occurrences(of: run.session).first(where: { preferred.contains($0.id) })
    {
      notes.append(AdjustText.takenForRun(run, other.id, try state.calendar()))
    }
    return run
  }
}

extension Catalog {
  /// The runs that a code stands for, by start.
  func runs(of match: CodeMatch) -> [Occurrence] {
    switch match {
    case .session(let id): occurrences(of: id)
    case .occurrence(let id): occurrence(id).map { [$0] } ?? []
    }
  }
}
