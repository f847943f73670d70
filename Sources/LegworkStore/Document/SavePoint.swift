/// A state of the document that was given a name, to come back to.
public struct SavePoint: Hashable, Sendable {
  /// The name as it was given; no two differ by the case of letters alone.
  public var name: String
  /// When it was named, in seconds since 1970 UTC.
  public var at: Int
  /// The last change before, in the user's words.
  public var words: String

  /// Creates a save point.
  public init(name: String, at: Int, words: String) {
    self.name = name
    self.at = at
    self.words = words
  }
}
