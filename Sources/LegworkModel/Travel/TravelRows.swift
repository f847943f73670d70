/// Travel times in order of from, to and mode, those of a trip found by halving.
struct TravelRows: Hashable, Sendable {
  /// One for each trip and mode.
  let times: [TravelTime]
  /// A number for each venue.
  private let numbers: [Venue.ID: Int]
  /// The trip of each row, from least to greatest: the number of its start times the venues, and of
  /// its end.
  private let trips: [Int]

  /// Takes rows; of two for the same trip and mode the last one counts.
  ///
  /// O(n log n).
  init(_ given: [TravelTime]) {
    var venues: Set<Venue.ID> = []
    for time in given {
      venues.insert(time.from)
      venues.insert(time.to)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(venues.sorted(), 0...))
    let modes = TravelMode.allCases
    let order = Dictionary(uniqueKeysWithValues: zip(modes, 0...))
    let keys = given.enumerated().map { row, time in
      let trip = numbers[time.from, default: 0] * numbers.count + numbers[time.to, default: 0]
      return (trip * modes.count + order[time.mode, default: 0], row)
    }.sorted(by: <)
    let last = keys.indices.filter { $0 + 1 == keys.count || keys[$0].0 < keys[$0 + 1].0 }
    times = last.map { given[keys[$0].1] }
    trips = last.map { keys[$0].0 / modes.count }
    self.numbers = numbers
  }

  /// The rows from one venue to another, walking first.
  ///
  /// O(log n).
  subscript(from: Venue.ID, to: Venue.ID) -> ArraySlice<TravelTime> {
    guard let from = numbers[from], let to = numbers[to] else { return [] }
    let trip = from * numbers.count + to
    let first = trips.partitioningIndex { $0 >= trip }
    var end = first
    while end < trips.count, trips[end] == trip { end += 1 }
    return times[first..<end]
  }
}
