public import LegworkModel

/// What was read from a file of travel times or of venues.
public struct TravelImportResult: Hashable, Sendable {
  /// The travel times, in the order of the file; empty for a file of venues.
  public var times: [TravelTime]
  /// Venues with coordinates, in the order of the file; empty for a file of travel times.
  public var venues: [Venue]
  /// Everything odd, from the top of the file down.
  public var problems: [ImportProblem]
}
