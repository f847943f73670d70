/// What to watch as a recording, by topic and level; recorded sessions first.
public struct WatchList: Hashable, Sendable {
  /// A session to watch.
  public struct Entry: Hashable, Sendable {
    /// What it is.
    public var session: Session
    /// Why it is listed: `later`, or the mark of one that was wanted and not seen.
    public var interest: Interest
  }

  /// Sessions of one topic and level.
  public struct Group: Hashable, Sendable {
    /// The topic; nil where the sessions have none.
    public var topic: String?
    /// The level; nil where the sessions have none.
    public var level: Int?
    /// The sessions: recorded ones, then those nobody knows of, then the others; each by code.
    public var entries: [Entry]
  }

  /// By topic, those without one last; then by level.
  public let groups: [Group]

  /// How many sessions there are.
  public var count: Int { groups.reduce(0) { $0 + $1.entries.count } }

  /// Lists what is marked `later`, and what was wanted and missed; O(n log n).
  ///
  /// The latter only where `seen` is known, and not what is known not to be recorded.
  public init(_ catalog: Catalog, _ preferences: Preferences, seen: Set<Session.ID>?) {
    let entries = catalog.sessions.compactMap { session -> Entry? in
      guard !(seen ?? []).contains(session.id) else { return nil }
      let marks = Set(preferences.marks(of: session.id, catalog))
      if marks.contains(.later) { return Entry(session: session, interest: .later) }
      guard seen != nil, session.recorded != .no,
        let wanted = [Interest.must, .want, .maybe].first(where: marks.contains)
      else { return nil }
      return Entry(session: session, interest: wanted)
    }
    let groups = Dictionary(grouping: entries) { Key($0.session) }
    self.groups = groups.keys.sorted().map { key in
      let sorted = (groups[key] ?? []).sorted {
        WatchList.rank($0.session) < WatchList.rank($1.session)
      }
      return Group(topic: key.topic, level: key.level, entries: sorted)
    }
  }

  private static func rank(_ session: Session) -> (Int, Session.ID) {
    switch session.recorded {
    case .yes: (0, session.id)
    case .unknown: (1, session.id)
    case .no: (2, session.id)
    }
  }

  private struct Key: Hashable, Comparable {
    let topic: String?
    let level: Int?

    init(_ session: Session) {
      topic = session.mainTopic
      level = session.level
    }

    static func < (a: Key, b: Key) -> Bool {
      switch (a.topic, b.topic) {
      case (let x?, let y?) where x != y: x < y
      case (_?, nil): true
      case (nil, _?): false
      default: (a.level ?? Int.max) < (b.level ?? Int.max)
      }
    }
  }
}

extension Preferences {
  /// The marks of a session and of its runs.
  fileprivate func marks(of session: Session.ID, _ catalog: Catalog) -> [Interest] {
    let runs = catalog.occurrences(of: session).compactMap { occurrences[$0.id]?.interest }
    return [sessions[session]?.interest].compactMap { $0 } + runs
  }
}
