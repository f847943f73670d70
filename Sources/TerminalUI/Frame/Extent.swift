/// How long one part is when a length is split.
public enum Extent: Sendable, Hashable {
  /// That many cells, as far as they are there.
  case fixed(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)

  /// The length of each part; together never more than the total.
  ///
  /// Fixed parts are served first, in order. Cells that do not divide go to the first shares.
  static func lengths(_ extents: [Extent], total: Int, gap: Int) -> [Int] {
    var left = max(0, total - gap * max(0, extents.count - 1))
    var lengths = [Int](repeating: 0, count: extents.count)
    var weights = 0
    for (index, extent) in extents.enumerated() {
      switch extent {
      case .fixed(let cells):
        lengths[index] = min(max(0, cells), left)
        left -= lengths[index]
      case .share(let weight):
        weights += max(0, weight)
      }
    }
    for (index, extent) in extents.enumerated() {
      guard case .share(let weight) = extent, weight > 0 else { continue }
      lengths[index] = (left * weight + weights - 1) / weights
      left -= lengths[index]
      weights -= weight
    }
    return lengths
  }
}
