/// What was ticked and noted on a page: `legwork-page-notes` version 1.
public struct PageNotes: Hashable, Sendable {
  /// A note on a session.
  public struct Note: Hashable, Sendable {
    /// The session's code.
    public var session: String
    /// What it says.
    public var text: String
  }

  /// Why a file cannot be read as ticks and notes.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no JSON; the byte where it goes wrong, and what is wrong there.
    case malformed(offset: Int, reason: String)
    /// It is JSON of another kind.
    case otherFormat
    /// It was saved by a newer page.
    case newer(version: Int)
    /// A member is not of the form that it has to be.
    case wrong(member: String)
  }

  /// The event's name, as the page had it; nil where it says none.
  public var event: String?
  /// Codes of occurrences that were attended.
  public var attended: [String]
  /// Codes of occurrences whose tick was taken away.
  public var unattended: [String]
  /// Notes, each on a session.
  public var notes: [Note]

  /// Reads a file; O(bytes).
  public init(_ bytes: [UInt8]) throws(Fault) {
    let tree: JSONTree
    do {
      tree = try JSONReader.read(bytes)
    } catch {
      throw .malformed(offset: error.offset, reason: error.reason)
    }
    guard tree["format"] == .string("legwork-page-notes") else { throw .otherFormat }
    guard case .int(let version)? = tree["version"], version > 0 else {
      throw .wrong(member: "version")
    }
    guard version == 1 else { throw .newer(version: version) }
    event = tree["event"]?.text
    attended = try PageNotes.list(tree, "attended") { PageNotes.string($0) }
    unattended = try PageNotes.list(tree, "unattended") { PageNotes.string($0) }
    notes = try PageNotes.list(tree, "notes") { entry in
      guard let session = PageNotes.string(entry["session"]),
        let text = PageNotes.string(entry["note"])
      else { return nil }
      return Note(session: session, text: text)
    }
  }

  /// All elements of a list, or none; a list that is missing is empty.
  private static func list<Element>(
    _ tree: JSONTree, _ name: String, _ read: (JSONTree) -> Element?
  ) throws(Fault) -> [Element] {
    guard let member = tree[name] else { return [] }
    guard let elements = member.elements else { throw .wrong(member: name) }
    let found = elements.compactMap(read)
    guard found.count == elements.count else { throw .wrong(member: name) }
    return found
  }

  private static func string(_ tree: JSONTree?) -> String? {
    if case .string(let text)? = tree { text } else { nil }
  }
}
