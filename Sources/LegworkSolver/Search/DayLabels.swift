/// Walks a day's event list backward and remembers which of some sessions the rest of a day visits.
///
/// A plain scan keeps one value for each place and layer, so the path it finds may visit a session
/// twice. Here a place keeps a short list of labels: what the rest of the day is worth, and which
/// remembered sessions it visits. One label makes another superfluous if it is worth no less and
/// visits no remembered session that the other does not (Feillet et al. 2004). Which sessions are
/// remembered is up to the caller; any choice gives a bound (Righini & Salani 2009). The values of a
/// plain scan forward tell which labels can still be part of a day that is worth `least`.
struct DayLabels {
  /// One way of spending the rest of a day.
  struct Label {
    /// What it is worth.
    var value: Int
    /// The remembered sessions it visits, one bit each.
    var marks: UInt64
    /// The step it begins with, or −1 where it visits nothing more.
    var step: Int32
  }

  /// One visit of the rest of a day.
  private struct Step {
    var door: Int32
    /// The step after it, or −1.
    var next: Int32
  }

  /// What a run goes by.
  struct Rule {
    /// What each door is worth.
    var values: [Int]
    /// The bit of the session behind each door; 0 for one that is not remembered.
    var marks: [UInt64]
    /// Days that are worth less are of no interest.
    var least: Int
    /// The most labels that are made.
    var limit: Int
  }

  /// The best value of a day; nil where none is worth `least`.
  private(set) var best: Int?
  /// Whether some day worth `least` may go through a door.
  private(set) var isUsed: [Bool]
  /// Whether there were too many labels, or it was over before; then nothing else is known.
  private(set) var isCutOff = false
  /// How many labels were made.
  private(set) var count = 0

  private let net: DayNetwork
  private let rule: Rule
  private let layers: Int
  /// What can follow each group, best first, by `group * layers + layer`.
  private var groups: [[Label]]
  private var slots: [[Label]]
  private var steps: [Step] = []
  private var first: Int32 = -1

  /// Runs over a day whose `plain` scan was made forward and backward with the same values.
  ///
  /// O(labels × labels of one place).
  init(_ net: DayNetwork, _ rule: Rule, plain: DayScan, isOver: () -> Bool) {
    self.net = net
    self.rule = rule
    layers = net.frame.layers.count
    isUsed = Array(repeating: false, count: rule.values.count)
    groups = Array(repeating: [], count: net.groupCount * layers)
    slots = Array(repeating: [], count: net.slotCount * layers)
    if let idle = net.idle, idle >= rule.least { best = idle }
    for group in 0..<net.groupCount { leaveForHome(group, plain) }
    let known = knownMarks(plain)
    var arrival = net.arrivals.count
    for door in rule.values.indices.reversed() where !isCutOff {
      if door % DayLabels.doorsBetweenQuestions == 0, isOver() { isCutOff = true }
      let ahead = net.doors[door].arrivals
      lower(ahead..<arrival, plain)
      arrival = ahead
      if net.doors[door].isForced { slots = Array(repeating: [], count: slots.count) }
      visit(door, known[door], plain)
    }
    lower(0..<arrival, plain)
    if net.frame.lodging != nil, let label = groups[0].first { take(label) }
  }

  private static let doorsBetweenQuestions = 32

  /// The doors of the best day, in order.
  var bestDoors: [Int] {
    var doors: [Int] = []
    var step = first
    while step >= 0 {
      doors.append(Int(steps[Int(step)].door))
      step = steps[Int(step)].next
    }
    return doors
  }

  /// The most that can follow a group in a layer without a visit to any of the marked sessions;
  /// `never` where no day worth `least` leaves it so.
  func future(_ group: Int, _ layer: Int, without marks: UInt64) -> Int {
    groups[group * layers + layer].first { $0.marks & marks == 0 }?.value ?? DayNetwork.never
  }

  private mutating func take(_ label: Label, after value: Int = 0) {
    let total = value + label.value
    guard total >= rule.least, best.map({ total > $0 }) ?? true else { return }
    best = total
    first = label.step
  }

  /// The remembered sessions that a day worth `least` can have visited before each door.
  private func knownMarks(_ plain: DayScan) -> [UInt64] {
    var marks: UInt64 = 0
    return rule.values.indices.map { door in
      let before = marks
      if rule.marks[door] & marks == 0, rule.marks[door] != 0,
        plain.bestThrough(net, door: door, value: rule.values[door]) >= rule.least
      {
        marks |= rule.marks[door]
      }
      return before
    }
  }

  private mutating func leaveForHome(_ group: Int, _ plain: DayScan) {
    for layer in net.reach.groups[group] {
      let place = group * layers + layer
      let exit = net.groupExit[place]
      if exit > DayNetwork.never / 2, plain.groupValue[place] + exit >= rule.least {
        groups[place].append(Label(value: exit, marks: 0, step: -1))
      }
    }
  }

  /// Hands what can follow a slot back to the groups that arrivals come from.
  private mutating func lower(_ arrivals: Range<Int>, _ plain: DayScan) {
    let moves = net.moves.after
    for arrival in arrivals.reversed() {
      let worth = net.arrivals[arrival].value
      let move = net.arrivals[arrival].move * layers
      let group = net.arrivals[arrival].group
      for layer in net.reach.groups[group] {
        let after = move == 0 ? layer : moves[move + layer]
        let place = group * layers + layer
        let before = plain.groupValue[place]
        guard after >= 0, before > DayNetwork.never / 2 else { continue }
        let needed = rule.least - before - worth
        for label in slots[net.arrivals[arrival].slot * layers + after] {
          if label.value < needed { break }
          var label = label
          label.value += worth
          note(groups[place].add(label))
        }
      }
    }
  }

  /// Puts a door before all that can follow it.
  private mutating func visit(_ door: Int, _ known: UInt64, _ plain: DayScan) {
    let next = net.frame.layers.next
    for layer in net.reach.doors[door] {
      let before = plain.doorValue[door * layers + layer]
      let after = next[net.doors[door].kind * layers + layer]
      guard after >= 0, before > DayNetwork.never / 2 else { continue }
      let needed = rule.least - before - rule.values[door]
      slots[net.doors[door].slot * layers + layer].drop(below: rule.least - before)
      visit(door, layer, after: groups[net.doors[door].group * layers + after], needed, known)
      let room = net.doors[door].roomGroup
      if room >= 0 { visit(door, layer, after: groups[room * layers + after], needed, known) }
    }
  }

  private mutating func visit(
    _ door: Int, _ layer: Int, after labels: [Label], _ needed: Int, _ known: UInt64
  ) {
    let mark = rule.marks[door]
    for label in labels {
      if label.value < needed { break }
      if label.marks & mark != 0 { continue }
      isUsed[door] = true
      let new = Label(
        value: label.value + rule.values[door], marks: (label.marks | mark) & known,
        step: Int32(steps.count))
      steps.append(Step(door: Int32(door), next: label.step))
      for start in 0..<net.doors[door].starts where net.startLayer[start] == layer {
        take(new, after: net.startValue[start])
      }
      note(slots[net.doors[door].slot * layers + layer].add(new))
      if net.doors[door].roomSlot >= 0 {
        note(slots[net.doors[door].roomSlot * layers + layer].add(new))
      }
    }
  }

  private mutating func note(_ isNew: Bool) {
    if isNew { count += 1 }
    if count > rule.limit { isCutOff = true }
  }
}

extension [DayLabels.Label] {
  /// Forgets what is worth too little at the end of a list.
  fileprivate mutating func drop(below needed: Int) {
    while let last, last.value < needed { removeLast() }
  }

  /// Adds a label to a list, best first, and removes those that it makes superfluous; false where
  /// it is superfluous itself.
  fileprivate mutating func add(_ label: DayLabels.Label) -> Bool {
    var place = 0
    while place < count, self[place].value >= label.value {
      if self[place].marks & ~label.marks == 0 { return false }
      place += 1
    }
    var kept = place
    for index in place..<count {
      if label.marks & ~self[index].marks == 0 { continue }
      if kept < index { self[kept] = self[index] }
      kept += 1
    }
    removeLast(count - kept)
    insert(label, at: place)
    return true
  }
}
