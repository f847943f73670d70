extension CatalogQuery {
  /// The part of a query that asks about sessions, made ready to be asked often.
  struct SessionFilter {
    private let words: [TextNeedle]
    private let type: RuleWords?
    private let levels: ClosedRange<Int>?
    private let topic: RuleWords?
    private let speaker: TextNeedle?

    init(_ query: CatalogQuery) {
      words = query.words.map { TextNeedle($0) }
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

    /// The words that do not occur in the session; they may still occur in a run's code.
    func missingWords(in session: Session) -> [TextNeedle] {
      words.filter { word in
        !word.isIn(session.id.rawValue) && !word.isIn(session.title)
          && !session.topics.contains { word.isIn($0) }
          && !session.speakers.contains { word.isIn($0) } && !word.isIn(session.abstract)
      }
    }
  }
}
