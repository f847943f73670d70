/// What can still be gained behind each group of a day, for a listing of its paths.
struct DayFuture {
  /// The values of a backward scan, by `group * layers + layer`.
  let plain: [Int]
  /// What a unit of each field of the counters costs in that scan; empty for nothing.
  let tolls: [Int]
  private let labels: DayLabels?
  private let doorMarks: [UInt64]

  /// Takes the values of a backward scan and, where the day remembers sessions, its labels.
  init(_ scan: DayScan, _ labels: DayLabels?, marks: [UInt64], tolls: [Int]) {
    plain = scan.groupFuture
    self.labels = labels
    doorMarks = marks
    self.tolls = tolls
  }

  /// Whether what the day remembers counts.
  var hasLabels: Bool { labels != nil }

  /// How many steps may be tried for each path; labels leave few that lead nowhere far.
  var patience: Int { hasLabels ? 256 : 16 }

  /// Whether so much can be gained behind a group, on a day with labels, without a second visit to
  /// any session remembered behind some doors, and within what a count leaves of the caps.
  func reaches(
    _ needed: Int, from group: Int, _ layer: Int, after doors: [Int], _ count: UInt64
  ) -> Bool {
    let marks = doors.reduce(0) { $0 | doorMarks[$1] }
    return labels?.reaches(needed, from: group, layer, without: marks, after: count) ?? false
  }
}
