import Foundation
import LegworkModel

/// The places of one name that lie apart by more than a building, in the order they were met.
///
/// Each lies in a cube of the building's size; a place is looked for in its own and those around it.
struct NamedPlaces {
  /// Metres that a building may reach.
  private static let reach = 200.0

  private struct Cube: Hashable {
    var x: Int
    var y: Int
    var z: Int
  }

  private var places: [Coordinate] = []
  private var numbers: [Cube: [Int]] = [:]

  /// How many there are.
  var count: Int { places.count }

  /// The first one.
  var first: Coordinate? { places.first }

  /// The number, from 0, of the first place within reach; O(1).
  func number(near here: Coordinate) -> Int? {
    if let first, first.metres(to: here) <= NamedPlaces.reach { return 0 }
    guard places.count > 1 else { return nil }
    let cube = NamedPlaces.cube(of: here)
    var nearest: Int?
    for x in cube.x - 1...cube.x + 1 {
      for y in cube.y - 1...cube.y + 1 {
        for z in cube.z - 1...cube.z + 1 {
          for number in numbers[Cube(x: x, y: y, z: z)] ?? []
          where places[number].metres(to: here) <= NamedPlaces.reach {
            nearest = min(nearest ?? number, number)
          }
        }
      }
    }
    return nearest
  }

  /// Adds a place that is out of reach of all others.
  mutating func add(_ place: Coordinate) {
    numbers[NamedPlaces.cube(of: place), default: []].append(places.count)
    places.append(place)
  }

  /// The cube in which a place lies; what is near over the ground is nearer through it.
  private static func cube(of place: Coordinate) -> Cube {
    let (north, east) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
    let radius = 6_371_000 / reach
    func edge(_ part: Double) -> Int { Int((part * radius).rounded(.down)) }
    return Cube(
      x: edge(cos(north) * cos(east)), y: edge(cos(north) * sin(east)), z: edge(sin(north)))
  }
}
