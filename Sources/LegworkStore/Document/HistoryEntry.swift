/// One change in a document's history.
public struct HistoryEntry: Hashable, Sendable, Identifiable {
  /// The number of its revision; rises with every change.
  public var id: Int
  /// When it was made, in seconds since 1970 UTC.
  public var at: Int
  /// What was done, in the user's words.
  public var words: String
  /// Whether the document is in the state this change led to.
  public var isCurrent: Bool
  /// Whether it is undone, and could be redone.
  public var isUndone: Bool

  /// Creates an entry.
  public init(id: Int, at: Int, words: String, isCurrent: Bool, isUndone: Bool) {
    self.id = id
    self.at = at
    self.words = words
    self.isCurrent = isCurrent
    self.isUndone = isUndone
  }
}
