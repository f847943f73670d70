/// Takes a regular expression apart.
///
/// Letters, `.`, sets, groups, `|`, `* + ? {n,m}`, `^ $ \b`, `\d \s \w` and their opposites. A
/// sign behind a repetition that asks for the shortest changes nothing here and is passed over.
struct PatternParser {
  private static let mostDepth = 50
  private static let mostRepeats = 1000

  private let text: [Character]
  private var place = 0

  init(_ text: String) { self.text = Array(text) }

  private var next: Character? { place < text.count ? text[place] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  private mutating func take() -> Character? {
    let taken = next
    if taken != nil { place += 1 }
    return taken
  }

  /// The whole pattern.
  mutating func parse() throws(TitlePattern.Fault) -> PatternNode {
    let node = try either(depth: 0)
    guard next == nil else { throw TitlePattern.Fault("a parenthesis ends that never began") }
    return node
  }

  private mutating func either(depth: Int) throws(TitlePattern.Fault) -> PatternNode {
    guard depth < PatternParser.mostDepth else { throw .tooDeep }
    var nodes = [try sequence(depth: depth)]
    while take("|") { nodes.append(try sequence(depth: depth)) }
    return .either(nodes)
  }

  private mutating func sequence(depth: Int) throws(TitlePattern.Fault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next, next != "|", next != ")" {
      place += 1
      nodes.append(try repetition(of: single(next, depth: depth)))
    }
    return .sequence(nodes)
  }

  private mutating func single(
    _ character: Character, depth: Int
  ) throws(TitlePattern.Fault) -> PatternNode {
    switch character {
    case "(": return try group(depth: depth)
    case "[": return .character(try set())
    case ".": return .character(.any)
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "\\": return try escape()
    case "*", "+", "?":
      throw TitlePattern.Fault("nothing stands before \(character) to be repeated")
    default: return .character(CharacterSet(members: [.one(character)]))
    }
  }

  private mutating func group(depth: Int) throws(TitlePattern.Fault) -> PatternNode {
    if take("?") {
      guard take(":") else {
        throw TitlePattern.Fault("(?\(next.map(String.init) ?? "") is not known here, only (?:")
      }
    }
    let node = try either(depth: depth + 1)
    guard take(")") else { throw .openGroup }
    return node
  }

  private mutating func repetition(
    of node: PatternNode
  ) throws(TitlePattern.Fault) -> PatternNode {
    guard let bounds = try bounds() else { return node }
    if case .assertion = node { throw TitlePattern.Fault("^, $ and \\b cannot be repeated") }
    if next == "+" { throw TitlePattern.Fault("+ behind a repetition is not known here") }
    _ = take("?")
    if let sign = next, "*+?".contains(sign) {
      throw TitlePattern.Fault("\(sign) stands behind another repetition")
    }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  private mutating func bounds() throws(TitlePattern.Fault) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = place
    guard take("{") else { return nil }
    let least = number()
    let isOpen = take(",")
    let most = isOpen ? number() : least
    // What is no count is a brace like any other character.
    guard take("}"), least ?? most != nil else {
      place = start
      return nil
    }
    guard max(least ?? 0, most ?? 0) <= PatternParser.mostRepeats else { throw .tooLong }
    guard most.map({ $0 >= least ?? 0 }) ?? true else {
      throw TitlePattern.Fault("{n,m} asks for more at least than at most")
    }
    return (least ?? 0, most)
  }

  private mutating func number() -> Int? {
    let digits = text[place...].prefix(5).prefix { $0.isASCII && $0.isWholeNumber }
    place += digits.count
    return Int(String(digits))
  }
}

/// Sets and escapes.
extension PatternParser {
  /// What stands after a backslash outside a set.
  private mutating func escape() throws(TitlePattern.Fault) -> PatternNode {
    switch next {
    case "b": return assertion(.boundary)
    case "B": return assertion(.noBoundary)
    case "A": return assertion(.start)
    case "z", "Z": return assertion(.end)
    default: return .character(CharacterSet(members: [try escapedMember()]))
    }
  }

  private mutating func assertion(_ assertion: TitlePattern.Assertion) -> PatternNode {
    _ = take()
    return .assertion(assertion)
  }

  /// What stands after a backslash anywhere.
  private mutating func escapedMember() throws(TitlePattern.Fault) -> CharacterSet.Member {
    guard let character = take() else { throw .endsInEscape }
    switch character {
    case "d": return .kind(.digit)
    case "D": return .notKind(.digit)
    case "s": return .kind(.space)
    case "S": return .notKind(.space)
    case "w": return .kind(.word)
    case "W": return .notKind(.word)
    case "t": return .one("\t")
    case "n": return .one("\n")
    case "r": return .one("\r")
    case _ where character.isASCII && !character.isLetter && !character.isNumber:
      return .one(character)
    default: throw TitlePattern.Fault("\\\(character) is not known here")
    }
  }

  /// A set, after its bracket.
  private mutating func set() throws(TitlePattern.Fault) -> CharacterSet {
    var set = CharacterSet(members: [], isInverted: take("^"))
    while !take("]") {
      let first = try member()
      let isRange = next == "-" && place + 1 < text.count && text[place + 1] != "]"
      set.members.append(isRange ? try range(from: first) : first)
    }
    guard !set.members.isEmpty else { throw TitlePattern.Fault("the brackets hold nothing") }
    return set
  }

  private mutating func range(
    from first: CharacterSet.Member
  ) throws(TitlePattern.Fault) -> CharacterSet.Member {
    place += 1
    guard case .one(let low) = first, case .one(let high) = try member(), low <= high else {
      throw TitlePattern.Fault("a range in brackets does not rise")
    }
    return .range(low, high)
  }

  private mutating func member() throws(TitlePattern.Fault) -> CharacterSet.Member {
    guard let character = take() else { throw .openSet }
    switch character {
    case "\\": return try escapedMember()
    case "[": throw TitlePattern.Fault("[ in brackets needs a \\ before it")
    case "&", "~", "-":
      guard next != character else {
        throw TitlePattern.Fault("\(character)\(character) in brackets is not known here")
      }
      return .one(character)
    default: return .one(character)
    }
  }
}
