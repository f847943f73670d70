import LegworkModel

/// Preferences with their sets written in order.
struct SortedPreferences: Encodable {
  let preferences: Preferences

  private enum CodingKeys: CodingKey {
    case pins
    case drops
    case attended
  }

  func encode(to encoder: any Encoder) throws {
    try preferences.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(preferences.pins.sorted(), forKey: .pins)
    try container.encode(preferences.drops.sorted(), forKey: .drops)
    try container.encode(preferences.attended.sorted(), forKey: .attended)
  }
}
