import GRDB

extension EventDocument {
  /// What was told last to a kind of reader, such as `calendar`: JSON that only its writer
  /// understands; nil where nothing was.
  public func exported(to reader: String) throws(DocumentError) -> String? {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        try String.fetchOne(
          db, sql: "SELECT body FROM exported WHERE reader = ?", arguments: [reader])
      }
    }
  }

  /// Remembers what a kind of reader was told.
  ///
  /// It stands beside the history: an export changes nothing of the plan, and no undo takes back
  /// what others were told. `at` is in seconds since 1970 UTC.
  public func remember(
    export body: String, to reader: String, at: Int
  ) throws(DocumentError) {
    try DocumentError.translating(at: path) {
      try queue.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO exported (reader, at, body) VALUES (?, ?, ?)",
          arguments: [reader, at, body])
      }
    }
  }
}
