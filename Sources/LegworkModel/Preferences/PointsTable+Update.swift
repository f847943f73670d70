extension PointsTable {
  /// The points for other preferences: only what differs is worked out again.
  ///
  /// O(changed runs × rules) where marks and seats differ; else as from the start.
  public func updated(
    from old: Preferences, to new: Preferences, catalog: Catalog
  ) throws(RuleError) -> PointsTable {
    let isSame =
      old.rules == new.rules && old.settings.chances == new.settings.chances
      && old.settings.simulcastChance == new.settings.simulcastChance
    guard isSame else { return try PointsTable(catalog: catalog, preferences: new) }
    let runs =
      PointsTable.changed(old.occurrences, new.occurrences)
      + PointsTable.changed(old.statuses, new.statuses)
    let sessions =
      PointsTable.changed(old.sessions, new.sessions)
      + runs.compactMap { catalog.occurrence($0)?.session }
    guard !sessions.isEmpty else { return self }
    let chosen = Set(sessions).compactMap(catalog.session)
    return merging(
      try PointsTable(catalog: catalog, preferences: new, sessions: chosen))
  }

  private static func changed<Key, Value: Equatable>(
    _ old: [Key: Value], _ new: [Key: Value]
  ) -> [Key] {
    new.compactMap { old[$0.key] == $0.value ? nil : $0.key }
      + old.keys.filter { new[$0] == nil }
  }
}
