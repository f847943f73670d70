#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document as a plain file: what is done before, or without, opening it as a database.
struct DocumentFile {
  /// Marks a database as an event document: "Lgwk" in ASCII, at byte 68 of the file.
  static let applicationID: Int32 = 0x4C67_776B

  private static let magic = Array("SQLite format 3\0".utf8)
  private static let applicationIDOffset = 68
  private static let headerLength = 100

  let path: String

  /// Makes an empty file that only its owner may read; refuses to touch one that is there.
  func create() throws(DocumentError) {
    guard !isNameTooLong else { throw .nameTooLong(path: path) }
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw .exists(path: path)
      case ENOSPC, EDQUOT: throw .diskFull(path: path)
      case ENOENT, ENOTDIR: throw .noDirectory(path: path)
      case EACCES, EPERM, EROFS: throw .notWritable(path: path)
      default: throw unsafe .failed(path: path, detail: String(cString: strerror(errno)))
      }
    }
    close(descriptor)
  }

  /// Whether the system takes no file of this name, or none of its journal's, which is longer.
  private var isNameTooLong: Bool {
    var status = stat()
    return unsafe lstat(journal, &status) != 0 && errno == ENAMETOOLONG
  }

  /// The file in which the database notes what it is about to change.
  private var journal: String { path + "-journal" }

  /// Removes what was made in vain.
  func remove() {
    unsafe unlink(journal)
    unsafe unlink(path)
  }

  /// Reads the file's header and refuses what is not an event document.
  func checkIdentity() throws(DocumentError) {
    let header = try header()
    guard !header.isEmpty else { throw .empty(path: path) }
    guard header.count == DocumentFile.headerLength, header.starts(with: DocumentFile.magic) else {
      throw .notADocument(path: path)
    }
    let bytes = header[DocumentFile.applicationIDOffset...].prefix(4)
    let found = bytes.reduce(0) { $0 << 8 | Int32(bitPattern: UInt32($1)) }
    guard found == DocumentFile.applicationID else { throw .notADocument(path: path) }
  }

  /// Whether the file is an event document, as far as its header tells.
  var isDocument: Bool { (try? checkIdentity()) != nil }

  private func header() throws(DocumentError) -> [UInt8] {
    // A pipe would keep the program waiting for whoever writes into it; it is none, like a folder.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ELOOP: throw isLink ? .brokenLink(path: path) : .missing(path: path)
      case ENAMETOOLONG: throw .missing(path: path)
      case EACCES, EPERM: throw .notReadable(path: path)
      default: throw unsafe .failed(path: path, detail: String(cString: strerror(errno)))
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notADocument(path: path)
    }
    var bytes = [UInt8](repeating: 0, count: DocumentFile.headerLength)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count >= 0 else {
      throw unsafe .failed(path: path, detail: String(cString: strerror(errno)))
    }
    return Array(bytes.prefix(count))
  }

  /// Whether a symbolic link has that name, wherever it leads.
  private var isLink: Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes the empty file for a copy of an older version, under the first free name beside it.
  func createBackup(version: Int) throws(DocumentError) -> DocumentFile {
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      let backup = DocumentFile(path: "\(path).backup-v\(version)\(suffix)")
      do {
        try backup.create()
        return backup
      } catch .exists {
        number += 1
      }
    }
  }
}
