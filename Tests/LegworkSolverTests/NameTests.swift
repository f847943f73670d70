import Testing

@testable import LegworkSolver

@Suite("Numbers for names")
struct NameTests {
  @Test(
    "equal names have one number, wherever they are kept",
    arguments: ["", "A", "DEV3-01605", "fifteen bytes..", "a name of sixteen", "Café", "日本"])
  func equal(name: String) {
    var apart = ""
    apart.reserveCapacity(100)
    apart += name
    var numbers = NameNumbers()
    #expect(numbers.number("another") == 0)
    #expect(numbers.number(name) == 1)
    #expect(numbers.number(apart) == 1)
    #expect(numbers.known(apart) == 1)
    #expect(numbers.known(name + "!") == nil)
    #expect(numbers.count == 2)
  }

  @Test("different names have different numbers, in the order in which they come")
  func different() {
    let names = (0..<1000).flatMap { ["\($0)", "number \($0) of a thousand", "№ \($0)"] }
    var numbers = NameNumbers()
    #expect(names.map { numbers.number($0) } == Array(names.indices))
    #expect(names.map { numbers.known($0) } == Array(names.indices))
  }

  /// Names of 16 bytes that share their quick hash: the second word is chosen after the first.
  private static func meeting(_ count: Int) -> [String] {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    func step(_ hash: UInt64, _ word: UInt64) -> UInt64 { (hash ^ hash >> 29 ^ word) &* factor }
    func word(_ text: String) -> UInt64 {
      text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    var names: [String] = []
    for number in 10_000_000... {
      if names.count == count { break }
      let first = String(number)
      let hash = step(16, word(first))
      let second = (0..<8).map { UInt8(truncatingIfNeeded: (hash ^ hash >> 29) >> ($0 * 8)) }
      guard second.allSatisfy({ 0 < $0 && $0 < 128 }) else { continue }
      names.append(first + String(decoding: second, as: UTF8.self))
    }
    return names
  }

  @Test("of names made to share a hash few are compared with others")
  func made() {
    let names = NameTests.meeting(1_000)
    var numbers = NameNumbers()
    #expect(names.map { numbers.number($0) } == Array(names.indices))
    #expect(names.map { numbers.known($0) } == Array(names.indices))
    #expect(numbers.numbers.pairs.allSatisfy { $0.second < 10 })
  }

  @Test("pairs made to share a place are put elsewhere, others are not")
  func crowded() {
    var numbers = Numbering(expecting: 10_000)
    // The bits of the product that say the place are 0 for all numbers below 2³².
    let inverse = 0x2545_F491_4F6C_DD1D.inverse
    let spread = 0x1E37_79B9_7F4A_7C15.inverse
    let firsts = (0..<10_000).compactMap { number -> Int? in
      let folded = number &* spread
      return folded < 0 ? nil : (folded ^ folded >> 32) &* inverse
    }
    #expect(firsts.map { numbers.number($0) } == Array(firsts.indices))
    #expect(firsts.map { numbers.known($0) } == Array(firsts.indices))
    #expect(numbers.isHardened)
    var ordinary = Numbering()
    for number in 0..<100_000 { _ = ordinary.number(number, number % 7) }
    #expect(!ordinary.isHardened)
  }
}

extension Int {
  /// The factor that an odd number becomes 1 by.
  fileprivate var inverse: Int {
    (0..<6).reduce(self) { inverse, _ in inverse &* (2 &- self &* inverse) }
  }
}
