/// What a newer catalog says differently.
public struct CatalogDifference: Hashable, Sendable {
  /// One run, before and now.
  public struct ChangedRun: Hashable, Sendable {
    /// As it was.
    public var before: Occurrence
    /// As it is.
    public var now: Occurrence

    /// Whether it takes place no more.
    public var isCancelled: Bool { before.status.isPlannable && now.status == .cancelled }
    /// Whether it takes place after all.
    public var isBack: Bool { before.status == .cancelled && now.status.isPlannable }
    /// Whether it has another time, or one at last.
    public var isMoved: Bool { before.interval != now.interval }
    /// Whether it is in another building.
    public var isElsewhere: Bool { before.venue != now.venue }
    /// Whether it is in another room of the same building.
    public var isInOtherRoom: Bool { !isElsewhere && before.room != now.room }
    /// Whether seats stand otherwise, though it takes place as before.
    public var hasOtherStatus: Bool {
      before.status != now.status && !isCancelled && !isBack
    }
  }

  /// A session with another title.
  public struct Retitled: Hashable, Sendable {
    /// Its code as it is now.
    public var session: Session.ID
    /// The title it had.
    public var before: String
    /// The title it has.
    public var now: String
  }

  /// Sessions that are new, by code.
  public var newSessions: [Session.ID] = []
  /// Runs that are new, by start.
  public var newRuns: [Occurrence] = []
  /// Runs that are no longer listed, as they were; those cancelled before are not among them.
  public var goneRuns: [Occurrence] = []
  /// Runs of which something changed, by start.
  public var changedRuns: [ChangedRun] = []
  /// Sessions with another title, by code.
  public var retitled: [Retitled] = []
  /// Codes that are written differently.
  public var codes = CodeChanges()

  /// Whether nothing changed.
  public var isEmpty: Bool {
    newSessions.isEmpty && newRuns.isEmpty && goneRuns.isEmpty && changedRuns.isEmpty
      && retitled.isEmpty && codes.isEmpty
  }

  /// Compares two catalogs; O(n log n).
  public init(from old: Catalog, to new: Catalog) {
    codes = CodeMatching(from: old, to: new).changes
    let known = Set(old.sessions.map { codes.current($0.id) })
    newSessions = new.sessions.map(\.id).filter { !known.contains($0) }
    var seen: Set<Occurrence.ID> = []
    for before in old.occurrences {
      guard let now = new.occurrence(codes.current(before.id)) else {
        if before.status != .cancelled { goneRuns.append(before) }
        continue
      }
      seen.insert(now.id)
      let change = ChangedRun(before: before, now: now)
      if change.isRelevant { changedRuns.append(change) }
    }
    newRuns = new.occurrences.filter { !seen.contains($0.id) }
    retitled = old.sessions.compactMap { before in
      guard let now = new.session(codes.current(before.id)), now.title != before.title else {
        return nil
      }
      return Retitled(session: now.id, before: before.title, now: now.title)
    }
  }
}

extension CatalogDifference.ChangedRun {
  fileprivate var isRelevant: Bool {
    isCancelled || isBack || isMoved || isElsewhere || isInOtherRoom || hasOtherStatus
  }
}
