/// What a day limits beyond its layers: counted path by path, all in one word.
///
/// Where layers would be too many, some limits are left to counters: minutes on foot, changes of
/// venue, sessions, sessions of a type. Each has a field of the word, wide enough for the sum of two
/// counts within its cap, and a guard bit above it; so one subtraction compares all fields at once.
struct Counters {
  /// The limits that are counted; nil for those that are not.
  struct Limits {
    /// Minutes on foot.
    var walking: Int?
    /// Changes of venue.
    var changes: Int?
    /// Sessions.
    var sessions: Int?
    /// Sessions of each type, for the kinds from 2 on.
    var types: [Int?] = []
  }

  /// The cap of each field.
  private(set) var caps: [Int] = []
  /// What a candidate of each kind counts.
  private(set) var kinds: [UInt64] = []
  private var shifts: [Int] = []
  private var masks: [UInt64] = []
  private var guards: UInt64 = 0
  private var room: UInt64 = 0
  private var walking: Int?
  private var changes: Int?

  /// Whether nothing is counted.
  var isEmpty: Bool { caps.isEmpty }

  /// Counts nothing.
  init() {}

  /// Counts what is limited; nil where a word does not hold it.
  init?(_ limits: Limits) {
    var width = 0
    func add(_ cap: Int?, _ counters: inout Counters) -> Int? {
      guard let cap else { return nil }
      counters.shifts.append(width)
      width += Int.bitWidth - cap.leadingZeroBitCount + 2
      counters.caps.append(cap)
      return counters.caps.count - 1
    }
    walking = add(limits.walking, &self)
    changes = add(limits.changes, &self)
    let sessions = add(limits.sessions, &self)
    let types = limits.types.map { add($0, &self) }
    guard width <= UInt64.bitWidth else { return nil }
    for (field, shift) in shifts.enumerated() {
      let end = field + 1 < shifts.count ? shifts[field + 1] : width
      guards |= 1 << UInt64(end - 1)
      masks.append(1 << UInt64(end - 1 - shift) - 1)
      room |= UInt64(caps[field]) << UInt64(shift)
    }
    room |= guards
    let one = { [shifts] (field: Int?) in field.map { 1 << UInt64(shifts[$0]) } ?? UInt64(0) }
    kinds = [0, one(sessions)] + types.map { one(sessions) + one($0) }
  }

  /// What a trip counts; nil where it is too much by itself.
  func count(walking minutes: Int, changes number: Int) -> UInt64? {
    var count: UInt64 = 0
    if let walking {
      guard minutes <= caps[walking] else { return nil }
      count += UInt64(minutes) << UInt64(shifts[walking])
    }
    if let changes {
      guard number <= caps[changes] else { return nil }
      count += UInt64(number) << UInt64(shifts[changes])
    }
    return count
  }

  /// Whether a count keeps within all caps.
  func allow(_ count: UInt64) -> Bool { (room &- count) & guards == guards }

  /// Whether the numbers of all fields keep within the caps.
  func allow(_ numbers: [Int]) -> Bool { zip(numbers, caps).allSatisfy { $0 <= $1 } }

  /// Whether one count is no more than another in any field; both within the caps.
  func isCovered(_ count: UInt64, by other: UInt64) -> Bool {
    ((other | guards) &- count) & guards == guards
  }

  /// The number in each field of a count within the caps.
  func numbers(_ count: UInt64) -> [Int] {
    caps.indices.map { number(count, $0) }
  }

  /// What a count costs at tolls, one for each field; no tolls cost nothing.
  func toll(_ count: UInt64, _ tolls: [Int]) -> Int {
    var sum = 0
    for field in tolls.indices { sum += number(count, field) * tolls[field] }
    return sum
  }

  /// What all caps together cost at tolls.
  func tollOfCaps(_ tolls: [Int]) -> Int {
    zip(caps, tolls).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func number(_ count: UInt64, _ field: Int) -> Int {
    Int(count >> UInt64(shifts[field]) & masks[field])
  }
}
