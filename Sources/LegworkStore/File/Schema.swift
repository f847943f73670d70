import GRDB

/// The versions of the document's tables: each step leads from one version to the next.
struct Schema: Sendable {
  /// Changes the tables of the version before.
  typealias Step = @Sendable (Database) throws -> Void

  /// What leads to version 1, then to version 2, and so on.
  let steps: [Step]

  /// The version this program writes.
  static let current = Schema(steps: [
    createTables, indexWords, createSavePoints, rememberExports,
  ])

  /// The version that the last step leads to.
  var version: Int { steps.count }

  /// The version of an open document.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Refuses what no version of this program makes, and what could do anything when it is read.
  static func checkContent(of db: Database) throws {
    let name = try String.fetchOne(
      db, sql: "SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger') LIMIT 1")
    if let name { throw Contradiction("it has a view or a trigger of its own, '\(name)'") }
  }

  /// Brings a database to the last version, one transaction a step.
  ///
  /// A step that another program takes meanwhile is waited for, and not taken again.
  func migrate(_ queue: DatabaseQueue) throws {
    for (index, step) in steps.enumerated() {
      try queue.inTransaction(.immediate) { db in
        if try Schema.version(of: db) == index {
          try step(db)
          try db.execute(sql: "PRAGMA user_version = \(index + 1)")
        }
        return .commit
      }
    }
  }

  /// Version 1; explained in docs/document.md.
  private static let createTables: Step = { db in
    try db.execute(
      sql: """
        PRAGMA application_id = \(DocumentFile.applicationID);

        CREATE TABLE piece (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          body BLOB NOT NULL
        ) STRICT;
        CREATE TABLE catalog (
          id INTEGER PRIMARY KEY
        ) STRICT;
        CREATE TABLE revision (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          at INTEGER NOT NULL,
          words TEXT NOT NULL,
          catalog INTEGER NOT NULL REFERENCES catalog,
          event INTEGER NOT NULL REFERENCES piece,
          travel INTEGER REFERENCES piece,
          places INTEGER REFERENCES piece,
          preferences INTEGER REFERENCES piece,
          "plan" INTEGER REFERENCES piece,
          details INTEGER REFERENCES piece,
          notes INTEGER REFERENCES piece
        ) STRICT;
        CREATE TABLE head (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          revision INTEGER NOT NULL REFERENCES revision
        ) STRICT;

        CREATE TABLE abstract (
          id INTEGER PRIMARY KEY,
          body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE session (
          catalog INTEGER NOT NULL REFERENCES catalog ON DELETE CASCADE,
          code TEXT NOT NULL,
          title TEXT NOT NULL,
          type TEXT,
          level INTEGER,
          topics TEXT,
          speakers TEXT,
          recorded TEXT NOT NULL,
          link TEXT,
          abstract INTEGER,
          PRIMARY KEY (catalog, code)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE occurrence (
          catalog INTEGER NOT NULL REFERENCES catalog ON DELETE CASCADE,
          code TEXT NOT NULL,
          session TEXT NOT NULL,
          venue TEXT,
          room TEXT,
          starts INTEGER,
          ends INTEGER,
          status TEXT NOT NULL,
          capacity INTEGER,
          simulcast INTEGER NOT NULL,
          source_key TEXT,
          PRIMARY KEY (catalog, code)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE venue (
          catalog INTEGER NOT NULL REFERENCES catalog ON DELETE CASCADE,
          name TEXT NOT NULL,
          latitude REAL,
          longitude REAL,
          PRIMARY KEY (catalog, name)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  /// Version 2: the words of sessions, to be searched.
  private static let indexWords: Step = { db in
    try db.execute(sql: SearchIndex.tables)
    let catalog = try Int.fetchOne(
      db, sql: "SELECT catalog FROM revision JOIN head ON head.revision = revision.id")
    if let catalog { try SearchIndex(db: db).follow(catalog) }
  }

  /// Version 3: states that were given a name.
  private static let createSavePoints: Step = { db in
    try db.execute(
      sql: """
        CREATE TABLE save_point (
          name TEXT PRIMARY KEY,
          at INTEGER NOT NULL,
          words TEXT NOT NULL,
          catalog INTEGER NOT NULL REFERENCES catalog,
          event INTEGER NOT NULL REFERENCES piece,
          travel INTEGER REFERENCES piece,
          places INTEGER REFERENCES piece,
          preferences INTEGER REFERENCES piece,
          "plan" INTEGER REFERENCES piece,
          details INTEGER REFERENCES piece,
          notes INTEGER REFERENCES piece
        ) STRICT;
        """)
  }

  /// Version 4: what was told to other programs.
  private static let rememberExports: Step = { db in
    try db.execute(
      sql: """
        CREATE TABLE exported (
          reader TEXT PRIMARY KEY,
          at INTEGER NOT NULL,
          body TEXT NOT NULL
        ) STRICT;
        """)
  }
}
