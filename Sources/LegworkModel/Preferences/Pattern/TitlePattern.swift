/// A regular expression that is looked for in a text, in time that grows with the text alone.
///
/// All ways to match are followed at once (K. Thompson, Regular expression search algorithm, 1968),
/// so no title, however made, keeps a pattern busy: where engines that go back need 2ⁿ steps, this
/// needs n. What such a machine cannot do (back references, looking around) is refused in words.
struct TitlePattern: Sendable {
  private let program: [Step]
  private let ignoresCase: Bool

  /// One step of the machine.
  enum Step: Sendable {
    /// Takes a character of the set.
    case take(CharacterSet)
    /// Goes on at both places.
    case split(Int, Int)
    /// Goes on at a place.
    case jump(Int)
    /// Holds here or ends this way.
    case hold(Assertion)
    /// It is found.
    case found
  }

  /// What is asked of a place between characters.
  enum Assertion: Sendable, Hashable {
    /// The text begins here.
    case start
    /// The text ends here.
    case end
    /// A word begins or ends here.
    case boundary
    /// No word begins or ends here.
    case noBoundary
  }

  /// Reads a pattern; throws what is wrong with it.
  init(_ text: String, ignoresCase: Bool = false) throws(Fault) {
    var parser = PatternParser(text)
    var compiler = PatternCompiler()
    program = try compiler.program(of: parser.parse())
    self.ignoresCase = ignoresCase
  }

  /// Whether some part of the text matches.
  ///
  /// O(characters × steps).
  func isFound(in text: String) -> Bool {
    let text = Array(text)
    var (now, next) = (Threads(program.count), Threads(program.count))
    for place in 0...text.count {
      if follow(0, at: place, of: text, into: &now) { return true }
      guard place < text.count else { return false }
      for thread in now.steps {
        guard case .take(let set) = program[thread],
          set.contains(text[place], ignoresCase: ignoresCase)
        else { continue }
        if follow(thread + 1, at: place + 1, of: text, into: &next) { return true }
      }
      swap(&now, &next)
      next.removeAll()
    }
    return false
  }

  /// Adds the steps that take a character and can be reached from one; true where it is found.
  private func follow(
    _ step: Int, at place: Int, of text: [Character], into threads: inout Threads
  ) -> Bool {
    var open = [step]
    while let step = open.popLast() {
      guard threads.insert(step) else { continue }
      switch program[step] {
      case .take: break
      case .jump(let target): open.append(target)
      case .split(let first, let second): open += [second, first]
      case .hold(let assertion): if assertion.holds(at: place, of: text) { open.append(step + 1) }
      case .found: return true
      }
    }
    return false
  }

  /// A set of steps that is emptied in the time of what is in it.
  private struct Threads {
    private(set) var steps: [Int] = []
    private var isIn: [Bool]

    init(_ count: Int) { isIn = Array(repeating: false, count: count) }

    mutating func insert(_ step: Int) -> Bool {
      guard !isIn[step] else { return false }
      isIn[step] = true
      steps.append(step)
      return true
    }

    mutating func removeAll() {
      for step in steps { isIn[step] = false }
      steps.removeAll(keepingCapacity: true)
    }
  }
}

extension TitlePattern.Assertion {
  fileprivate func holds(at place: Int, of text: [Character]) -> Bool {
    switch self {
    case .start: place == 0
    case .end: place == text.count
    case .boundary: isBoundary(place, text)
    case .noBoundary: !isBoundary(place, text)
    }
  }

  private func isBoundary(_ place: Int, _ text: [Character]) -> Bool {
    let before = place > 0 && CharacterSet.isWord(text[place - 1])
    return before != (place < text.count && CharacterSet.isWord(text[place]))
  }
}
