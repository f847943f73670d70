import LegworkModel

/// The quickest way between any two stops, or the lodging, at hand.
struct TourTable {
  /// Both ways between a stop and another place.
  struct Pair {
    /// Minutes from the other place to the stop; `far` where there is no way.
    var there: Int
    /// Minutes from the stop to the other place; `far` where there is no way.
    var back: Int
    /// What the walking from the other place costs, in scaled points.
    var tollThere: Int
    /// What the walking to the other place costs, in scaled points.
    var tollBack: Int
  }

  /// More minutes than any day has.
  static let far = 1 << 50

  /// The number that stands for the lodging.
  let lodging: Int
  /// For each place, its pairs with every other.
  let rows: [[Pair]]

  /// Lays out the table; without a lodging, beginning and ending take no time.
  ///
  /// O(stops²).
  init(_ instance: TourInstance) {
    let lodging = instance.count
    self.lodging = lodging
    let isFree = instance.problem.lodging == nil
    func trip(_ from: Int, _ to: Int) -> (minutes: Int, toll: Int) {
      if from == to || isFree && max(from, to) == lodging { return (0, 0) }
      guard let way = instance.ways.between(from, to).first else { return (TourTable.far, 0) }
      return (way.minutes, way.walking * instance.walkUnit)
    }
    rows = (0...lodging).map { stop in
      (0...lodging).map { other in
        let (there, back) = (trip(other, stop), trip(stop, other))
        return Pair(
          there: there.minutes, back: back.minutes, tollThere: there.toll, tollBack: back.toll)
      }
    }
  }
}

/// When one may begin a stop on a day, at hand.
struct TourDoor {
  /// The first begin.
  var first: Int
  /// The last begin; before the first where the stop is closed all day.
  var last: Int
  /// Minutes of a visit.
  var length: Int
  /// Whether the place closes in between.
  var hasGaps: Bool

  /// The doors of all stops on a day.
  static func all(_ day: TourDay) -> [TourDoor] {
    zip(day.begins, day.lengths).map { begins, length in
      TourDoor(
        first: begins.first?.from ?? TourTable.far / 2,
        last: min(begins.last?.to ?? -TourTable.far, TourTable.far / 2), length: length,
        hasGaps: begins.count > 1)
    }
  }
}
