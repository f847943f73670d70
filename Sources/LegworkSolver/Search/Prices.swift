/// What a relaxation charges for what couples the days, in scaled points.
struct Prices: Equatable {
  /// A visit to a session or stop, by its index; 0 for those with one run.
  var sessions: [Int]
  /// A session of a topic that spread counts, by the topic's index; between 0 and its cost.
  var topics: [Int]
  /// Each unit that a visit weighs in a row, by the row's index; at least 0.
  var rows: [Int]

  /// Nothing is charged.
  init(free instance: Instance) {
    sessions = Array(repeating: 0, count: instance.runs.count)
    topics = Array(repeating: 0, count: instance.spread.topics)
    rows = Array(repeating: 0, count: instance.rows.count)
  }
}

extension Prices {
  /// The same with sessions free that do not couple the days of a week.
  ///
  /// A price on any other session would be paid back without anybody paying it.
  func within(_ week: Week) -> Prices {
    var prices = self
    prices.sessions = Array(repeating: 0, count: sessions.count)
    for session in week.coupled { prices.sessions[session] = sessions[session] }
    return prices
  }
}
