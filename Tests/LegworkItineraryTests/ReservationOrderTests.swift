import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Reservation order")
struct ReservationOrderTests {
  private func wish(_ code: Int, _ loss: Int, _ halfFull: Int) -> ReservationOrder.Wish {
    ReservationOrder.Wish(code: Occurrence.ID("C\(code)"), loss: loss, halfFull: halfFull)
  }

  private func codes(_ order: ReservationOrder) -> [String] {
    order.wishes.map(\.code.rawValue)
  }

  @Test("what fills first goes first where as much is at stake, and what is at stake counts too")
  func simple() {
    let speed = ReservationOrder([wish(1, 50, 60), wish(2, 50, 5)], secondsEach: 20)
    #expect(codes(speed) == ["C2", "C1"])
    let stake = ReservationOrder([wish(1, 5, 10), wish(2, 100, 10)], secondsEach: 20)
    #expect(codes(stake) == ["C2", "C1"])
    // A worthless place is not worth hurry, however fast it fills.
    let none = ReservationOrder([wish(1, 0, 1), wish(2, 1, 600)], secondsEach: 20)
    #expect(codes(none) == ["C2", "C1"])
  }

  @Test("stays as given where no order is better")
  func ties() {
    let same = (0..<6).map { wish($0, 40, 5) }
    #expect(codes(ReservationOrder(same, secondsEach: 20)) == same.map(\.code.rawValue))
    let idle = (0..<4).map { wish($0, $0, $0 + 1) }
    #expect(codes(ReservationOrder(idle, secondsEach: 0)) == idle.map(\.code.rawValue))
    #expect(codes(ReservationOrder([], secondsEach: 20)) == [])
  }

  @Test("half of a kind is gone after its minutes")
  func chance() {
    let order = ReservationOrder([wish(1, 100, 5)], secondsEach: 300)
    #expect(order.chance(order.wishes[0], at: 0) == 1_000_000)
    #expect(order.chance(order.wishes[0], at: 1) == 500_000)
    #expect(order.expectedLoss == 0)
  }

  @Test("no order of all is better", arguments: 1...60)
  func everyOrder(seed: Int) {
    var random = SeededRandom(seed: seed)
    let wishes = (0..<Int.random(in: 1...6, using: &random)).map { number in
      wish(number, Int.random(in: 0...100, using: &random), Int.random(in: 1...60, using: &random))
    }
    let order = ReservationOrder(wishes, secondsEach: Int.random(in: 1...120, using: &random))
    func worth(_ wishes: [ReservationOrder.Wish]) -> Int {
      wishes.enumerated().reduce(0) {
        $0 + $1.element.loss * order.chance($1.element, at: $1.offset)
      }
    }
    let best = permutations(wishes).map(worth).max()
    #expect(worth(order.wishes) == best)
  }

  private func permutations<Value>(_ values: [Value]) -> [[Value]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index -> [[Value]] in
      var rest = values
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
