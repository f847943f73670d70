public import LegworkModel

extension Itinerary {
  /// The transfer that is most likely to break the day; nil where all are sure.
  ///
  /// The one with the worst chance, then the one for which least of a bad day's delay is left, then
  /// the longest, then the first. O(legs).
  public var weakestTransfer: (day: CalendarDay, transfer: Transfer)? {
    let unsure = days.flatMap { day in
      day.transfers.filter { ($0.chance ?? .sure) > .sure }.map { (day: day.day, transfer: $0) }
    }
    return unsure.min { $0.transfer.isWeaker(than: $1.transfer) }
  }
}

extension Transfer {
  /// Whether this one is more likely to fail than the other.
  public func isWeaker(than other: Transfer) -> Bool {
    let (mine, others) = (chance ?? .sure, other.chance ?? .sure)
    if mine != others { return mine > others }
    let (a, b) = (delay, other.delay)
    let (x, y) = (a.left * b.most, b.left * a.most)
    return x == y ? minutes > other.minutes : x < y
  }

  /// Minutes of delay that can be borne, and how many a bad day has.
  private var delay: (left: Minutes, most: Minutes) {
    guard let arriveBy else { return (1, 1) }
    let most = range.isWide ? range.high - range.likely : Verdict.comfort
    return (arriveBy - (departs + range.likely), max(1, most))
  }
}
