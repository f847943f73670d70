/// One of several attendees who share an event, with their own catalog, wishes and ways.
public struct TeamMember: Sendable {
  /// What the others call them.
  public var name: String
  /// The sessions and occurrences they know of.
  public var catalog: Catalog
  /// What they want, and what they keep to.
  public var preferences: Preferences
  /// Their own problem, with the runs that they did not ask for.
  public var built: BuiltProblem

  /// Creates a member; the problem has to include what is unwanted.
  public init(name: String, catalog: Catalog, preferences: Preferences, built: BuiltProblem) {
    self.name = name
    self.catalog = catalog
    self.preferences = preferences
    self.built = built
  }

  /// Whether they want a run themselves.
  public func wants(_ run: Occurrence.ID) -> Bool {
    guard let run = catalog.occurrence(run) else { return false }
    return built.points[run.id]?.isWanted ?? false
  }

  /// Whether a run could be attended by them, wanted or not: nobody ruled it out.
  func canAttend(_ run: Occurrence.ID) -> Bool {
    guard !preferences.drops.contains(run) else { return false }
    switch built.excluded[run] {
    case nil, .notWanted?: return true
    default: return false
    }
  }
}
