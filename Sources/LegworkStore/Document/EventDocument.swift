import GRDB
public import LegworkModel

/// One event in one file: catalog, travel times, preferences, plan, and every change to them.
///
/// An SQLite database, described in docs/document.md. Every change is one durable transaction; it
/// can be undone and redone, also by another process later. Reading the clock is left to callers.
public final class EventDocument: Sendable {
  /// Where the document is.
  public let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Makes a new document, readable by its owner alone; refuses to overwrite a file.
  ///
  /// `at` is the time of the change in seconds since 1970 UTC. `patience` is how many seconds to
  /// wait for another process.
  public static func create(
    at path: String, event: Event, change: Change = Change(), words: String, at: Int,
    patience: Double = 3
  ) throws(DocumentError) -> EventDocument {
    let file = DocumentFile(path: path)
    try file.create()
    do {
      return try DocumentError.translating(at: path) {
        let document = try EventDocument(path: path, queue: connect(path, false, patience))
        try Schema.current.migrate(document.queue)
        try document.queue.write { db in
          try Revision.begin(event: event, change: change, words: words, at: at, db)
        }
        return document
      }
    } catch {
      file.remove()
      throw error
    }
  }

  /// Whether a file is an event document, as far as its header tells.
  public static func isDocument(at path: String) -> Bool { DocumentFile(path: path).isDocument }

  /// Opens a document; one of an older version is brought up to date, with a backup beside it.
  ///
  /// A document opened read-only can be read while its file or directory is write-protected.
  public static func open(
    at path: String, readOnly: Bool = false, patience: Double = 3
  ) throws(DocumentError) -> EventDocument {
    try open(at: path, readOnly: readOnly, patience: patience, schema: .current)
  }

  static func open(
    at path: String, readOnly: Bool, patience: Double, schema: Schema
  ) throws(DocumentError) -> EventDocument {
    let file = DocumentFile(path: path)
    try file.checkIdentity()
    return try DocumentError.translating(at: path) {
      let (queue, version) = try recover(path, readOnly, patience)
      let document = EventDocument(path: path, queue: queue)
      if version > schema.version {
        throw DocumentError.newer(path: path, version: version, supported: schema.version)
      }
      try queue.read(Schema.checkContent)
      guard version < schema.version else { return document }
      let writable = readOnly ? try connect(path, false, patience) : document.queue
      try migrate(file, writable, from: version, schema: schema)
      return document
    }
  }

  private static func migrate(
    _ file: DocumentFile, _ queue: DatabaseQueue, from version: Int, schema: Schema
  ) throws {
    let backup = try file.createBackup(version: version)
    do {
      let copy = try DatabaseQueue(path: backup.path)
      try queue.backup(to: copy)
      // Another program was quicker, and has the copy of the version before.
      if try copy.read(Schema.version) != version { backup.remove() }
      try schema.migrate(queue)
    } catch {
      // Steps before the one that failed are done: then the copy is the only one of its version.
      if try queue.read(Schema.version) == version { backup.remove() }
      throw error
    }
  }

  /// Connects, and rolls back what a process left behind that died in the middle of a change.
  ///
  /// SQLite rolls back by itself as soon as it reads, but not through a read-only connection.
  private static func recover(
    _ path: String, _ readOnly: Bool, _ patience: Double
  ) throws -> (DatabaseQueue, version: Int) {
    do {
      let queue = try connect(path, readOnly, patience)
      return (queue, try queue.read(Schema.version))
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK && readOnly
    {
      _ = try connect(path, false, patience).read(Schema.version)
      let queue = try connect(path, true, patience)
      return (queue, try queue.read(Schema.version))
    }
  }

  private static func connect(
    _ path: String, _ readOnly: Bool, _ patience: Double
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.label = "EventDocument"
    // The journal is deleted to commit: only EXTRA makes that deletion survive a power cut, and on
    // macOS only a full sync reaches the disk.
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Reads the current state; without a scope, all of the catalog but the abstracts.
  public func state(
    catalog scope: CatalogScope = .withoutAbstracts
  ) throws(DocumentError) -> EventState {
    try DocumentError.translating(at: path) {
      try queue.read { try Revision.head($0).state(scope, $0) }
    }
  }

  /// Reads the current state without abstracts, knowing an older one that was read so, too.
  ///
  /// O(what differs): parts that no change touched since then are not read again.
  public func state(knowing older: EventState) throws(DocumentError) -> EventState {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        let known = try Revision.find(older.revision, db).map { ($0, older) }
        return try Revision.head(db).state(.withoutAbstracts, knowing: known, db)
      }
    }
  }

  /// The current revision: tells cheaply whether another process made a change.
  public func revision() throws(DocumentError) -> Int {
    try DocumentError.translating(at: path) { try queue.read { try Revision.head($0).id } }
  }

  /// What a session is about, as the current catalog says; empty where it does not.
  public func abstract(of session: Session.ID) throws(DocumentError) -> String {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        try CatalogReader(db: db, catalog: Revision.head(db).catalog).abstract(of: session)
      }
    }
  }

  /// The sessions of the current catalog that have all of the words, the best match first.
  ///
  /// A word is looked for at the beginning of words in code, title, topics, speakers and abstract,
  /// whatever its case and accents; where it has spaces or signs, as a row of words. No word finds
  /// no session.
  public func sessions(with words: [String]) throws(DocumentError) -> [Session.ID] {
    try DocumentError.translating(at: path) {
      try queue.read { try SearchIndex(db: $0).sessions(with: words).map { Session.ID($0) } }
    }
  }

  /// Whether the current catalog has any session.
  public func hasSessions() throws(DocumentError) -> Bool {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        try CatalogReader(db: db, catalog: Revision.head(db).catalog).hasSessions()
      }
    }
  }

  /// The moments at which something of the current catalog starts, in order.
  public func starts() throws(DocumentError) -> [TimePoint] {
    try DocumentError.translating(at: path) {
      try queue.read { db in
        try CatalogReader(db: db, catalog: Revision.head(db).catalog).starts()
      }
    }
  }
}
