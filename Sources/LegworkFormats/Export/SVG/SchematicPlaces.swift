internal import LegworkModel

/// Places for venues so that the distances between them are about their travel minutes.
///
/// Classical multidimensional scaling (Torgerson, "Multidimensional scaling: I. Theory and
/// method", Psychometrika 17, 1952): the two largest eigenvectors of the doubly centred matrix of
/// squared distances.
enum SchematicPlaces {
  /// The least share of all that the distances say which a flat drawing has to keep.
  private static let least = 0.6

  /// A point for each venue, in minutes; nil where they cannot be drawn.
  ///
  /// That is where more than a third of the ways is unknown, or the minutes do not lie flat. The longest stretch lies across; the first venue lies left of the middle, and above it. O(n³) for n venues.
  static func points(of venues: [Venue.ID], _ travel: TravelTable) -> [Point]? {
    let count = venues.count
    var minutes = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var (unknown, pairs) = (0, 0)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let there = option(venues[a], venues[b], travel)
        let back = option(venues[b], venues[a], travel)
        pairs += 1
        if there.provenance == .assumed || back.provenance == .assumed { unknown += 1 }
        minutes[a][b] = Double(there.minutes + back.minutes) / 2
        minutes[b][a] = minutes[a][b]
      }
    }
    guard pairs > 0, unknown * 3 <= pairs else { return nil }
    return points(distances: minutes)
  }

  /// A point for each row of a symmetric matrix of distances; nil where they do not lie flat.
  static func points(distances: [[Double]]) -> [Point]? {
    let found = SymmetricEigen.solve(centred(distances))
    let whole = found.reduce(0) { $0 + abs($1.value) }
    guard found.count > 1, whole > 0 else { return nil }
    let axes = found.prefix(2).map { (value: max(0, $0.value), vector: $0.vector) }
    guard axes.reduce(0, { $0 + $1.value }) >= least * whole else { return nil }
    let columns = axes.map { axis in
      let scaled = axis.vector.map { $0 * axis.value.squareRoot() }
      let sign = scaled.first { abs($0) > 1e-6 } ?? 0
      return sign > 0 ? scaled.map { -$0 } : scaled
    }
    return distances.indices.map { Point(x: columns[0][$0], y: columns[1][$0]) }
  }

  private static func option(
    _ from: Venue.ID, _ to: Venue.ID, _ travel: TravelTable
  ) -> TravelOption {
    let options = travel.options(from: from, to: to)
    return options.first { $0.mode == .walk } ?? options[0]
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
