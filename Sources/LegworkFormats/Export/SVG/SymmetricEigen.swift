/// Eigenvalues and eigenvectors of small symmetric matrices.
enum SymmetricEigen {
  /// All pairs, the largest value first; of equal ones in the order of their rows.
  ///
  /// Jacobi's method by sweeps (Golub and Van Loan, Matrix Computations, §8.5): O(n³) a sweep, and
  /// a few sweeps. Equal matrices give equal bits.
  static func solve(_ matrix: [[Double]]) -> [(value: Double, vector: [Double])] {
    var a = matrix
    var vectors = a.indices.map { row in a.indices.map { $0 == row ? 1.0 : 0.0 } }
    let size = a.reduce(0) { $0 + $1.reduce(0) { $0 + abs($1) } }
    for _ in 0..<60 {
      var rest = 0.0
      for p in a.indices { for q in a.indices where q > p { rest += abs(a[p][q]) } }
      if rest <= 1e-12 * size { break }
      for p in a.indices {
        for q in a.indices where q > p && a[p][q] != 0 { rotate(&a, &vectors, p, q) }
      }
    }
    return a.indices.map { (value: a[$0][$0], vector: vectors[$0]) }.enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  /// Turns the plane of two rows so that the value between them becomes zero; the vectors are rows.
  private static func rotate(_ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int)
  {
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in a.indices {
      (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
    }
    for k in a.indices {
      (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
      (vectors[p][k], vectors[q][k]) = (
        c * vectors[p][k] - s * vectors[q][k], s * vectors[p][k] + c * vectors[q][k]
      )
    }
  }
}
