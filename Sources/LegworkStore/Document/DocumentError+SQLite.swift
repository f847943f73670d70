import GRDB

extension DocumentError {
  /// Runs database work on a document; what it throws becomes a document error.
  static func translating<Value>(
    at path: String, _ work: () throws -> Value
  ) throws(DocumentError) -> Value {
    do {
      return try work()
    } catch let error as DocumentError {
      throw error
    } catch let error as DatabaseError {
      throw DocumentError(error, path: path)
    } catch let error as Contradiction {
      throw damage(path, error.detail)
    } catch let error as RowDecodingError {
      throw damage(path, "\(error)")
    } catch {
      throw .failed(path: path, detail: "\(error)")
    }
  }

  private static func damage(_ path: String, _ detail: String) -> DocumentError {
    .damaged(path: path, detail: detail, copies: DocumentFile(path: path).backups)
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? error.resultCode.description
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED:
      self = .moved(path: path)
      return
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC:
      self = .writeFailed(path: path)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable(path: path)
    // The file itself was opened before: what cannot be opened is the journal beside it.
    case .SQLITE_CANTOPEN: self = .notWritable(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT:
      self = DocumentError.damage(path, detail)
    // A schema that lacks a table or column it should have.
    case .SQLITE_ERROR where detail.hasPrefix("no such"):
      self = DocumentError.damage(path, detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
