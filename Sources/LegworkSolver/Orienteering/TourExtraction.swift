import LegworkModel

extension TourInstance {
  /// What a plan is worth in points, required stops or not.
  func objective(_ plan: TourPlan) -> Int {
    var objective = 0
    for (day, tour) in plan.days.enumerated() where !tour.isEmpty {
      for leg in tour { objective += problem.stops[leg.stop].points }
      objective -= trips(tour, on: day).reduce(0) { $0 + $1.way.walking } * problem.walkCost
    }
    return objective
  }

  /// The trips of a tour with the places they go between.
  private func trips(
    _ tour: [TourLeg], on day: Int
  ) -> [(from: Int, to: Int, way: TourWays.Way)] {
    var trips: [(from: Int, to: Int, way: TourWays.Way)] = []
    var place = ways.lodging
    for leg in tour {
      if leg.way >= 0 {
        trips.append((place, leg.stop, ways.between(place, leg.stop)[leg.way]))
      }
      place = leg.stop
    }
    if problem.lodging != nil {
      let way = ways.between(place, ways.lodging)[home(tour, on: day).way]
      trips.append((place, ways.lodging, way))
    }
    return trips
  }

  /// The steps of a day.
  fileprivate func items(_ tour: [TourLeg], on day: Int) -> [Solution.Item] {
    let begins = home(tour, on: day).begins
    var items: [Solution.Item] = []
    var free = problem.dayStart
    var trips = trips(tour, on: day)
    let venue = { (place: Int) in
      place == ways.lodging ? problem.lodging ?? 0 : problem.stops[place].venue
    }
    func go() {
      guard !trips.isEmpty else { return }
      let trip = trips.removeFirst()
      items.append(
        .transfer(
          mode: trip.way.mode == 0 ? "walk" : problem.modes[trip.way.mode - 1].name,
          from: venue(trip.from), to: venue(trip.to), departs: free,
          arrives: free + trip.way.minutes))
    }
    for (leg, begin) in zip(tour, begins) {
      if leg.way >= 0 { go() }
      let stop = problem.stops[leg.stop]
      free = begin + stop.minutes
      items.append(.stop(id: stop.id, begin: begin, end: free))
    }
    go()
    return items
  }
}

extension TourPlan {
  /// The days of a plan on which something happens, as a sequence that can be walked.
  static func days(_ plan: TourPlan, _ instance: TourInstance) -> [Solution.Day] {
    plan.days.enumerated().filter { !$0.element.isEmpty }.map {
      Solution.Day(day: $0.offset, items: instance.items($0.element, on: $0.offset))
    }
  }
}
