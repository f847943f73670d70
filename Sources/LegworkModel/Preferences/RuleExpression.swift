/// What sessions a rule is for: terms joined by `and`, `or` and `not`.
///
/// The grammar, loosest first; two expressions side by side mean `and`:
///
///     any   = all { "or" all }
///     all   = not { [ "and" ] not }
///     not   = ( "not" | "-" ) not | "(" any ")" | term
///     term  = field ( ":" | "=" ) value | "level" ( "<" | "<=" | ">" | ">=" ) number
///     value = word { word } | "\"" text "\"" | "/" pattern "/" [ "i" ]
///
/// Words after a value belong to it, so `speaker:Julian Wood` needs no quotes.
public indirect enum RuleExpression: Hashable, Sendable {
  /// One condition.
  case term(RuleTerm)
  /// What does not match the expression.
  case not(RuleExpression)
  /// What matches each of them.
  case all([RuleExpression])
  /// What matches at least one of them.
  case any([RuleExpression])

  /// Reads an expression such as `type:workshop and level>=300`.
  public init(_ text: String) throws(RuleSyntaxError) {
    var parser = RuleParser(text)
    self = try parser.parse()
  }

  /// The terms it is made of, from left to right.
  public var terms: [RuleTerm] {
    switch self {
    case .term(let term): [term]
    case .not(let inner): inner.terms
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    }
  }
}

/// One condition of a rule.
public enum RuleTerm: Hashable, Sendable {
  /// The session's or the occurrence's code, or what it starts with.
  case code(String, isPrefix: Bool)
  /// The kind of session has these words.
  case type(String)
  /// The level lies in the range; a session without one never matches.
  case level(ClosedRange<Int>)
  /// A topic has these words.
  case topic(String)
  /// A speaker's name has this text.
  case speaker(String)
  /// The venue's name has these words.
  case venue(String)
  /// What is known of a recording.
  case recorded(Recording)
  /// The title has these words.
  case title(String)
  /// A part of the title matches the pattern.
  case titlePattern(String, ignoresCase: Bool)
}

/// What a rule can ask about.
public enum RuleField: String, Hashable, Sendable, CaseIterable {
  /// The code of the session or the occurrence.
  case code
  /// The kind of session.
  case type
  /// The level, 100 to 500.
  case level
  /// One of the topics.
  case topic
  /// One of the speakers.
  case speaker
  /// The building.
  case venue
  /// Whether there will be a recording.
  case recorded
  /// The title.
  case title
}
