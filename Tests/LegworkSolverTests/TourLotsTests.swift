import Testing
import _LegworkTestSupport

@testable import LegworkSolver

@Suite("Lots and marks of tours")
struct TourLotsTests {
  @Test("lots keep to their ranges and come out the same each time")
  func lots() {
    var (lots, again) = (TourLots(), TourLots())
    var seen = [Int](repeating: 0, count: 7)
    var (overlooked, accepted) = (0, 0)
    for _ in 0..<7_000 {
      let (number, same) = (lots.below(7), again.below(7))
      #expect(number == same)
      seen[number] += 1
      let (part, other) = (lots.unit(), again.unit())
      #expect(part == other && (0..<1).contains(part))
    }
    for _ in 0..<32_000 where lots.overlooks() { overlooked += 1 }
    // A loss of ln 2 times the temperature is accepted every other time.
    for _ in 0..<10_000 where lots.accept(6.93, at: 10) { accepted += 1 }
    #expect(seen.allSatisfy { (850...1150).contains($0) })
    #expect((900...1100).contains(overlooked))
    #expect((4800...5200).contains(accepted))
    let always = [lots.accept(0, at: 0.1), lots.accept(-5, at: 0.1)]
    let never = [lots.accept(21, at: 1), lots.accept(2.1, at: 0.1)]
    #expect(always == [true, true] && never == [false, false])
  }

  @Test("marks are sets of the first 256 stops", arguments: [1..<200])
  func marks(seeds: Range<Int>) {
    for seed in seeds {
      var random = SeededRandom(seed: seed)
      let one = Set((0..<random.number(0...6)).map { _ in random.number(-2...300) })
      let other = one.filter { _ in random.chance(70) }
        .union((0..<random.number(0...3)).map { _ in random.number(0...300) })
      let (ones, others) = (TourLotsTests.marks(one), TourLotsTests.marks(other))
      let (first, second) = (one.filter(TourLotsTests.isTold), other.filter(TourLotsTests.isTold))
      #expect(ones | others == TourLotsTests.marks(first.union(second)), "seed \(seed)")
      #expect(ones & others == TourLotsTests.marks(first.intersection(second)), "seed \(seed)")
      #expect(ones.without(others) == TourLotsTests.marks(first.subtracting(second)))
      #expect(ones.isSubset(of: others) == first.isSubset(of: second), "seed \(seed)")
      #expect(ones.isDisjoint(with: others) == first.isDisjoint(with: second), "seed \(seed)")
    }
  }

  private static func marks(_ numbers: Set<Int>) -> Marks {
    numbers.reduce(Marks()) { $0 | Marks($1) }
  }

  /// Whether a stop of a number can be told apart.
  private static func isTold(_ number: Int) -> Bool { (0..<Marks.capacity).contains(number) }
}
