extension DocumentError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file; 'legwork new \(path)' makes one"
    case .noDirectory(let path):
      "\(path): its directory does not exist; make the directory first"
    case .exists(let path):
      "\(path): already there, and never overwritten; choose another name or remove it first"
    case .nameTooLong(let path):
      "\(path): the name is too long for a file on this system; choose a shorter one"
    case .notADocument(let path):
      "\(path): not an event document; to read a catalog, use 'legwork import \(path)'"
    case .empty(let path):
      "\(path): the file is empty, so it is no event document; bring back a copy of it, or remove it, "
        + "and 'legwork new \(path)' makes one"
    case .brokenLink(let path):
      "\(path): a symbolic link that leads to no file; remove it, or name the document itself"
    case .newer(let path, let version, let supported):
      "\(path): written by a newer legwork (document version \(version), this program reads up to "
        + "\(supported)); update legwork to open it"
    case .locked(let path):
      "\(path): in use by another program; close it or try again in a moment"
    case .notReadable(let path):
      "\(path): may not be read; check the permissions of the file and its directory"
    case .moved(let path):
      "\(path): was removed or replaced while it was open; put it back, or open what is there now"
    case .notWritable(let path):
      "\(path): may not be written; check the permissions of the file and its directory"
    case .diskFull(let path):
      "\(path): the disk is full and nothing was changed; make room and try again"
    case .writeFailed(let path):
      "\(path): cannot be written and nothing was changed; the disk fails, or files may not be as "
        + "large (ulimit -f)"
    case .damaged(let path, let detail, let copies):
      "\(path): damaged (\(detail)); restore a copy"
        + (copies.first.map { " such as \($0), which is older" } ?? "")
        + ", or make a new document and import again"
    case .changedMeanwhile(let path):
      "\(path): changed by another program in the meantime; nothing was overwritten, try again"
    case .failed(let path, let detail):
      "\(path): cannot be used (\(detail)); check the disk, or work on a copy"
    case .noneFound(let directory):
      "no event document in \(directory): make one with 'legwork new NAME.legwork', or name one "
        + "with --event FILE or LEGWORK_EVENT"
    case .severalFound(let directory, let names):
      "several event documents in \(directory) (\(names.joined(separator: ", "))): name one with "
        + "--event FILE or LEGWORK_EVENT"
    }
  }
}
