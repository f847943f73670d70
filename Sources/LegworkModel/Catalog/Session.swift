/// What one wants to see, at most once, however often it runs.
public struct Session: Hashable, Sendable, Codable, Identifiable {
  /// The session's code, such as `SVS401`.
  public struct ID: Identifier {
    /// The code as text.
    public let rawValue: String
    /// Takes the text as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The session's code.
  public var id: ID
  /// The title, without markup or control characters.
  public var title: String
  /// The kind of session, such as `Workshop`, as the catalog spells it.
  public var type: String?
  /// 100 to 500, or nil where the catalog gives none.
  public var level: Int?
  /// Topics, the main one first.
  public var topics: [String]
  /// Speakers as the catalog names them.
  public var speakers: [String]
  /// What it is about, as plain text; empty where unknown or not loaded.
  public var abstract: String
  /// Whether a recording can be watched afterwards.
  public var recorded: Recording
  /// A page about it.
  public var link: String?

  /// Creates a session; all but its code and title may be left unknown.
  public init(
    id: ID, title: String, type: String? = nil, level: Int? = nil, topics: [String] = [],
    speakers: [String] = [], abstract: String = "", recorded: Recording = .unknown,
    link: String? = nil
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.level = level
    self.topics = topics
    self.speakers = speakers
    self.abstract = abstract
    self.recorded = recorded
    self.link = link
  }

  /// The topic that spread counts by: the first one, or the letters the code starts with.
  public var mainTopic: String? {
    if let first = topics.first { return first }
    let letters = id.rawValue.prefix { $0.isLetter }
    return letters.isEmpty ? nil : String(letters)
  }
}

/// Whether a session can be watched afterwards.
public enum Recording: String, Hashable, Sendable, Codable, CaseIterable {
  /// It is recorded.
  case yes
  /// It is not.
  case no
  /// Nobody said.
  case unknown
}
