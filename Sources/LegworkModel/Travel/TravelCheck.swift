/// What is missing or doubtful in the travel times between the venues of an event.
public struct TravelCheck: Hashable, Sendable {
  /// Two venues between which no row says how long it takes, in either direction.
  public struct MissingPair: Hashable, Sendable {
    /// The venue that comes first by name.
    public var a: Venue.ID
    /// The other one.
    public var b: Venue.ID
    /// What is planned with instead.
    public var minutes: Minutes
    /// Whether that is from coordinates; else nothing at all is known.
    public var isEstimated: Bool

    /// Creates a pair.
    public init(a: Venue.ID, b: Venue.ID, minutes: Minutes, isEstimated: Bool) {
      self.a = a
      self.b = b
      self.minutes = minutes
      self.isEstimated = isEstimated
    }
  }

  /// A trip that takes more than twice as long one way as the other.
  public struct Asymmetry: Hashable, Sendable {
    /// Where the slower trip starts.
    public var from: Venue.ID
    /// Where it ends.
    public var to: Venue.ID
    /// Minutes of the slower trip by its best mode.
    public var there: Minutes
    /// Minutes of the way back by its best mode.
    public var back: Minutes

    /// Creates a one-sided trip.
    public init(from: Venue.ID, to: Venue.ID, there: Minutes, back: Minutes) {
      self.from = from
      self.to = to
      self.there = there
      self.back = back
    }
  }

  /// A walk that is longer than a detour over a third venue.
  public struct Detour: Hashable, Sendable {
    /// Where the walk starts.
    public var from: Venue.ID
    /// The venue on the shortest detour.
    public var via: Venue.ID
    /// Where the walk ends.
    public var to: Venue.ID
    /// Minutes as the row says.
    public var direct: Minutes
    /// Minutes over the third venue.
    public var detour: Minutes

    /// Creates a walk with its detour.
    public init(from: Venue.ID, via: Venue.ID, to: Venue.ID, direct: Minutes, detour: Minutes) {
      self.from = from
      self.via = via
      self.to = to
      self.direct = direct
      self.detour = detour
    }
  }

  /// Pairs without a row, by name.
  public private(set) var missing: [MissingPair] = []
  /// One-sided trips, by name.
  public private(set) var asymmetries: [Asymmetry] = []
  /// Walks that a detour beats, by name; of equal ones in both directions only the first.
  public private(set) var detours: [Detour] = []
  /// Venues of rows that the event does not have and where one does not stay, by name.
  public private(set) var strangers: [Venue.ID] = []

  /// Whether there is nothing to report.
  public var isClean: Bool {
    missing.isEmpty && asymmetries.isEmpty && detours.isEmpty && strangers.isEmpty
  }

  /// Checks the `likely` minutes between the venues.
  ///
  /// O(venues³).
  public init(venues: [Venue], travel: TravelTable, lodging: Venue.ID? = nil) {
    let ids = Set(venues.map(\.id)).sorted()
    let known = Set(ids + [lodging].compactMap(\.self))
    strangers = Set(travel.times.flatMap { [$0.from, $0.to] }).filter { !known.contains($0) }
      .sorted()
    for (index, a) in ids.enumerated() {
      for b in ids[(index + 1)...] { check(a, b, travel) }
    }
    findDetours(ids, travel)
  }

  private mutating func check(_ a: Venue.ID, _ b: Venue.ID, _ travel: TravelTable) {
    if travel.times(from: a, to: b).isEmpty {
      for option in travel.options(from: a, to: b, estimate: .likely) {
        missing.append(
          MissingPair(
            a: a, b: b, minutes: option.minutes, isEstimated: option.provenance == .estimated))
      }
      return
    }
    guard let there = travel.times(from: a, to: b).map(\.likely).min(),
      let back = travel.times(from: b, to: a).map(\.likely).min()
    else { return }
    if there > 2 * back {
      asymmetries.append(Asymmetry(from: a, to: b, there: there, back: back))
    } else if back > 2 * there {
      asymmetries.append(Asymmetry(from: b, to: a, there: back, back: there))
    }
  }

  private mutating func findDetours(_ ids: [Venue.ID], _ travel: TravelTable) {
    let walks = ids.map { from in
      ids.map { to in from == to ? nil : travel.time(from: from, to: to, mode: .walk)?.likely }
    }
    for from in ids.indices {
      for to in ids.indices {
        guard let found = TravelCheck.detour(from, to, walks) else { continue }
        let mirror = to < from ? TravelCheck.detour(to, from, walks) : nil
        if let mirror, mirror.direct == found.direct, mirror.detour == found.detour { continue }
        detours.append(
          Detour(
            from: ids[from], via: ids[found.via], to: ids[to], direct: found.direct,
            detour: found.detour))
      }
    }
  }

  /// The shortest detour, where it beats the walk itself.
  private static func detour(
    _ from: Int, _ to: Int, _ walks: [[Minutes?]]
  ) -> (via: Int, direct: Minutes, detour: Minutes)? {
    guard let direct = walks[from][to] else { return nil }
    var best: (via: Int, direct: Minutes, detour: Minutes)?
    for via in walks.indices {
      guard let first = walks[from][via], let second = walks[via][to] else { continue }
      if first + second < best?.detour ?? direct { best = (via, direct, first + second) }
    }
    return best
  }
}
