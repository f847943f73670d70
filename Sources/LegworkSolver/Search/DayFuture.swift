/// What can still be gained behind each group of a day, for a listing of its paths.
struct DayFuture {
  private let plain: [Int]
  private let layers: Int
  private let labels: DayLabels?
  private let doorMarks: [UInt64]

  /// Takes the values of a backward scan and, where the day remembers sessions, its labels.
  init(_ net: DayNetwork, _ scan: DayScan, _ labels: DayLabels?, marks: [UInt64]) {
    plain = scan.groupFuture
    layers = net.frame.layers.count
    self.labels = labels
    doorMarks = marks
  }

  /// Whether what the day remembers counts.
  var hasLabels: Bool { labels != nil }

  /// How many steps may be tried for each path; labels leave few that lead nowhere far.
  var patience: Int { labels == nil ? 16 : 256 }

  /// The remembered sessions behind some doors.
  func marks(_ doors: [Int]) -> UInt64 {
    labels == nil ? 0 : doors.reduce(0) { $0 | doorMarks[$1] }
  }

  /// Whether so much can be gained behind a group without a second visit to any marked session.
  func reaches(_ needed: Int, from group: Int, _ layer: Int, _ marks: UInt64) -> Bool {
    guard plain[group * layers + layer] >= needed else { return false }
    return labels.map { $0.future(group, layer, without: marks) >= needed } ?? true
  }
}
