import LegworkModel

/// Settles the venues of a draft.
enum VenueAssembly {
  /// Gives each row its venue's one name and returns all venues, with coordinates where known.
  static func settle(_ draft: inout CatalogDraft) -> [Venue] {
    splitSharedNames(&draft)
    numberDistantPlaces(&draft)
    let names = VenueNames(draft.rows.compactMap(\.venue))
    for variant in names.variants {
      draft.problems.append(
        ImportProblem(
          at: .file, field: .venue, value: variant.others.joined(separator: ", "),
          .venueSpellings(taken: variant.taken)))
    }
    var resolved: [String: String] = [:]
    var coordinates: [String: Coordinate] = [:]
    var order: [String] = []
    for index in draft.rows.indices {
      guard let spelling = draft.rows[index].venue else { continue }
      let name = resolved[spelling] ?? names.name(for: spelling)
      if resolved.updateValue(name, forKey: spelling) == nil, name == spelling {
        order.append(name)
      }
      draft.rows[index].venue = name
      if coordinates[name] == nil { coordinates[name] = draft.rows[index].coordinate }
    }
    return order.map { Venue(id: Venue.ID($0), coordinate: coordinates[$0]) }
  }

  /// Numbers places of one name that lie apart by more than a building: `Salon C`, `Salon C (2)`.
  private static func numberDistantPlaces(_ draft: inout CatalogDraft) {
    var places: [String: NamedPlaces] = [:]
    for index in draft.rows.indices {
      let row = draft.rows[index]
      guard let venue = row.venue, let here = row.coordinate else { continue }
      let key = VenueNames.key(venue)
      if let number = places[key]?.number(near: here) {
        if number > 0 { draft.rows[index].venue = "\(venue) (\(number + 1))" }
        continue
      }
      places[key, default: NamedPlaces()].add(here)
      guard let known = places[key], known.count > 1, let first = known.first else { continue }
      let name = "\(venue) (\(known.count))"
      draft.rows[index].venue = name
      draft.problems.append(
        ImportProblem(
          at: row.position, field: .venue, value: venue,
          .venueNumbered(name: name, metres: Int(first.metres(to: here)))))
    }
  }

  /// Tells `Wynn/Encore` apart where the room names one of the two.
  private static func splitSharedNames(_ draft: inout CatalogDraft) {
    var counts: [String: (position: DocumentPosition, count: Int)] = [:]
    for index in draft.rows.indices {
      let row = draft.rows[index]
      guard let venue = row.venue, venue.contains("/"), let room = row.room?.lowercased() else {
        continue
      }
      let parts = venue.split(separator: "/").map { String($0).trimmed }
      let named = parts.filter { room.contains($0.lowercased()) }
      guard parts.count == 2, named.count == 1 else { continue }
      draft.rows[index].venue = named[0]
      counts[venue, default: (row.position, 0)].count += 1
    }
    for (venue, seen) in counts.sorted(by: { $0.key < $1.key }) {
      let parts = venue.split(separator: "/").map { String($0).trimmed }
      draft.problems.append(
        ImportProblem(
          at: seen.position, field: .venue, value: venue,
          .venueSplit(into: parts, count: seen.count)))
    }
  }
}
