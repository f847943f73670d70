import LegworkModel

/// A break that one day allows or demands.
struct Rest {
  /// Its index among the problem's breaks.
  var index: Int
  /// How long it is.
  var minutes: Int
  /// Where it lies.
  var window: TimeWindow
  /// Whether a day with sessions has to have it.
  var isRequired: Bool
  /// What taking it is worth.
  var points: Int

  /// The earliest begin not before a minute that keeps clear of busy stretches, if there is one.
  func begin(after minute: Int, avoiding busy: [TimeWindow]) -> Int? {
    var begin = max(minute, window.from)
    for stretch in busy where begin < stretch.to && stretch.from < begin + minutes {
      begin = stretch.to
    }
    return begin + minutes <= window.to ? begin : nil
  }
}

/// A break with its chosen begin.
struct Pause: Equatable {
  /// Its place among the day's breaks.
  var rest: Int
  /// When it begins.
  var begin: Int
}
