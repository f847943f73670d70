public import LegworkModel

extension InteractiveSolver {
  /// One change of a problem.
  public enum Change: Hashable, Sendable {
    /// An occurrence has to be attended.
    case pin(String)
    /// It need not be any more.
    case unpin(String)
    /// An occurrence may not be attended.
    case drop(String)
    /// It may be again.
    case undrop(String)
    /// A session has to be attended.
    case must(String)
    /// It need not be any more.
    case unmust(String)
    /// A session may not be attended.
    case skip(String)
    /// It may be again.
    case unskip(String)
    /// An occurrence is worth so many points.
    case points(Int, occurrence: String)
    /// Each occurrence of a session is worth so many points.
    case sessionPoints(Int, session: String)
    /// An occurrence has become another one of the same name.
    case item(Problem.Item)
    /// Everything may be different.
    case replace(Problem)
  }
}

extension Problem {
  /// Makes a change, given the index of each occurrence.
  ///
  /// Throws, and changes nothing, where a pin or points are meant for what is not there.
  /// O(demands), and O(items) for the points of a session.
  mutating func make(
    _ change: InteractiveSolver.Change, items indices: [String: Int]
  ) throws(ProblemFault) {
    switch change {
    case .pin(let id):
      _ = try index(id, indices)
      pins.insertSorted(id)
    case .unpin(let id): pins.removeSorted(id)
    case .drop(let id): drops.insertSorted(id)
    case .undrop(let id): drops.removeSorted(id)
    case .must(let name): musts.insertSorted(name)
    case .unmust(let name): musts.removeSorted(name)
    case .skip(let name): skips.insertSorted(name)
    case .unskip(let name): skips.removeSorted(name)
    case .points(let points, let id):
      let index = try index(id, indices)
      try check(points: points, of: index)
      items[index].points = points
    case .sessionPoints(let points, let name):
      let runs = items.indices.filter { items[$0].session == name }
      guard let first = runs.first else {
        throw .invalid(path: "occurrences", reason: "no session \(name)")
      }
      try check(points: points, of: first)
      for index in runs { items[index].points = points }
    case .item(let item):
      let index = try index(item.id, indices)
      let old = items[index]
      items[index] = item
      do { try check() } catch {
        items[index] = old
        throw error
      }
    case .replace(let problem): self = problem
    }
  }

  private func index(_ id: String, _ indices: [String: Int]) throws(ProblemFault) -> Int {
    if let index = indices[id] { return index }
    throw .invalid(path: "occurrences", reason: "no occurrence \(id)")
  }

  private func check(points: Int, of index: Int) throws(ProblemFault) {
    guard OccurrencePoints.range.contains(points) else {
      throw .invalid(path: "occurrences[\(index)].points", reason: "beyond a billion")
    }
  }
}

extension [String] {
  /// Adds a name to a sorted list that does not have it.
  fileprivate mutating func insertSorted(_ name: String) {
    let place = partitioningIndex { $0 >= name }
    if place == count || self[place] != name { insert(name, at: place) }
  }

  /// Removes a name from a sorted list.
  fileprivate mutating func removeSorted(_ name: String) {
    let place = partitioningIndex { $0 >= name }
    if place < count, self[place] == name { remove(at: place) }
  }
}
