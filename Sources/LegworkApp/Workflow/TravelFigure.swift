internal import LegworkModel
internal import LegworkStore

/// One way to make one trip, as it is shown: the minutes planned with and what they rest on.
///
/// Its hours are those of its row, not those of the reader's day.
struct TravelFigure: Equatable, Sendable {
  var from: Venue.ID
  var to: Venue.ID
  var low: Minutes
  var likely: Minutes
  var high: Minutes
  var option: TravelOption

  /// Every figure between two venues of an event, each pair one way where both ways are alike.
  ///
  /// `ends` narrows it: to trips that touch one venue, or to those between two.
  static func all(in state: EventState, touching ends: [Venue.ID]) -> [TravelFigure] {
    let travel = state.travelTable
    let named = travel.times.flatMap { [$0.from, $0.to] }
    let venues = Set(state.venues.map(\.id) + named).sorted()
    let wanted = Set(ends)
    var figures: [TravelFigure] = []
    for (index, a) in venues.enumerated() {
      for b in venues[(index + 1)...] where wanted.isSubset(of: [a, b]) {
        let there = self.figures(from: a, to: b, travel)
        let back = self.figures(from: b, to: a, travel)
        figures += there
        if there.map(\.content) != back.map(\.content) { figures += back }
      }
    }
    return figures
  }

  private static func figures(
    from: Venue.ID, to: Venue.ID, _ travel: TravelTable
  ) -> [TravelFigure] {
    let estimates = TravelEstimate.allCases.map {
      travel.options(from: from, to: to, estimate: $0)
    }
    let options = travel.options(from: from, to: to)
    return options.indices.filter { index in
      !options[..<index].contains { $0.mode == options[index].mode }
    }.map { index in
      var option = options[index]
      option.hours = travel.time(from: from, to: to, mode: option.mode)?.hours
      return TravelFigure(
        from: from, to: to, low: estimates[0][index].minutes, likely: estimates[1][index].minutes,
        high: estimates[2][index].minutes, option: option)
    }
  }

  /// All but the direction.
  private var content: [Int?] {
    [
      low, likely, high, option.walking, option.hours?.from, option.hours?.to,
      TravelMode.allCases.firstIndex(of: option.mode),
    ]
  }
}
