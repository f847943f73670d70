/// Lays a pattern out as steps of the machine.
struct PatternCompiler {
  /// More steps than any pattern has that is meant.
  private static let mostSteps = 1000

  private var steps: [TitlePattern.Step] = []

  /// The steps of a pattern, ending in `found`.
  mutating func program(of node: PatternNode) throws(TitlePattern.Fault) -> [TitlePattern.Step] {
    try add(node)
    try add(.found)
    return steps
  }

  private mutating func add(_ step: TitlePattern.Step) throws(TitlePattern.Fault) {
    guard steps.count < PatternCompiler.mostSteps else { throw .tooLong }
    steps.append(step)
  }

  private mutating func add(_ node: PatternNode) throws(TitlePattern.Fault) {
    switch node {
    case .character(let set): try add(.take(set))
    case .assertion(let assertion): try add(.hold(assertion))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .either(let nodes): try addEither(nodes)
    case .repeated(let node, let least, let most): try addRepeated(node, least, most)
    }
  }

  /// What takes no step takes none however often, so it is laid out once.
  private mutating func addRepeated(
    _ node: PatternNode, _ least: Int, _ most: Int?
  ) throws(TitlePattern.Fault) {
    for _ in 0..<least {
      let start = steps.count
      try add(node)
      if steps.count == start { break }
    }
    if let most {
      for _ in least..<most { try addOptional(node) }
    } else {
      try addOptional(node, then: .jump(steps.count))
    }
  }

  /// The node or nothing; `next` is a step behind the node.
  private mutating func addOptional(
    _ node: PatternNode, then next: TitlePattern.Step? = nil
  ) throws(TitlePattern.Fault) {
    let start = steps.count
    try add(.found)
    try add(node)
    if let next { try add(next) }
    steps[start] = .split(start + 1, steps.count)
  }

  private mutating func addEither(_ nodes: [PatternNode]) throws(TitlePattern.Fault) {
    var ends: [Int] = []
    for node in nodes.dropLast() {
      let start = steps.count
      try add(.found)
      try add(node)
      ends.append(steps.count)
      try add(.found)
      steps[start] = .split(start + 1, steps.count)
    }
    if let last = nodes.last { try add(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }
}
