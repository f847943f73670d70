import GRDB

extension EventDocument {
  /// Makes a change as one transaction; says whether it changed anything.
  ///
  /// What was undone can't be redone afterwards. A change that gives every part the value it has
  /// leaves no trace. `at` is in seconds since 1970 UTC. With `basedOn`, the change is refused
  /// unless that revision is still the current one.
  @discardableResult
  public func commit(
    _ change: Change, words: String, at: Int, basedOn revision: Int? = nil
  ) throws(DocumentError) -> Bool {
    try DocumentError.translating(at: path) {
      try queue.write { db in
        let head = try Revision.head(db)
        if let revision, revision != head.id {
          throw DocumentError.changedMeanwhile(path: path)
        }
        return try head.commit(change, words: words, at: at, db)
      }
    }
  }

  /// Undoes the last changes; returns their words, the last change first.
  ///
  /// Undoes fewer where there are fewer; making the document can't be undone.
  @discardableResult
  public func undo(steps: Int = 1) throws(DocumentError) -> [String] {
    try move { history, head in
      let target = max(0, head - max(0, steps))
      return (target, history[(target + 1)...].prefix(head - target).map(\.words).reversed())
    }
  }

  /// Redoes changes last undone; returns their words in the order they were made.
  ///
  /// Redoes fewer where there are fewer.
  @discardableResult
  public func redo(steps: Int = 1) throws(DocumentError) -> [String] {
    try move { history, head in
      let target = min(history.count - 1, head + max(0, steps))
      return (target, history[(head + 1)...].prefix(target - head).map(\.words))
    }
  }

  /// Every change from the first on, those that are undone last.
  public func history() throws(DocumentError) -> [HistoryEntry] {
    try DocumentError.translating(at: path) { try queue.read(Revision.history) }
  }

  /// What one step through the history would lead to, and the words of its change.
  ///
  /// Nil where there is no such step; nothing is changed. Parts that are the same as in an older state,
  /// read without abstracts, are taken from there.
  public func preview(
    _ step: HistoryStep, knowing older: EventState
  ) throws(DocumentError) -> (words: String, state: EventState)? {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        let history = try Revision.history(db)
        guard let head = history.firstIndex(where: \.isCurrent) else { return nil }
        let target = step == .undo ? head - 1 : head + 1
        guard history.indices.contains(target),
          let revision = try Revision.find(history[target].id, db)
        else { return nil }
        let known = try Revision.find(older.revision, db).map { ($0, older) }
        let state = try revision.state(.withoutAbstracts, knowing: known, db)
        return (history[max(head, target)].words, state)
      }
    }
  }

  private func move(
    _ choose: ([HistoryEntry], _ head: Int) -> (target: Int, words: [String])
  ) throws(DocumentError) -> [String] {
    try DocumentError.translating(at: path) {
      try queue.write { db in
        let history = try Revision.history(db)
        guard let head = history.firstIndex(where: \.isCurrent) else { return [] }
        let (target, words) = choose(history, head)
        if target != head { try Revision.moveHead(to: history[target].id, db) }
        return words
      }
    }
  }
}

/// One step through a document's history.
public enum HistoryStep: Hashable, Sendable {
  /// To the change before.
  case undo
  /// To the change after, where one was undone.
  case redo
}
