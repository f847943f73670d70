internal import LegworkModel

/// Places for venues so that the distances between them are about their travel minutes.
enum SchematicPlaces {
  /// The least share of all that the distances say which a flat drawing has to keep.
  private static let least = 0.6

  /// A point for each venue, in minutes; nil where they cannot be drawn.
  ///
  /// That is where more than a third of the ways is unknown, or the minutes do not lie flat. The
  /// longest stretch lies across; the first venue lies left of the middle, and above it. O(n³) for
  /// n venues.
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
    let scaling = FlatScaling(distances: distances)
    guard scaling.share >= least else { return nil }
    return zip(scaling.x, scaling.y).map { Point(x: $0, y: $1) }
  }

  private static func option(
    _ from: Venue.ID, _ to: Venue.ID, _ travel: TravelTable
  ) -> TravelOption {
    let options = travel.options(from: from, to: to)
    return options.first { $0.mode == .walk } ?? options[0]
  }
}
