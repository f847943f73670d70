/// Where in a file something was found: a record's number, a line, or both.
public struct DocumentPosition: Hashable, Sendable, Comparable {
  /// The record's number, from 1; a header is not counted.
  public var row: Int? {
    get { DocumentPosition.number(rowOrZero) }
    set { rowOrZero = DocumentPosition.orZero(newValue) }
  }

  /// The line it starts on, from 1.
  public var line: Int? {
    get { DocumentPosition.number(lineOrZero) }
    set { lineOrZero = DocumentPosition.orZero(newValue) }
  }

  // Every row and every remark of a long file has a position: two small numbers are a quarter of two
  // optional ones.
  private var rowOrZero: UInt32 = 0
  private var lineOrZero: UInt32 = 0

  /// Creates a position; neither part known means the file as a whole.
  public init(row: Int? = nil, line: Int? = nil) {
    self.row = row
    self.line = line
  }

  /// The file as a whole.
  public static let file = DocumentPosition()

  /// Orders from the top of the file down; the file as a whole comes first.
  public static func < (a: DocumentPosition, b: DocumentPosition) -> Bool {
    (a.rowOrZero, a.lineOrZero) < (b.rowOrZero, b.lineOrZero)
  }

  private static func number(_ orZero: UInt32) -> Int? { orZero == 0 ? nil : Int(orZero) }

  private static func orZero(_ number: Int?) -> UInt32 { UInt32(clamping: number ?? 0) }
}
