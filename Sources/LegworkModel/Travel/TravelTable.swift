/// All known travel times, and what to assume for the rest.
///
/// A row A→B serves B→A by the same mode unless B→A has its own. Where a pair has no row at all,
/// the time is estimated from coordinates or assumed.
public struct TravelTable: Hashable, Sendable {
  /// The rows as given, sorted by from, to and mode.
  public var times: [TravelTime] { rows.times }
  /// Pace, luck and defaults.
  public var settings: TravelSettings
  /// Minutes after midnight at which a day begins that the hours of modes are told for.
  public var dayBoundary: Minutes

  private let rows: TravelRows
  private let coordinates: [Venue.ID: Coordinate]

  /// Creates the table; of two rows for the same trip and mode the last one counts.
  public init(
    times: [TravelTime], venues: [Venue], settings: TravelSettings, dayBoundary: Minutes = 240
  ) {
    rows = TravelRows(times)
    coordinates = Dictionary(
      venues.compactMap { venue in venue.coordinate.map { (venue.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.settings = settings
    self.dayBoundary = dayBoundary
  }

  /// Creates the table as an attendee's settings have it read.
  public init(times: [TravelTime], venues: [Venue], settings: Settings) {
    self.init(
      times: times, venues: venues, settings: settings.travel, dayBoundary: settings.dayBoundary)
  }

  /// The row for a trip by a mode, in this direction or, failing that, the other one.
  public func time(from: Venue.ID, to: Venue.ID, mode: TravelMode) -> TravelTime? {
    times(from: from, to: to).first { $0.mode == mode }
  }

  /// All rows that serve a trip, walking first.
  public func times(from: Venue.ID, to: Venue.ID) -> [TravelTime] {
    let there = rows[from, to]
    let back = rows[to, from].filter { row in !there.contains { $0.mode == row.mode } }
    guard !back.isEmpty else { return Array(there) }
    let turned = back.map { row in
      var turned = row
      (turned.from, turned.to) = (from, to)
      return turned
    }
    return (there + turned).sorted { $0.mode < $1.mode }
  }

  /// All ways to make a trip, walking first; never empty.
  ///
  /// A mode that runs in two stretches of the day from the reader's view is there twice, one for each.
  /// A nil venue is an unknown place. A trip known by avoided modes alone is as one of which nothing
  /// is known. `estimate` overrides the setting of the same name.
  public func options(
    from: Venue.ID?, to: Venue.ID?, estimate: TravelEstimate? = nil
  ) -> [TravelOption] {
    guard let from, let to else { return [assumed] }
    let rows = times(from: from, to: to).filter { !settings.avoided.contains($0.mode) }
    if from == to {
      return rows.isEmpty
        ? [
          TravelOption(
            mode: .walk, minutes: settings.sameVenue, walking: 0, provenance: .sameVenue)
        ]
        : rows.flatMap { options($0, estimate) }.map { option in
          var inside = option
          inside.walking = 0
          return inside
        }
    }
    if !rows.isEmpty { return rows.flatMap { options($0, estimate) } }
    if let a = coordinates[from], let b = coordinates[to] {
      return [estimated(metres: a.metres(to: b), estimate ?? settings.estimate)]
    }
    return [assumed]
  }

  private var assumed: TravelOption {
    TravelOption(
      mode: .walk, minutes: settings.assumed, walking: settings.assumed, provenance: .assumed)
  }

  /// The options of a row: one for each stretch of the day that it runs in.
  private func options(_ time: TravelTime, _ estimate: TravelEstimate?) -> [TravelOption] {
    let total = time.minutes(estimate ?? settings.estimate)
    let onFoot = min(time.walking, total)
    return ServiceHours.windows(of: time.hours, dayBoundary: dayBoundary).map { hours in
      scaled(
        mode: time.mode, walking: onFoot, waiting: total - onFoot, hours: hours,
        provenance: .given(source: time.source))
    }
  }

  private func estimated(metres: Double, _ estimate: TravelEstimate) -> TravelOption {
    let detour =
      switch estimate {
      case .low: 1.3
      case .likely: 1.7
      case .high: 2.4
      }
    let walking = Int((metres * detour / 80).rounded(.up))
    return scaled(mode: .walk, walking: walking, waiting: 5, hours: nil, provenance: .estimated)
  }

  private func scaled(
    mode: TravelMode, walking: Minutes, waiting: Minutes, hours: TimeWindow?,
    provenance: TravelProvenance
  ) -> TravelOption {
    let onFoot = min(TravelTable.percent(walking, settings.pace), TravelTime.longest)
    let minutes = min(onFoot + TravelTable.percent(waiting, settings.luck), TravelTime.longest)
    return TravelOption(
      mode: mode, minutes: minutes, walking: onFoot, hours: hours, provenance: provenance)
  }

  private static func percent(_ minutes: Minutes, _ percent: Int) -> Minutes {
    (minutes * percent + 99) / 100
  }
}

/// How travel times are read: which figure, how fast one walks, what to assume.
public struct TravelSettings: Hashable, Sendable, Codable {
  /// Which figure to plan with.
  public var estimate: TravelEstimate = .likely
  /// Percent applied to minutes on foot: above 100 for a slower walker.
  public var pace = 100
  /// Percent applied to minutes of waiting: above 100 for bad luck.
  public var luck = 100
  /// Minutes between two rooms of one venue.
  public var sameVenue: Minutes = 5
  /// Minutes between venues of which nothing is known.
  public var assumed: Minutes = 30
  /// Ways one does without, sorted; never walking.
  public var avoided: [TravelMode] = []

  /// The defaults.
  public init() {}
}
