/// A set of stops, by numbers below 256, as a label remembers it.
struct Marks: Equatable {
  /// How many stops can be told apart.
  static let capacity = 256

  private var words = SIMD4<UInt64>()

  /// The empty set.
  init() {}

  /// The set of one stop; empty where its number is none of those that can be told apart.
  init(_ number: Int) {
    if number < 0 || number >= Marks.capacity { return }
    words[number / 64] = 1 << UInt64(number % 64)
  }

  /// What is in either set.
  static func | (one: Marks, other: Marks) -> Marks {
    var both = one
    both.words |= other.words
    return both
  }

  /// What is in both sets.
  static func & (one: Marks, other: Marks) -> Marks {
    var both = one
    both.words &= other.words
    return both
  }

  /// The set without the members of another.
  func without(_ other: Marks) -> Marks {
    var rest = self
    rest.words &= ~other.words
    return rest
  }

  /// Whether all members are in another set.
  func isSubset(of other: Marks) -> Bool { words & ~other.words == SIMD4() }

  /// Whether no member is in another set.
  func isDisjoint(with other: Marks) -> Bool { words & other.words == SIMD4() }
}
