public import LegworkModel

/// The order in which to reserve seats so that the plan can be expected to be worth most.
///
/// Reserving one seat takes `secondsEach`. After t seconds a seat in a run of which half the kind are
/// full after h seconds is still there with chance h / (h + t). What is lost where it is gone is
/// known for each run. All runs take equally long, so the best order gives each run a place of its
/// own: an assignment problem, solved exactly.
public struct ReservationOrder: Hashable, Sendable {
  /// A planned occurrence whose seat has yet to be reserved.
  public struct Wish: Hashable, Sendable {
    /// The occurrence.
    public var code: Occurrence.ID
    /// Points that the plan loses where the seat is gone and its fallback is taken.
    public var loss: Int
    /// Minutes after which half of the runs of its kind are full; at least 1.
    public var halfFull: Minutes

    /// Creates a wish.
    public init(code: Occurrence.ID, loss: Int, halfFull: Minutes) {
      self.code = code
      self.loss = loss
      self.halfFull = halfFull
    }
  }

  /// The wishes, the first to reserve first.
  public var wishes: [Wish]
  /// Seconds that one reservation takes.
  public var secondsEach: Int

  /// Finds the best order; of orders that are equally good, the one nearest to that given.
  ///
  /// O(n³) for n wishes.
  public init(_ wishes: [Wish], secondsEach: Int) {
    self.wishes = wishes
    self.secondsEach = secondsEach
    guard wishes.count > 1 else { return }
    let value = wishes.map { wish in
      wishes.indices.map { max(0, wish.loss) * chance(wish, at: $0) }
    }
    let places = Assignment.best(value)
    var order = wishes.indices.sorted { places[$0] < places[$1] }
    settle(&order, value)
    self.wishes = order.map { wishes[$0] }
  }

  /// Of a million, how many seats of the kind of a wish are still there when its turn comes.
  public func chance(_ wish: Wish, at place: Int) -> Int {
    let half = max(1, wish.halfFull) * 60
    return 1_000_000 * half / (half + place * secondsEach)
  }

  /// Points that are expected to be lost in this order, rounded to the nearest.
  public var expectedLoss: Int { expectedLoss(of: wishes) }

  /// Points that are expected to be lost where seats are reserved in another order.
  public func expectedLoss(of order: [Wish]) -> Int {
    let lost = order.enumerated().reduce(0) { sum, next in
      sum + max(0, next.element.loss) * (1_000_000 - chance(next.element, at: next.offset))
    }
    return (lost + 500_000) / 1_000_000
  }

  /// Exchanges neighbours that stand otherwise than given where that costs nothing.
  private func settle(_ order: inout [Int], _ value: [[Int]]) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for place in order.indices.dropLast() {
        let (a, b) = (order[place], order[place + 1])
        let kept = value[a][place] + value[b][place + 1]
        guard a > b, value[b][place] + value[a][place + 1] >= kept else { continue }
        order.swapAt(place, place + 1)
        isSettled = false
      }
    }
  }
}
