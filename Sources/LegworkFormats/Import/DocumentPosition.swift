/// Where in a file something was found: a record's number, a line, or both.
public struct DocumentPosition: Hashable, Sendable, Comparable {
  /// The record's number, from 1; a header is not counted.
  public var row: Int?
  /// The line it starts on, from 1.
  public var line: Int?

  /// Creates a position; neither part known means the file as a whole.
  public init(row: Int? = nil, line: Int? = nil) {
    self.row = row
    self.line = line
  }

  /// The file as a whole.
  public static let file = DocumentPosition()

  /// Orders from the top of the file down; the file as a whole comes first.
  public static func < (a: DocumentPosition, b: DocumentPosition) -> Bool {
    (a.row ?? 0, a.line ?? 0) < (b.row ?? 0, b.line ?? 0)
  }
}
