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

  /// What a day without any placed item is worth; nil where its commitments cannot be kept.
  ///
  /// A day with nothing on it is worth 0. One with placeless commitments counts the way from the
  /// lodging back to it, and may have its break.
  func idleValue(_ trips: Trips) -> Int? {
    guard !busy.isEmpty else { return 0 }
    var value = 0
    if let lodging {
      guard let trip = idleTrip(trips), busy.allSatisfy({ $0.from >= lodging.leave }) else {
        return nil
      }
      value -= trip.walking * walkUnit
    }
    if idleRest(trips) != nil { value += max(0, restGain) }
    return value
  }

  /// The way from the lodging to itself on a day without placed items.
  func idleTrip(_ trips: Trips) -> Trip? {
    guard let lodging else { return nil }
    var found: [Trip] = []
    trips.collect(
      from: lodging.venue, to: lodging.venue, after: max(lodging.leave, busy.last?.to ?? 0),
      avoiding: busy, into: &found)
    return found.filter { $0.arrives <= lodging.back }.min { $0.walking < $1.walking }
  }

  /// When the break of a day without placed items begins, if it fits.
  func idleRest(_ trips: Trips) -> Int? {
    rest?.begin(after: lodging?.leave ?? Int.min, avoiding: busy)
  }
}
