internal import LegworkItinerary
internal import LegworkModel

/// Which lane of a day's timeline each venue has: in the order one comes there.
struct VenueLanes {
  private var order: [Venue.ID?] = []
  private var placeless: [Interval: Int] = [:]

  /// The names of the lanes, from the top.
  var names: [String] { order.map { $0?.rawValue ?? "Anywhere" } }

  /// The lanes of a day; what has no venue is on the lane where one is then.
  init(_ day: DayItinerary) {
    var here: Venue.ID??
    var waiting: [Interval] = []
    for leg in day.legs {
      switch leg {
      case .transfer(let transfer):
        if transfer.changesVenue {
          add(transfer.from)
          add(transfer.to)
        }
        here = .some(transfer.to)
      case .wait: continue
      case .session(let attendance):
        add(attendance.occurrence.venue)
        here = .some(attendance.occurrence.venue)
      case .rest(let visit), .stop(let visit), .commitment(let visit):
        guard let venue = visit.venue else {
          if let here {
            placeless[visit.interval] = lane(at: here)
          } else {
            waiting.append(visit.interval)
          }
          continue
        }
        add(venue)
        here = .some(venue)
      }
      for interval in waiting { placeless[interval] = here.map { lane(at: $0) } ?? 0 }
      waiting = []
    }
    if order.isEmpty { order = [nil] }
  }

  /// The lane of a venue; the first one where it has none.
  func lane(at venue: Venue.ID?) -> Int { order.firstIndex(of: venue) ?? 0 }

  /// The lane of what one is at.
  func lane(of leg: Leg) -> Int {
    if case .session = leg { return lane(at: leg.venue) }
    return leg.venue.map { lane(at: $0) } ?? placeless[leg.interval] ?? 0
  }

  private mutating func add(_ venue: Venue.ID?) {
    if !order.contains(venue) { order.append(venue) }
  }
}
