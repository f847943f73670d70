internal import LegworkModel

/// Holds points as typed to what adds up without end.
enum PointsReader {
  /// The points, where they are in range.
  static func checked(_ points: Int, for name: String) throws(VerbFault) -> Int {
    guard OccurrencePoints.range.contains(points) else {
      throw .outOfRange(name: name, value: points, OccurrencePoints.range)
    }
    return points
  }

  /// The value of `--points`, where there is one.
  static func option(_ points: Int?) throws(VerbFault) -> Int? {
    guard let points else { return nil }
    return try checked(points, for: "--points")
  }
}
