internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// A stop as the user describes it.
public struct StopRequest: Sendable {
  let name: String
  let venue: String
  let minutes: Int
  let open: String
  let days: [String]
  let isRequired: Bool
  let points: Int?

  /// Takes what was typed.
  public init(
    name: String, venue: String, minutes: Int, open: String, days: [String], isRequired: Bool,
    points: Int?
  ) {
    self.name = name
    self.venue = venue
    self.minutes = minutes
    self.open = open
    self.days = days
    self.isRequired = isRequired
    self.points = points
  }
}

extension Workbench {
  /// Adds a stop, or changes the one of that name.
  public func addStop(_ request: StopRequest) throws -> CommandAnswer {
    let name = try OwnTimeReader.name(request.name)
    var edit = try edit()
    let reader = OwnTimeReader(edit.state)
    let window = try reader.window(request.open, option: "--open")
    try reader.checkMinutes(request.minutes, in: window)
    let named = try request.days.map { try reader.day($0) }
    let days = named.isEmpty ? try reader.eventDays() : named
    guard !days.isEmpty else { throw VerbFault.emptyCatalog }
    edit.notes += try reader.notes(on: named)
    let stop = Stop(
      name: name, venue: try reader.venue(request.venue), minutes: request.minutes,
      openings: Set(days).sorted().map { Stop.Opening(day: $0, window: window) },
      isRequired: request.isRequired, points: try PointsReader.option(request.points) ?? 0)
    if !stop.isRequired, stop.points <= 0 { edit.notes.append(OwnTimeText.worthless) }
    let replaced = edit.preferences.stops.named(name, \.name)
    edit.preferences.stops.removeAll(where: replaced.contains)
    edit.preferences.stops.append(stop)
    return try edit.commit("stop \(OwnTimeText.words(stop))")
  }

  /// Lists the stops.
  public func listStops() throws -> CommandAnswer {
    let stops = try state(.none).preferences.stops
    return CommandAnswer(
      text: { _ in OwnTimeText.list(stops) },
      json: {
        ["format": "legwork-stops", "version": 1, "stops": .array(stops.map(OwnTimeJSON.stop))]
      })
  }

  /// Removes the stop of a name.
  public func removeStop(_ name: String) throws -> CommandAnswer {
    var edit = try edit(.none)
    let known = edit.preferences.stops
    guard let gone = known.named(name, \.name).first else {
      throw VerbFault.unknown(.stop, name, known.map(\.name))
    }
    edit.preferences.stops.removeAll { $0 == gone }
    return try edit.commit("stop remove \(gone.name)")
  }
}
