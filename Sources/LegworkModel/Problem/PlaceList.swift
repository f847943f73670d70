/// The venues a problem is about, by name; last, where needed, all unknown places as one.
struct PlaceList {
  let venues: [Venue.ID?]
  private let indices: [Venue.ID?: Int]

  /// Collects the venues of the occurrences and of the attendee's own time.
  init(_ occupied: [Venue.ID?], _ preferences: Preferences) {
    var known = Set(occupied.compactMap { $0 })
    known.formUnion(preferences.commitments.compactMap(\.venue))
    known.formUnion(preferences.stops.map(\.venue))
    if let lodging = preferences.settings.lodging { known.insert(lodging) }
    venues = known.sorted() + (occupied.contains(nil) ? [nil] : [])
    indices = Dictionary(
      venues.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The venues' names in a problem.
  var names: [String] { venues.map { $0?.rawValue ?? "(no venue)" } }

  func index(of venue: Venue.ID?) -> Int? { indices[venue] }
}

/// Gives each break, stop and commitment an id of its own.
struct UniqueNames {
  private var taken: Set<String> = []
  /// The name behind each id that had to differ from it.
  private(set) var originals: [String: String] = [:]

  mutating func unique(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = 2
    while !taken.insert("\(name)#\(number)").inserted { number += 1 }
    originals["\(name)#\(number)"] = name
    return "\(name)#\(number)"
  }
}

/// Finds the types a limit is meant for.
package enum TypeNames {
  /// The types of that name, else those that have its words side by side, else the name as it is.
  package static func meant(by name: String, among types: Set<String>) -> [String] {
    let words = RuleWords(name)
    let same = types.filter { RuleWords($0) == words }
    if !same.isEmpty { return same.sorted() }
    let longer = types.filter { words.isSearchable && RuleWords($0).contains(words) }
    return longer.isEmpty ? [name] : longer.sorted()
  }
}
