import LegworkModel

/// What one day's paths share, whatever candidates are left: lodging, breaks, limits, busy stretches.
struct DayFrame {
  /// The day's index.
  var day: Int
  /// Placeless commitments, sorted; nothing else may happen then.
  var busy: [TimeWindow]
  /// The breaks the day allows.
  var rests: [Rest]
  /// The day's layers.
  var layers: Layers
  /// What is limited beyond the layers.
  var counters = Counters()
  /// The lodging's index and the minutes to leave and be back, if there is one.
  var lodging: Lodging?
  /// Scaled points that a walking minute costs.
  var walkUnit: Int
  /// What one point is worth in scaled points.
  var pointUnit: Int

  /// Where the day starts and ends.
  struct Lodging {
    /// The venue's index.
    var venue: Int
    /// Leave not before.
    var leave: Int
    /// Be back not after.
    var back: Int
  }

  /// The breaks that a day with sessions has to have, one bit each.
  var requiredRests: Int {
    rests.indices.reduce(0) { $0 | (rests[$1].isRequired ? 1 << $1 : 0) }
  }

  /// What taking a set of breaks is worth, in scaled points.
  func gain(_ set: Int) -> Int {
    var gain = 0
    for index in rests.indices where set & (1 << index) != 0 {
      gain += rests[index].points * pointUnit
    }
    return gain
  }

  /// Whether the placeless commitments can be kept: one after the other, once the day has begun.
  var isFeasible: Bool {
    zip(busy, busy.dropFirst()).allSatisfy { $0.to <= $1.from }
      && busy.allSatisfy { $0.from >= lodging?.leave ?? Int.min }
  }

  /// Whether a candidate keeps clear of the placeless commitments.
  func isClear(for candidate: Candidate) -> Bool {
    busy.allSatisfy { candidate.end <= $0.from || $0.to <= candidate.arriveBy }
  }
}
