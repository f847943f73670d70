internal import LegworkModel

/// What is typed into the catalog's line: words to look for, and facets such as `day:mon`.
struct CatalogFilter: Sendable {
  /// The facets and what they take, for the screen.
  static let help = "type: level: day: venue: topic: speaker: is:"

  /// A condition on a session or on a run.
  enum Facet: Hashable, Sendable {
    case type([UInt8])
    case level(ClosedRange<Int>)
    case day(CalendarDay)
    case venue([UInt8])
    case topic([UInt8])
    case speaker([UInt8])
    case state(State)
    /// A value that stands for nothing, so that nothing is found.
    case nothing
  }

  /// What a session is to the attendee or to the week.
  enum State: String, Hashable, Sendable, CaseIterable {
    case must, want, maybe, skip, later, planned, missed, pinned, dropped, free, marked, unmarked
  }

  /// Words, folded.
  private(set) var words: [[UInt8]] = []
  /// Conditions; all have to hold.
  private(set) var facets: [Facet] = []

  /// Reads what is typed; a facet without a value yet is no condition.
  init(_ text: String, days: [CalendarDay] = []) {
    for token in text.split(separator: " ") {
      let parts = token.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, let facet = Facet(String(parts[0]), String(parts[1]), days) {
        facets.append(facet)
      } else if parts.count == 1 {
        words.append(SessionIndex.folded(String(token)))
      }
    }
  }

  /// Whether a session may match: the conditions that no run is asked for.
  func matches(_ session: Session, _ runs: [Occurrence], _ facts: CatalogFacts) -> Bool {
    facets.allSatisfy { facet in
      switch facet {
      case .type(let text): CatalogFilter.has(session.type ?? "", text)
      case .level(let range): session.level.map(range.contains) ?? false
      case .topic(let text): session.topics.contains { CatalogFilter.has($0, text) }
      case .speaker(let text): session.speakers.contains { CatalogFilter.has($0, text) }
      case .state(let state): facts.isIn(state, session.id, runs)
      case .day, .venue: true
      case .nothing: false
      }
    }
  }

  /// Whether a run matches the conditions on day and venue.
  func matches(_ run: Occurrence, _ facts: CatalogFacts) -> Bool {
    facets.allSatisfy { facet in
      switch facet {
      case .day(let day): run.interval.map { facts.calendar.day(of: $0.start) == day } ?? false
      case .venue(let text): CatalogFilter.has(run.venue?.rawValue ?? "", text)
      default: true
      }
    }
  }

  /// Whether runs are asked for.
  var asksAboutRuns: Bool {
    facets.contains { facet in
      switch facet {
      case .day, .venue: true
      default: false
      }
    }
  }

  private static func has(_ text: String, _ part: [UInt8]) -> Bool {
    let folded = SessionIndex.folded(text)
    guard part.count <= folded.count else { return false }
    return (0...(folded.count - part.count)).contains { folded[$0...].starts(with: part) }
  }
}

extension CatalogFilter.Facet {
  /// The facet of a name and a value; nil where the value is still to come.
  fileprivate init?(_ name: String, _ value: String, _ days: [CalendarDay]) {
    guard !value.isEmpty else { return nil }
    let text = SessionIndex.folded(value)
    switch name.lowercased() {
    case "type": self = .type(text)
    case "venue": self = .venue(text)
    case "topic": self = .topic(text)
    case "speaker": self = .speaker(text)
    case "level": self = CatalogQuery.levels(value).map { .level($0) } ?? .nothing
    case "day": self = (try? DayReader.day(value, among: days)).map { .day($0) } ?? .nothing
    case "is":
      let state = CatalogFilter.State.allCases.first { $0.rawValue.hasPrefix(value.lowercased()) }
      self = state.map { .state($0) } ?? .nothing
    default: self = .nothing
    }
  }
}
