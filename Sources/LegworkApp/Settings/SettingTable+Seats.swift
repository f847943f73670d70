import LegworkModel

// How fast seats go.
extension SettingTable {
  /// How fast each kind of run fills, and how long reserving takes.
  static func seats(_ settings: Settings) -> [Entry] {
    settings.fills.types.keys.sorted().map(fill) + [
      Entry(
        name: "fills.small-room", value: .number(minutes, unit: "minutes", \.fills.smallRoom),
        help: "The same for runs in a small room, where that is less"),
      Entry(
        name: "fills.limited", value: .number(minutes, unit: "minutes", \.fills.limited),
        help: "The same for runs with few seats left, where that is less"),
      Entry(
        name: "fills.others", value: .number(minutes, unit: "minutes", \.fills.others),
        help: "The same for all other types"),
      Entry(
        name: "small-room", value: .number(0...100_000, unit: "seats", \.fills.smallSeats),
        help: "A room with at most so many seats is small"),
      Entry(
        name: "reserve-seconds", value: .number(1...3600, unit: "seconds", \.reserveSeconds),
        help: "How long one reservation takes"),
    ]
  }

  /// How fast the runs of a type fill; a name of several words is joined by hyphens.
  static func fill(_ name: String) -> Entry {
    let type = name.lowercased().split(separator: " ").joined(separator: "-")
    let value = SettingValue.part(minutes, unit: "minutes") {
      $0.fills.types[type]
    } set: {
      $0.fills.byType[type] = $1
    }
    return Entry(
      name: "fills.\(type)", value: value,
      help: "Minutes after which half of the runs of that type are full")
  }

  private static let minutes = 1...100_000
}
