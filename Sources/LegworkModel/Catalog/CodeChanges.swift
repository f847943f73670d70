/// Codes that a newer catalog writes differently, from the old one to the new one.
public struct CodeChanges: Hashable, Sendable {
  /// Sessions that have another code now.
  public var sessions: [Session.ID: Session.ID]
  /// Runs that have another code now.
  public var runs: [Occurrence.ID: Occurrence.ID]

  /// Creates a set of changes.
  public init(
    sessions: [Session.ID: Session.ID] = [:], runs: [Occurrence.ID: Occurrence.ID] = [:]
  ) {
    self.sessions = sessions
    self.runs = runs
  }

  /// Whether all codes stay as they are.
  public var isEmpty: Bool { sessions.isEmpty && runs.isEmpty }

  /// The code a session has now.
  public func current(_ session: Session.ID) -> Session.ID { sessions[session] ?? session }

  /// The code a run has now.
  public func current(_ run: Occurrence.ID) -> Occurrence.ID { runs[run] ?? run }

  /// The code, of a session or of a run, as it is now.
  public func current(_ code: String) -> String {
    sessions[Session.ID(code)]?.rawValue ?? runs[Occurrence.ID(code)]?.rawValue ?? code
  }
}

extension Preferences {
  /// The same wishes under the codes of today; a wish that the new code has already is kept.
  public func renamed(by codes: CodeChanges) -> Preferences {
    guard !codes.isEmpty else { return self }
    var renamed = self
    renamed.sessions = sessions.rekeyed(codes.current)
    renamed.occurrences = occurrences.rekeyed(codes.current)
    renamed.statuses = statuses.rekeyed(codes.current)
    renamed.pins = Set(pins.map(codes.current))
    renamed.drops = Set(drops.map(codes.current))
    renamed.attended = Set(attended.map(codes.current))
    return renamed
  }
}

extension Dictionary where Key: Comparable {
  /// The values under other keys; where two meet, the one that was there under that key stays.
  public func rekeyed(_ key: (Key) -> Key) -> [Key: Value] {
    var result = filter { key($0.key) == $0.key }
    for (old, value) in sorted(by: { $0.key < $1.key }) where result[key(old)] == nil {
      result[key(old)] = value
    }
    return result
  }
}
