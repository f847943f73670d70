/// Gives pairs of integers the numbers 0, 1, 2 … in the order in which they come up.
///
/// Open addressing over the numbers alone: no step costs more than a few machine words.
struct Numbering {
  private(set) var pairs: [(first: Int, second: Int)] = []
  /// One more than a pair's number, or 0 for a free place; a power of two long.
  private var places: [Int32] = []
  /// Whether places are found by the library's hash, for pairs that were made to meet in few.
  private(set) var isHardened = false

  /// No pairs yet, and no memory taken.
  init() {}

  /// No pairs yet, with room for so many.
  init(expecting count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    pairs.reserveCapacity(count)
  }

  /// How many different pairs came up.
  var count: Int { pairs.count }

  /// The number of a pair; O(1) on average.
  mutating func number(_ first: Int, _ second: Int = 0) -> Int {
    if count * 2 >= places.count { rehash(to: max(64, places.count * 2)) }
    var place = home(first, second)
    var steps = 0
    while places[place] > 0 {
      let number = Int(places[place]) - 1
      if pairs[number] == (first, second) { return number }
      place = (place + 1) & (places.count - 1)
      steps += 1
    }
    if steps > Numbering.mostSteps, !isHardened {
      isHardened = true
      rehash(to: places.count)
      return number(first, second)
    }
    pairs.append((first, second))
    places[place] = Int32(count)
    return count - 1
  }

  /// The number of a pair that came up; nil for any other.
  func known(_ first: Int, _ second: Int = 0) -> Int? {
    if places.isEmpty { return nil }
    var place = home(first, second)
    while places[place] > 0 {
      let number = Int(places[place]) - 1
      if pairs[number] == (first, second) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Where the search for a pair begins: the high half of a product, which all bits reach.
  private func home(_ first: Int, _ second: Int) -> Int {
    if isHardened {
      var hasher = Hasher()
      hasher.combine(first)
      hasher.combine(second)
      return hasher.finalize() & (places.count - 1)
    }
    let mixed = (first &* 0x2545_F491_4F6C_DD1D) ^ (second &* 0x1C69_B3F7_4AC4_AE35)
    let spread = (mixed ^ (mixed >> 32)) &* 0x1E37_79B9_7F4A_7C15
    return (spread >> 32) & (places.count - 1)
  }

  /// More steps to a free place than pairs take that nobody chose for it.
  private static let mostSteps = 1000

  /// Puts all pairs into so many places.
  private mutating func rehash(to count: Int) {
    places = Array(repeating: 0, count: count)
    for number in pairs.indices {
      var place = home(pairs[number].first, pairs[number].second)
      while places[place] > 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number + 1)
    }
  }
}
