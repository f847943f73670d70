internal import LegworkModel

/// What is typed into the catalog's line: words to look for, and facets such as `day:mon`.
///
/// Of one facet any of the values will do; facets narrow each other, and so does each state of the
/// week.
struct CatalogFilter: Sendable {
  /// The parts as typed.
  let tokens: [CatalogToken]
  /// Words, folded.
  private(set) var words: [[UInt8]] = []
  private var conditions: [CatalogFacet: [Condition]] = [:]
  /// Whether a facet is named that there is none of, so that nothing is found.
  private(set) var isUnknown = false

  /// Reads what is typed; a facet without a value yet is no condition.
  init(_ text: String, days: [CalendarDay] = []) {
    tokens = CatalogToken.tokens(text)
    for token in tokens {
      guard let name = token.name else {
        words.append(SessionIndex.folded(token.value))
        continue
      }
      guard !token.value.isEmpty else { continue }
      guard let (facet, found) = Condition.of(token, name, days) else {
        isUnknown = true
        continue
      }
      conditions[facet, default: []] += found
    }
  }

  /// The runs of a session that match; nil where the session does not, a nil run where it has none.
  func candidates(_ entry: SessionIndex.Entry, _ facts: CatalogFacts) -> [Occurrence?]? {
    guard !isUnknown, misses(of: entry.session, facts).isEmpty else { return nil }
    let found = entry.candidates.filter { misses(of: entry.session, $0, facts).isEmpty }
    return found.isEmpty ? nil : found
  }

  /// The facets asked of sessions that one does not have.
  func misses(of session: Session, _ facts: CatalogFacts) -> [CatalogFacet] {
    CatalogFacet.ofSessions.filter { conditions[$0] != nil && !holds($0, session, nil, facts) }
  }

  /// The facets asked of runs that one does not have.
  func misses(
    of session: Session, _ run: Occurrence?, _ facts: CatalogFacts
  ) -> [CatalogFacet] {
    CatalogFacet.ofRuns.filter { conditions[$0] != nil && !holds($0, session, run, facts) }
  }

  /// Whether a value is among those asked for.
  func asks(for value: CatalogValue, of facet: CatalogFacet) -> Bool {
    conditions[facet]?.contains { $0.matches(value) } ?? false
  }

  /// The line with a value asked for that was not, or the other way round.
  func toggled(_ row: FacetRow, days: [CalendarDay]) -> String {
    let kept = tokens.filter { token in
      guard let name = token.name, let (its, found) = Condition.of(token, name, days) else {
        return true
      }
      return its != row.facet || !found.contains { $0.matches(row.value) }
    }
    let added = kept.count == tokens.count ? ["\(row.facet.token):\(row.typed)"] : []
    return (kept.map(\.text) + added).joined(separator: " ")
  }

  private func holds(
    _ facet: CatalogFacet, _ session: Session, _ run: Occurrence?, _ facts: CatalogFacts
  ) -> Bool {
    let asked = conditions[facet] ?? []
    if facet == .week {
      return !asked.isEmpty
        && asked.allSatisfy { condition in
          guard case .state(let state) = condition else { return false }
          return facts.isIn(state, session.id, run)
        }
    }
    return facet.values(session, run, facts).contains { value in
      asked.contains { $0.matches(value) }
    }
  }
}

extension CatalogFilter {
  /// What is asked of a value.
  fileprivate enum Condition: Hashable, Sendable {
    /// It has this in it, folded.
    case part([UInt8])
    /// It is this, folded.
    case whole([UInt8])
    case levels(ClosedRange<Int>)
    case day(CalendarDay)
    case status(ReservationStatus)
    case recorded(Recording)
    case state(CatalogState)

    func matches(_ value: CatalogValue) -> Bool {
      switch (self, value) {
      case (.part(let part), .text(let text)): Condition.has(SessionIndex.folded(text), part)
      case (.whole(let whole), .text(let text)): SessionIndex.folded(text) == whole
      case (.levels(let range), .level(let level)): range.contains(level)
      case (.day(let a), .day(let b)): a == b
      case (.status(let a), .status(let b)): a == b
      case (.recorded(let a), .recorded(let b)): a == b
      case (.state(let a), .state(let b)): a == b
      default: false
      }
    }

    private static func has(_ text: [UInt8], _ part: [UInt8]) -> Bool {
      guard part.count <= text.count else { return false }
      return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }

    /// What a token asks of which facet; nil where there is no such facet, none where its value
    /// stands for nothing.
    static func of(
      _ token: CatalogToken, _ name: String, _ days: [CalendarDay]
    ) -> (CatalogFacet, [Condition])? {
      let value = token.value.lowercased()
      if name == "is" {
        let state = CatalogState.allCases.first { $0.rawValue.hasPrefix(value) }
        return state.map { ($0.facet, [.state($0)]) } ?? (.week, [])
      }
      guard let facet = CatalogFacet(rawValue: name), facet != .mark, facet != .week else {
        return nil
      }
      return (facet, conditions(facet, token, value, days))
    }

    private static func conditions(
      _ facet: CatalogFacet, _ token: CatalogToken, _ value: String, _ days: [CalendarDay]
    ) -> [Condition] {
      switch facet {
      case .level: CatalogQuery.levels(token.value).map { [.levels($0)] } ?? []
      case .day: (try? DayReader.day(token.value, among: days)).map { [.day($0)] } ?? []
      case .status:
        ReservationStatus.allCases.filter { status in
          status.rawValue.lowercased().hasPrefix(value.filter { $0 != "-" && $0 != " " })
        }.map { .status($0) }
      case .recorded:
        Recording.allCases.filter { $0.rawValue.hasPrefix(value) }.map { .recorded($0) }
      default:
        [
          token.isWhole
            ? .whole(SessionIndex.folded(token.value))
            : .part(SessionIndex.folded(token.value))
        ]
      }
    }
  }
}
