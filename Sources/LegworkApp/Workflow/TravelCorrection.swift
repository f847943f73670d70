internal import LegworkModel

/// How long a way takes, as the attendee says: one rule for the command line and the planner.
struct TravelCorrection: Hashable, Sendable {
  /// The new figures; what is not said of them is as it was.
  var time: TravelTime
  private var isWalkingGiven: Bool
  private var (low, high): (Minutes?, Minutes?)

  /// Takes what is said.
  init(
    from: Venue.ID, to: Venue.ID, mode: TravelMode, likely: Minutes, low: Minutes? = nil,
    high: Minutes? = nil, walking: Minutes? = nil
  ) {
    isWalkingGiven = walking != nil
    (self.low, self.high) = (low, high)
    time = TravelTime(
      from: from, to: to, mode: mode, low: low, likely: likely, high: high, walking: walking,
      source: "set by hand")
  }

  /// Reads `25`, or `20 25 35` for a good, an expected and a bad day; nil for anything else.
  init?(from: Venue.ID, to: Venue.ID, mode: TravelMode, typed: String) {
    let parts = typed.split { $0 == " " || $0 == "," }
    let minutes = parts.compactMap { Int($0) }
    guard minutes.count == parts.count, minutes == minutes.sorted(),
      minutes.allSatisfy((0...1440).contains)
    else { return nil }
    switch minutes.count {
    case 1: self.init(from: from, to: to, mode: mode, likely: minutes[0])
    case 3:
      self.init(
        from: from, to: to, mode: mode, likely: minutes[1], low: minutes[0], high: minutes[2])
    default: return nil
    }
  }

  /// The correction in the user's words.
  var words: String {
    "travel set \(time.from) \(time.to) \(time.likely) min by \(time.mode.rawValue)"
  }

  /// The rows with the new one in place of that for the same trip and mode.
  ///
  /// When and how often a mode runs, how long the way is and how much of a ride is on foot stay as
  /// they were. What is not said of low and high is half a headway less and more.
  func applied(to times: [TravelTime]) -> [TravelTime] {
    var new = time
    if let old = times.last(where: { $0.trip == time.trip }) ?? times.last(where: isWayBack) {
      new = TravelTime(
        from: time.from, to: time.to, mode: time.mode, low: low, likely: time.likely, high: high,
        walking: time.walking, metres: old.metres, hours: old.hours, headway: old.headway,
        source: time.source)
      if !isWalkingGiven, new.mode != .walk { new.walking = min(old.walking, new.likely) }
    }
    return times.filter { $0.trip != time.trip } + [new]
  }

  private func isWayBack(_ row: TravelTime) -> Bool {
    row.from == time.to && row.to == time.from && row.mode == time.mode
  }
}
