/// Reads a rule expression from left to right.
struct RuleParser {
  private var scanner: RuleScanner
  private static let deepest = 100

  init(_ text: String) {
    scanner = RuleScanner(text)
  }

  mutating func parse() throws(RuleSyntaxError) -> RuleExpression {
    scanner.skipSpace()
    guard !scanner.isAtEnd else { throw scanner.error(.empty, at: 0) }
    let expression = try any(depth: 0)
    guard scanner.isAtEnd else { throw scanner.error(.unexpected(scanner.wordAhead ?? "")) }
    return expression
  }

  private mutating func any(depth: Int) throws(RuleSyntaxError) -> RuleExpression {
    var parts = [try all(depth: depth)]
    while scanner.take(keyword: "or") { parts.append(try all(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all(depth: Int) throws(RuleSyntaxError) -> RuleExpression {
    var parts = [try negation(depth: depth)]
    while true {
      let isJoined = scanner.take(keyword: "and")
      guard isJoined || scanner.isBeforeTerm else { break }
      parts.append(try negation(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation(depth: Int) throws(RuleSyntaxError) -> RuleExpression {
    guard depth < RuleParser.deepest else { throw scanner.error(.tooDeep) }
    if scanner.take(keyword: "not") || scanner.take("-") {
      return .not(try negation(depth: depth + 1))
    }
    let opening = scanner.offset
    guard scanner.take("(") else { return .term(try term()) }
    let inner = try any(depth: depth + 1)
    guard scanner.take(")") else {
      if scanner.isAtEnd { throw scanner.error(.openParenthesis, at: opening) }
      throw scanner.error(.unexpected(scanner.wordAhead ?? ""))
    }
    return inner
  }

  private mutating func term() throws(RuleSyntaxError) -> RuleTerm {
    let start = scanner.offset
    guard let name = scanner.takeField() else {
      throw scanner.error(.expectedTerm(found: scanner.wordAhead), at: start)
    }
    guard let field = RuleField(rawValue: name.lowercased()) else {
      let known = RuleField.allCases.map(\.rawValue)
      let near = NameSuggester.suggestions(for: name, among: known)
      throw scanner.error(.unknownField(name, suggestions: near), at: start)
    }
    let operation = scanner.takeOperation()
    guard operation.isEquality || field == .level else {
      throw scanner.error(.notComparable(field), at: start + name.count)
    }
    let isSpaced = scanner.skipSpace()
    let place = scanner.offset
    let value = try scanner.takeValue(of: field, afterSpace: isSpaced)
    if field == .level { return .level(try level(value, operation, at: place)) }
    return try term(field, value, at: place)
  }

  private func term(
    _ field: RuleField, _ value: RuleScanner.Value, at place: Int
  ) throws(RuleSyntaxError) -> RuleTerm {
    switch value {
    case .pattern(let pattern, let ignoresCase):
      guard field == .title else { throw scanner.error(.notSearchable(field), at: place) }
      guard !pattern.isEmpty else { throw scanner.error(.emptyValue(field), at: place) }
      do {
        _ = try TitlePattern(pattern)
      } catch {
        throw scanner.error(.badPattern(error.description), at: place + 1)
      }
      return .titlePattern(pattern, ignoresCase: ignoresCase)
    case .text(let text):
      guard field == .recorded || field == .speaker || RuleWords(text).isSearchable else {
        throw scanner.error(.emptyValue(field), at: place)
      }
      return try term(field, text, at: place)
    }
  }

  private func term(
    _ field: RuleField, _ text: String, at place: Int
  ) throws(RuleSyntaxError) -> RuleTerm {
    switch field {
    case .code:
      let isPrefix = text.hasSuffix("*")
      return .code(isPrefix ? String(text.dropLast()) : text, isPrefix: isPrefix)
    case .type: return .type(text)
    case .topic: return .topic(text)
    case .venue: return .venue(text)
    case .title: return .title(text)
    case .speaker:
      guard !text.isEmpty else { throw scanner.error(.emptyValue(field), at: place) }
      return .speaker(text)
    case .recorded, .level:
      guard let recording = RuleParser.recordings[text.lowercased()] else {
        throw scanner.error(.badValue(field, found: text), at: place)
      }
      return .recorded(recording)
    }
  }

  private func level(
    _ value: RuleScanner.Value, _ operation: RuleScanner.Operation, at place: Int
  ) throws(RuleSyntaxError) -> ClosedRange<Int> {
    guard case .text(let text) = value else {
      throw scanner.error(.notSearchable(.level), at: place)
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { RuleLevel($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first.number <= last.number, operation.isEquality || ends.count == 1
    else { throw scanner.error(.badValue(.level, found: text), at: place) }
    switch operation {
    case .equal: return first.number...last.number
    case .less: return 0...(first.number - 1)
    case .atMost: return 0...first.number
    case .greater: return (first.number + 1)...RuleLevel.highest
    case .atLeast: return first.number...RuleLevel.highest
    }
  }

  private static let recordings: [String: Recording] = [
    "yes": .yes, "true": .yes, "no": .no, "false": .no, "unknown": .unknown,
  ]
}

/// A level as a rule names it: `300`, or a word such as `advanced`.
struct RuleLevel {
  static let highest = 999
  let number: Int

  init?(_ text: Substring) {
    let word = text.filter { !$0.isWhitespace }.lowercased()
    if let number = RuleLevel.words[word] {
      self.number = number
    } else if let number = Int(word), (100...500).contains(number) {
      self.number = number
    } else {
      return nil
    }
  }

  private static let words = [
    "introductory": 100, "foundational": 100, "intermediate": 200, "advanced": 300, "expert": 400,
    "distinguished": 500,
  ]
}
