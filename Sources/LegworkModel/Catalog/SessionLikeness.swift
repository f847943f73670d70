/// What tells a session apart where its code does not: title and speakers, however they are written.
public struct SessionLikeness: Hashable, Sendable {
  /// The words of the title, in lower case.
  public let title: [String]
  /// The speakers, each in lower case, in order.
  public let speakers: [String]

  /// Takes a title and speakers as they are written.
  public init(title: String, speakers: [String]) {
    self.title = SessionLikeness.words(title)
    self.speakers = speakers.map { SessionLikeness.words($0).joined(separator: " ") }.sorted()
  }

  /// The likeness of a session.
  public init(_ session: Session) {
    self.init(title: session.title, speakers: session.speakers)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
