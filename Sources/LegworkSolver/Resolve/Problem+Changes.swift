public import LegworkModel

extension Problem {
  /// The changes that make this problem into another one: few where only wishes differ.
  ///
  /// Points, musts, pins, drops and skips are told one by one; where anything else differs, everything
  /// is replaced. O(items + demands).
  public func changes(to other: Problem) -> [InteractiveSolver.Change] {
    var same = other
    (same.musts, same.pins, same.drops, same.skips) = (musts, pins, drops, skips)
    same.items = items
    guard same == self, items.count == other.items.count else { return [.replace(other)] }
    var changes: [InteractiveSolver.Change] = []
    for (old, new) in zip(items, other.items) where old != new {
      var old = old
      let points = old.points
      old.points = new.points
      guard old == new else { return [.replace(other)] }
      if points != new.points { changes.append(.points(new.points, occurrence: new.id)) }
    }
    return changes + Problem.names(drops, other.drops, added: { .drop($0) }, gone: { .undrop($0) })
      + Problem.names(skips, other.skips, added: { .skip($0) }, gone: { .unskip($0) })
      + Problem.names(musts, other.musts, added: { .must($0) }, gone: { .unmust($0) })
      + Problem.names(pins, other.pins, added: { .pin($0) }, gone: { .unpin($0) })
  }

  private static func names(
    _ old: [String], _ new: [String], added: (String) -> InteractiveSolver.Change,
    gone: (String) -> InteractiveSolver.Change
  ) -> [InteractiveSolver.Change] {
    guard old != new else { return [] }
    let (before, now) = (Set(old), Set(new))
    return before.subtracting(now).sorted().map(gone) + now.subtracting(before).sorted().map(added)
  }
}
