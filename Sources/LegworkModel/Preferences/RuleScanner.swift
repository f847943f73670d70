/// Takes a rule expression apart; places are counted in characters.
struct RuleScanner {
  enum Value: Equatable {
    case text(String)
    case pattern(String, ignoresCase: Bool)
  }

  enum Operation: Equatable {
    case equal
    case less
    case atMost
    case greater
    case atLeast

    var isEquality: Bool { self == .equal }
  }

  let text: String
  private let characters: [Character]
  private(set) var offset = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  var isAtEnd: Bool { offset == characters.count }

  /// Whether a term, a negation or a parenthesis starts here.
  var isBeforeTerm: Bool {
    var ahead = self
    while ahead.take("-") || ahead.take(keyword: "not") {}
    return ahead.peek() == "(" || ahead.fieldLength != nil
  }

  /// What stands here up to the next space, for messages.
  var wordAhead: String? {
    guard let first = peek() else { return nil }
    if "()".contains(first) { return String(first) }
    return String(characters[offset..<endOfWord(from: offset)])
  }

  func error(_ reason: RuleSyntaxError.Reason, at place: Int? = nil) -> RuleSyntaxError {
    RuleSyntaxError(text: text, offset: place ?? offset, reason: reason)
  }

  /// Goes on to the next visible character; tells whether there was space before it.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = offset
    while let next = peek(), next.isWhitespace { offset += 1 }
    return offset > start
  }

  mutating func take(_ character: Character) -> Bool {
    guard peek() == character else { return false }
    offset += 1
    skipSpace()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    let end = offset + keyword.count
    guard end <= characters.count, String(characters[offset..<end]).lowercased() == keyword,
      end == endOfWord(from: offset)
    else { return false }
    offset = end
    skipSpace()
    return true
  }

  /// The name in front of an operation such as `:`.
  mutating func takeField() -> String? {
    guard let length = fieldLength else { return nil }
    let name = String(characters[offset..<offset + length])
    offset += length
    skipSpace()
    return name
  }

  mutating func takeOperation() -> Operation {
    let first = peek()
    offset += 1
    var operation = Operation.equal
    if first == "<" || first == ">" {
      let isClosed = peek() == "="
      if isClosed { offset += 1 }
      operation = first == "<" ? (isClosed ? .atMost : .less) : (isClosed ? .atLeast : .greater)
    }
    return operation
  }

  mutating func takeValue(
    of field: RuleField, afterSpace: Bool
  ) throws(RuleSyntaxError) -> Value {
    guard let first = peek(), first != "(", first != ")",
      !afterSpace || !isBeforeTerm && !isBeforeKeyword
    else { throw error(.missingValue(field)) }
    if first == "\"" { return .text(try takeQuoted()) }
    if first == "/" { return try takePattern() }
    return .text(takeWords())
  }

  private func peek() -> Character? {
    offset < characters.count ? characters[offset] : nil
  }

  private func endOfWord(from start: Int) -> Int {
    characters[start...].firstIndex { $0.isWhitespace || $0 == "(" || $0 == ")" }
      ?? characters.count
  }

  /// The length of a name in front of an operation; space between them is for known fields alone.
  private var fieldLength: Int? {
    let end = characters[offset...].firstIndex { !$0.isLetter } ?? characters.count
    guard end > offset, end < characters.count else { return nil }
    if ":=<>".contains(characters[end]) { return end - offset }
    var ahead = self
    ahead.offset = end
    guard ahead.skipSpace(), let sign = ahead.peek(), "=<>".contains(sign),
      RuleField(rawValue: String(characters[offset..<end]).lowercased()) != nil
    else { return nil }
    return end - offset
  }

  private mutating func takeQuoted() throws(RuleSyntaxError) -> String {
    let start = offset
    offset += 1
    var taken = ""
    while let next = peek() {
      offset += 1
      if next == "\"" {
        skipSpace()
        return taken
      }
      taken.append(next)
    }
    throw error(.openQuote, at: start)
  }

  private mutating func takePattern() throws(RuleSyntaxError) -> Value {
    let start = offset
    offset += 1
    var pattern = ""
    while let next = peek(), next != "/" {
      offset += 1
      if next == "\\", peek() == "/" {
        offset += 1
        pattern.append("/")
      } else {
        pattern.append(next)
        if next == "\\", let escaped = peek() {
          offset += 1
          pattern.append(escaped)
        }
      }
    }
    guard peek() == "/" else { throw error(.openPattern, at: start) }
    offset += 1
    let flags = String(characters[offset..<endOfWord(from: offset)])
    guard flags.isEmpty || flags == "i" else { throw error(.unknownFlag(flags)) }
    offset += flags.count
    skipSpace()
    return .pattern(pattern, ignoresCase: flags == "i")
  }

  /// Words up to the next term, keyword or parenthesis.
  private mutating func takeWords() -> String {
    var words: [String] = []
    repeat {
      let end = endOfWord(from: offset)
      words.append(String(characters[offset..<end]))
      offset = end
      skipSpace()
    } while !isAtEnd && peek() != ")" && !isBeforeTerm && !isBeforeKeyword
    return words.joined(separator: " ")
  }

  private var isBeforeKeyword: Bool {
    var ahead = self
    return ahead.take(keyword: "and") || ahead.take(keyword: "or") || ahead.take(keyword: "not")
  }
}
