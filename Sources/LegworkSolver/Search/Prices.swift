/// What a relaxation charges for what couples the days, in scaled points.
struct Prices: Equatable {
  /// A visit to a session or stop, by its index.
  var sessions: [Int]
  /// A session of a topic that spread counts, by the topic's index.
  var topics: [Int]
}
