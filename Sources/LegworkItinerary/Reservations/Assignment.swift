/// Gives each of n rows a column of its own so that the sum of the values is the largest.
///
/// The Hungarian method with potentials: H. W. Kuhn, "The Hungarian method for the assignment
/// problem", 1955, in the O(n³) form of J. Munkres and of E. Lawler.
enum Assignment {
  /// The column of each row; `value[row][column]`, as many columns as rows.
  static func best(_ value: [[Int]]) -> [Int] {
    let count = value.count
    // Row 0 and column 0 stand for "none"; costs are negative values.
    var (rowPrice, columnPrice) = ([Int](repeating: 0, count: count + 1), [Int]())
    columnPrice = rowPrice
    var rowOf = [Int](repeating: 0, count: count + 1)
    for row in 0..<count {
      rowOf[0] = row + 1
      let path = cheapestPath(value, rowOf, &rowPrice, &columnPrice)
      var column = path.end
      while column != 0 {
        let previous = path.previous[column]
        rowOf[column] = rowOf[previous]
        column = previous
      }
    }
    var columns = [Int](repeating: 0, count: count)
    for column in 1..<(count + 1) { columns[rowOf[column] - 1] = column - 1 }
    return columns
  }

  /// The cheapest way to a free column for the row at column 0; O(n²).
  private static func cheapestPath(
    _ value: [[Int]], _ rowOf: [Int], _ rowPrice: inout [Int], _ columnPrice: inout [Int]
  ) -> (end: Int, previous: [Int]) {
    let count = value.count
    var least = [Int](repeating: .max, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    var isUsed = [Bool](repeating: false, count: count + 1)
    var here = 0
    repeat {
      isUsed[here] = true
      let row = rowOf[here]
      var (delta, next) = (Int.max, 0)
      for column in 1..<(count + 1) where !isUsed[column] {
        let cost = -value[row - 1][column - 1] - rowPrice[row] - columnPrice[column]
        if cost < least[column] { (least[column], previous[column]) = (cost, here) }
        if least[column] < delta { (delta, next) = (least[column], column) }
      }
      for column in 0..<(count + 1) {
        if isUsed[column] {
          rowPrice[rowOf[column]] += delta
          columnPrice[column] -= delta
        } else if least[column] != .max {
          least[column] -= delta
        }
      }
      here = next
    } while rowOf[here] != 0
    return (here, previous)
  }
}
