import GRDB

extension EventDocument {
  /// The save points, in the order they were made.
  public func savePoints() throws(DocumentError) -> [SavePoint] {
    try DocumentError.translating(at: path) { try queue.read(SavePointTable.all) }
  }

  /// Gives the current state a name; false where one has the name already.
  ///
  /// Save points stand beside the history: they are not undone, and what they name stays there
  /// however the history goes on. `at` is in seconds since 1970 UTC.
  public func addSavePoint(named name: String, at: Int) throws(DocumentError) -> Bool {
    try DocumentError.translating(at: path) {
      try queue.write { try SavePointTable.add(name, at: at, $0) }
    }
  }

  /// Forgets a save point; nil where there is none of the name.
  public func removeSavePoint(named name: String) throws(DocumentError) -> SavePoint? {
    try DocumentError.translating(at: path) {
      try queue.write { try SavePointTable.remove(name, $0) }
    }
  }

  /// Makes the state of a save point the current one, as a change that can be undone.
  ///
  /// Says whether that changed anything; nil where there is none of the name.
  public func restore(
    savePoint name: String, words: String, at: Int
  ) throws(DocumentError) -> Bool? {
    try DocumentError.translating(at: path) {
      try queue.write { db in
        guard let parts = try SavePointTable.parts(of: name, db) else { return nil }
        return try Revision.head(db).go(to: parts, words: words, at: at, db)
      }
    }
  }
}
