extension CatalogQuery {
  /// The part of a query that asks about sessions, made ready to be asked often.
  struct SessionFilter {
    private let type: RuleWords?
    private let levels: ClosedRange<Int>?
    private let topic: RuleWords?
    private let speaker: TextNeedle?

    init(_ query: CatalogQuery) {
      type = query.type.map { RuleWords($0) }
      levels = query.levels
      topic = query.topic.map { RuleWords($0) }
      speaker = query.speaker.map { TextNeedle($0) }
    }

    /// Whether type, level, topic and speaker are those asked for.
    func matches(_ session: Session) -> Bool {
      if let levels, !(session.level.map { levels.contains($0) } ?? false) { return false }
      if let type, !(session.type.map { RuleWords($0).contains(type) } ?? false) {
        return false
      }
      if let topic, !session.ruleTopics.contains(where: { RuleWords($0).contains(topic) }) {
        return false
      }
      if let speaker { return session.speakers.contains { speaker.isIn($0) } }
      return true
    }
  }

  /// The runs of one session that words ask for by their codes.
  struct RunCodeFilter {
    private let prefixes: [String]

    init(_ words: [String], _ session: Session, _ runs: [Occurrence]) {
      guard !words.isEmpty, runs.contains(where: { $0.id.rawValue != session.id.rawValue }) else {
        prefixes = []
        return
      }
      let own = session.id.rawValue.lowercased()
      prefixes = words.map { $0.lowercased() }.filter { word in
        !own.hasPrefix(word) && runs.contains { $0.id.rawValue.lowercased().hasPrefix(word) }
      }
    }

    /// Whether the run is one of them.
    func matches(_ run: Occurrence) -> Bool {
      prefixes.allSatisfy { run.id.rawValue.lowercased().hasPrefix($0) }
    }
  }
}
