import LegworkModel

/// What one day's paths share, whatever candidates are left: lodging, break, limits, busy stretches.
struct DayFrame {
  /// The day's index.
  var day: Int
  /// Placeless commitments, sorted; nothing else may happen then.
  var busy: [TimeWindow]
  /// The break, if the day has one.
  var rest: Rest?
  /// The day's layers.
  var layers: Layers
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

  /// What taking the break is worth, in scaled points.
  var restGain: Int { (rest?.points ?? 0) * pointUnit }

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
