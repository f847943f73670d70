internal import LegworkFormats
internal import LegworkModel

/// Where venues lie on a plane: by their coordinates, or else as far apart as the ways take.
struct VenueLayout: Sendable {
  /// A point of the plane, y upwards.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// What distances are.
  enum Unit: String, Sendable {
    case metres = "m"
    case minutes = "min"
  }

  /// The venues with their points, by name.
  private(set) var places: [(venue: Venue.ID, at: Point)]
  /// What distances are.
  let unit: Unit

  /// Places the venues of an event around a way; nil where too little is known to draw it truly.
  init?(_ venues: [Venue], _ travel: TravelTable, from: Venue.ID, to: Venue.ID) {
    guard from != to else { return nil }
    let placed = venues.compactMap { venue in venue.coordinate.map { (venue.id, $0) } }
    if placed.contains(where: { $0.0 == from }), placed.contains(where: { $0.0 == to }) {
      unit = .metres
      places = VenueLayout.projected(placed)
      return
    }
    unit = .minutes
    let known = Set(travel.times.flatMap { [$0.from, $0.to] })
    guard known.isSuperset(of: [from, to]) else { return nil }
    let names = known.sorted()
    let minutes = names.map { a in names.map { VenueLayout.minutes(a, $0, travel) } }
    let scaling = FlatScaling(distances: minutes)
    let points = zip(scaling.x, scaling.y).map { Point(x: $0, y: $1) }
    guard VenueLayout.error(points, minutes) < 0.25 else { return nil }
    places = Array(zip(names, points)).map { (venue: $0.0, at: $0.1) }
  }

  /// Metres east and north of the first venue.
  private static func projected(
    _ placed: [(Venue.ID, Coordinate)]
  ) -> [(venue: Venue.ID, at: Point)] {
    guard let (_, origin) = placed.first else { return [] }
    return placed.map { id, here in
      let east = Coordinate(latitude: origin.latitude, longitude: here.longitude)
      let north = Coordinate(latitude: here.latitude, longitude: origin.longitude)
      let x = origin.metres(to: east) * (here.longitude < origin.longitude ? -1 : 1)
      let y = origin.metres(to: north) * (here.latitude < origin.latitude ? -1 : 1)
      return (id, Point(x: x, y: y))
    }
  }

  /// The minutes of the fastest way, in the mean of both directions.
  private static func minutes(_ a: Venue.ID, _ b: Venue.ID, _ travel: TravelTable) -> Double {
    guard a != b else { return 0 }
    let ways = [travel.options(from: a, to: b), travel.options(from: b, to: a)]
    return Double(ways.reduce(0) { $0 + ($1.map(\.minutes).min() ?? 0) }) / 2
  }

  /// The mean error of the distances, as a share of the mean distance.
  private static func error(_ points: [Point], _ distances: [[Double]]) -> Double {
    var (error, sum) = (0.0, 0.0)
    for (i, a) in points.enumerated() {
      for (j, b) in points.enumerated() where j > i {
        let drawn = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        error += abs(drawn - distances[i][j])
        sum += distances[i][j]
      }
    }
    return sum == 0 ? 1 : error / sum
  }
}
