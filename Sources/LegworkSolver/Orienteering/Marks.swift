/// A set of stops, by numbers below 128, as a label remembers it.
struct Marks: Equatable {
  /// How many stops can be told apart.
  static let capacity = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The empty set.
  init() {}

  /// The set of one stop; empty where its number is none of those that can be told apart.
  init(_ number: Int) {
    if number < 0 || number >= Marks.capacity { return }
    if number < 64 { low = 1 << UInt64(number) } else { high = 1 << UInt64(number - 64) }
  }

  /// What is in either set.
  static func | (one: Marks, other: Marks) -> Marks {
    var both = one
    both.low |= other.low
    both.high |= other.high
    return both
  }

  /// What is in both sets.
  static func & (one: Marks, other: Marks) -> Marks {
    var both = one
    both.low &= other.low
    both.high &= other.high
    return both
  }

  /// The set without the members of another.
  func without(_ other: Marks) -> Marks {
    var rest = self
    rest.low &= ~other.low
    rest.high &= ~other.high
    return rest
  }

  /// Whether all members are in another set.
  func isSubset(of other: Marks) -> Bool { low & ~other.low | high & ~other.high == 0 }

  /// Whether no member is in another set.
  func isDisjoint(with other: Marks) -> Bool { low & other.low | high & other.high == 0 }
}
