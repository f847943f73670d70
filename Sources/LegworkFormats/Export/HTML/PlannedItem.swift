internal import LegworkItinerary
internal import LegworkModel

/// Something one goes to, with its number of the day and the way that leads to it.
struct PlannedItem {
  /// The leg itself: a session, a stop, a break or a commitment.
  var leg: Leg
  /// Its number of the day, which list, timeline and map share; nil for a break.
  var number: Int?
  /// The way to it.
  var way: Transfer?

  /// When it is.
  var interval: Interval { leg.interval }

  /// The run attended; nil for anything else.
  var attendance: Attendance? {
    if case .session(let attendance) = leg { attendance } else { nil }
  }

  /// The occurrence's code, or the name of what has none.
  var name: String { leg.name ?? "" }

  /// What to call it to a person.
  var title: String { attendance?.session.title ?? name }

  /// Where it is; nil for anywhere.
  var venue: Venue.ID? { leg.venue }

  /// Venue and room; nil where neither is known.
  var place: String? {
    let parts = [venue?.rawValue, attendance?.occurrence.room].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// All of a day, in order, numbered from 1; breaks have no number.
  static func items(of day: DayItinerary) -> [PlannedItem] {
    var (items, way, count) = ([PlannedItem](), Transfer?.none, 0)
    for leg in day.legs {
      switch leg {
      case .transfer(let transfer): way = transfer
      case .wait: continue
      case .rest: items.append(PlannedItem(leg: leg))
      case .session, .stop, .commitment:
        count += 1
        items.append(PlannedItem(leg: leg, number: count, way: way))
        way = nil
      }
    }
    return items
  }
}
