internal import LegworkModel
internal import LegworkSolver

/// A limit on each day as the attendee set it.
struct LimitWords: Equatable {
  /// The name it is set by, such as `sessions-per-day`.
  var name: String
  /// Its value.
  var value: Int

  /// The name and the value.
  var text: String { "\(name) \(value)" }

  /// The limit behind a problem's key, such as `sessionsPerDay`; nil where none is set.
  init?(key: String, _ settings: Settings) {
    let named: (String, Int?)
    switch key {
    case Demand.limit(.sessionsPerDay).name:
      named = ("sessions-per-day", settings.sessionsPerDay)
    case Demand.limit(.walkingPerDay).name:
      named = ("walking-per-day", settings.walkingPerDay)
    case Demand.limit(.venueChangesPerDay).name:
      named = ("venue-changes-per-day", settings.venueChangesPerDay)
    default:
      let prefix = Demand.limit(.typePerDay("")).name
      guard key.hasPrefix(prefix) else { return nil }
      let type = String(key.dropFirst(prefix.count))
      let binding = settings.typePerDay.filter { entry in
        TypeNames.meant(by: entry.key, among: [type]).contains(type)
      }.min { ($0.value, $0.key) < ($1.value, $1.key) }
      named = ("type-per-day.\(binding?.key ?? type)", binding?.value)
    }
    guard let value = named.1 else { return nil }
    (name, self.value) = (named.0, value)
  }
}
