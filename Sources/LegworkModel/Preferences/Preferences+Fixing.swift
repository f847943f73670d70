extension Preferences {
  /// Fixes a run in; says whether it was fixed out before.
  @discardableResult
  public mutating func pin(_ run: Occurrence.ID) -> Bool {
    pins.insert(run)
    return drops.remove(run) != nil
  }

  /// Fixes a run out; says whether it was fixed in before.
  @discardableResult
  public mutating func drop(_ run: Occurrence.ID) -> Bool {
    drops.insert(run)
    return pins.remove(run) != nil
  }

  /// Leaves it to the planner again whether a run is attended.
  public mutating func unpin(_ run: Occurrence.ID) {
    pins.remove(run)
    drops.remove(run)
  }

  /// Takes pins off runs that are marked never to be planned; says which, and their marks.
  @discardableResult
  public mutating func unpinUnwanted(
    among runs: [Occurrence]
  ) -> [(run: Occurrence.ID, interest: Interest)] {
    let unwanted = runs.filter { pins.contains($0.id) }.compactMap { run in
      wish(for: run).flatMap { $0.interest.isPlannable ? nil : (run.id, $0.interest) }
    }
    for (run, _) in unwanted { pins.remove(run) }
    return unwanted
  }
}
