/// A rule expression made ready to be asked about many occurrences.
///
/// Build one for each rule and keep it: a regular expression is costly to compile.
public struct RuleMatcher {
  private let root: Node
  /// Whether the answer depends on the run and not on the session alone.
  let dependsOnRun: Bool

  /// Creates a matcher.
  public init(_ expression: RuleExpression) {
    root = Node(expression)
    dependsOnRun = expression.terms.contains {
      switch $0 {
      case .venue, .code: true
      default: false
      }
    }
  }

  /// Whether the expression holds for a session, or for one run of it.
  ///
  /// Without a run, conditions on the venue do not hold.
  public func matches(_ session: Session, _ occurrence: Occurrence?) -> Bool {
    matches(RuleSubject(session), occurrence)
  }

  func matches(_ subject: RuleSubject, _ occurrence: Occurrence?) -> Bool {
    root.matches(subject, occurrence)
  }
}

/// A session with its texts as words, taken apart once for all rules.
struct RuleSubject {
  let session: Session
  let type: RuleWords?
  let topics: [RuleWords]
  let title: RuleWords

  init(_ session: Session) {
    self.session = session
    type = session.type.map { RuleWords($0) }
    topics = session.ruleTopics.map { RuleWords($0) }
    title = RuleWords(session.title)
  }
}

extension Session {
  /// The topics to ask about: those of the catalog, else the letters the code starts with.
  var ruleTopics: [String] { topics.isEmpty ? [mainTopic].compactMap { $0 } : topics }
}

extension RuleMatcher {
  private indirect enum Node {
    case code(String, isPrefix: Bool)
    case type(RuleWords)
    case level(ClosedRange<Int>)
    case topic(RuleWords)
    case speaker(TextNeedle)
    case venue(RuleWords)
    case recorded(Recording)
    case title(RuleWords)
    case pattern(TitlePattern?)
    case not(Node)
    case all([Node])
    case any([Node])

    init(_ expression: RuleExpression) {
      switch expression {
      case .not(let inner): self = .not(Node(inner))
      case .all(let parts): self = .all(parts.map { Node($0) })
      case .any(let parts): self = .any(parts.map { Node($0) })
      case .term(let term): self.init(term)
      }
    }

    init(_ term: RuleTerm) {
      switch term {
      case .code(let code, let isPrefix): self = .code(code.uppercased(), isPrefix: isPrefix)
      case .type(let text): self = .type(RuleWords(text))
      case .level(let range): self = .level(range)
      case .topic(let text): self = .topic(RuleWords(text))
      case .speaker(let text): self = .speaker(TextNeedle(text))
      case .venue(let text): self = .venue(RuleWords(text))
      case .recorded(let recording): self = .recorded(recording)
      case .title(let text): self = .title(RuleWords(text))
      case .titlePattern(let pattern, let ignoresCase):
        self = .pattern(try? TitlePattern(pattern, ignoresCase: ignoresCase))
      }
    }

    func matches(_ subject: RuleSubject, _ occurrence: Occurrence?) -> Bool {
      let session = subject.session
      switch self {
      case .code(let code, let isPrefix):
        return [session.id.rawValue, occurrence?.id.rawValue].contains {
          guard let own = $0?.uppercased() else { return false }
          return isPrefix ? own.hasPrefix(code) : own == code
        }
      case .type(let words): return subject.type?.contains(words) ?? false
      case .level(let range): return session.level.map { range.contains($0) } ?? false
      case .topic(let words): return subject.topics.contains { $0.contains(words) }
      case .speaker(let needle): return session.speakers.contains { needle.isIn($0) }
      case .venue(let words):
        return occurrence?.venue.map { RuleWords($0.rawValue).contains(words) } ?? false
      case .recorded(let recording): return session.recorded == recording
      case .title(let words): return subject.title.contains(words)
      case .pattern(let pattern): return pattern?.isFound(in: session.title) ?? false
      case .not(let inner): return !inner.matches(subject, occurrence)
      case .all(let parts): return parts.allSatisfy { $0.matches(subject, occurrence) }
      case .any(let parts): return parts.contains { $0.matches(subject, occurrence) }
      }
    }
  }
}
