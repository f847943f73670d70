extension [UInt] {
  /// The indices of the elements in ascending order, those of equal ones as they come.
  ///
  /// Radix sort, eight bits at a time, of those bits in which elements differ: O(n) for minutes and
  /// indices, which are small.
  func ascendingOrder() -> [Int] {
    var order = [Int](indices)
    guard let first else { return order }
    let differing = reduce(0) { $0 | ($1 ^ first) }
    var sorted = order
    for shift in stride(from: 0, to: UInt(UInt.bitWidth), by: 8)
    where differing >> shift & 255 != 0 {
      place(order, by: shift, into: &sorted)
      swap(&order, &sorted)
    }
    return order
  }

  /// Places indices by eight bits of their elements, those of equal ones in the order given.
  private func place(_ order: [Int], by shift: UInt, into sorted: inout [Int]) {
    let keys = span
    var ends = [Int](repeating: 0, count: 257)
    var sorted = sorted.mutableSpan
    // Within the span, as its own indices are walked.
    for key in keys.indices {
      let digit = unsafe Int(keys[unchecked: key] &>> shift & 255)
      ends[digit + 1] += 1
    }
    for digit in 0..<256 { ends[digit + 1] += ends[digit] }
    for index in order {
      let digit = Int(keys[index] &>> shift & 255)
      sorted[ends[digit]] = index
      ends[digit] += 1
    }
  }
}
