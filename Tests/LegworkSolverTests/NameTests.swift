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
}
