/// Points of a plane whose distances come as near to those given as two axes allow.
///
/// Classical multidimensional scaling (Torgerson, "Multidimensional scaling: I. Theory and
/// method", Psychometrika 17, 1952): the two largest eigenvectors of the doubly centred matrix of
/// squared distances.
package struct FlatScaling {
  /// Along the longest stretch, by row; the first point that is off the middle lies below it.
  package let x: [Double]
  /// Across it, by row; the first point that is off the middle lies below it.
  package let y: [Double]
  /// How much of all that the distances say is kept: 1 where they lie flat, 0 where they say nothing.
  let share: Double

  /// Finds the points for a symmetric matrix of distances.
  ///
  /// O(n³) for n rows.
  package init(distances: [[Double]]) {
    let found = SymmetricEigen.solve(FlatScaling.centred(distances))
    let whole = found.reduce(0) { $0 + abs($1.value) }
    let kept = found.prefix(2).reduce(0) { $0 + max(0, $1.value) }
    share = whole > 0 ? kept / whole : 0
    let axes = found.prefix(2).map(FlatScaling.axis)
    let none = distances.map { _ in 0.0 }
    x = axes.first ?? none
    y = axes.count > 1 ? axes[1] : none
  }

  private static func axis(_ found: (value: Double, vector: [Double])) -> [Double] {
    let scaled = found.vector.map { $0 * max(0, found.value).squareRoot() }
    let first = scaled.first { abs($0) > 1e-6 } ?? 0
    return first > 0 ? scaled.map { -$0 } : scaled
  }

  /// `−½ J D² J`: inner products of the points around their middle.
  private static func centred(_ distances: [[Double]]) -> [[Double]] {
    let count = Double(distances.count)
    let squares = distances.map { $0.map { $0 * $0 } }
    let means = squares.map { $0.reduce(0, +) / count }
    let mean = means.reduce(0, +) / count
    return squares.indices.map { a in
      squares.indices.map { b in -0.5 * (squares[a][b] - means[a] - means[b] + mean) }
    }
  }
}
