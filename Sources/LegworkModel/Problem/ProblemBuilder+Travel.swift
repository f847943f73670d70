extension ProblemBuilder {
  /// A further mode: one way of going, with the hours it goes in.
  private struct ModeKey: Hashable, Comparable {
    var mode: TravelMode
    var hours: TimeWindow?

    static func < (a: ModeKey, b: ModeKey) -> Bool {
      let x = (a.hours?.from ?? .min, a.hours?.to ?? .min)
      let y = (b.hours?.from ?? .min, b.hours?.to ?? .min)
      return a.mode != b.mode ? a.mode < b.mode : x < y
    }
  }

  /// Fills in the matrices: walking at any hour first, then each other mode and its hours.
  static func addTravel(
    _ travel: TravelTable, between venues: [Venue.ID?], to problem: inout Problem
  ) {
    let closed = [[Int]](
      repeating: [Int](repeating: -1, count: venues.count), count: venues.count)
    (problem.travel, problem.walking) = (closed, closed)
    var further: [ModeKey: Problem.Mode] = [:]
    for (row, from) in venues.enumerated() {
      for (column, to) in venues.enumerated() {
        for option in travel.options(from: from, to: to) {
          let key = ModeKey(mode: option.mode, hours: option.hours)
          if key == ModeKey(mode: .walk) {
            problem.travel[row][column] = option.minutes
            problem.walking[row][column] = option.walking
          } else {
            let none = Problem.Mode(name: "", travel: closed, walking: closed, hours: option.hours)
            further[key, default: none].travel[row][column] = option.minutes
            further[key, default: none].walking[row][column] = option.walking
          }
        }
      }
    }
    var seen: [TravelMode: Int] = [.walk: 1]
    for (key, mode) in further.sorted(by: { $0.key < $1.key }) {
      let number = seen[key.mode, default: 0] + 1
      seen[key.mode] = number
      var named = mode
      named.name = key.mode.rawValue + (number == 1 ? "" : "#\(number)")
      problem.modes.append(named)
    }
  }
}
