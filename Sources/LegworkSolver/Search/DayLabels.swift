/// Walks a day's event list backward and remembers which of some sessions the rest of a day visits.
///
/// A plain scan keeps one value for each place and layer, so the path it finds may visit a session
/// twice. Here a place keeps a short list of labels: what the rest of the day is worth, and which
/// remembered sessions it visits. One label makes another superfluous if it is worth no less and
/// visits no remembered session that the other does not (Feillet et al. 2004). Which sessions are
/// remembered is up to the caller; any choice gives a bound (Righini & Salani 2009). The values of a
/// plain scan forward tell which labels can still be part of a day that is worth `least`.
///
/// Where the day has counters, a label counts, too, and one that counts more than another in any
/// field does not make that superfluous. What is left of the caps at the end is worth nothing; but the
/// plain scan was made at tolls that pay it back, so a label's own value with what it leaves paid for
/// is held against `least` (Handler and Zang 1980; Dumitrescu and Boland 2003).
struct DayLabels {
  /// One way of spending the rest of a day.
  struct Label {
    /// What it is worth.
    var value: Int
    /// The same with what it leaves of the counters' caps paid for.
    var most: Int
    /// The remembered sessions it visits, one bit each.
    var marks: UInt64
    /// What it counts.
    var count: UInt64 = 0
    /// The step it begins with, or −1 where it visits nothing more.
    var step: Int32 = -1
    /// The arrival it begins with; the way home where it visits nothing more.
    var way: Int32 = -1
  }

  /// One visit of the rest of a day.
  private struct Step {
    var door: Int32
    /// The step after it, or −1.
    var next: Int32
    /// The arrival that leads to the next step, or the way home.
    var way: Int32
  }

  /// What a run goes by.
  struct Rule {
    /// What each door is worth.
    var values: [Int]
    /// The bit of the session behind each door; 0 for one that is not remembered.
    var marks: [UInt64]
    /// What a unit of each field of the counters costs in the plain scan; empty for nothing.
    var tolls: [Int] = []
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
  /// What was done: labels compared and places looked at.
  private(set) var work = 0

  private let net: DayNetwork
  private let rule: Rule
  private let layers: Int
  /// What can follow each group, what could be worth most first, by `group * layers + layer`.
  private var groups: [[Label]]
  private var slots: [[Label]]
  private var steps: [Step] = []
  private var first: (label: Label, start: Int?)?
  private let counters: Counters
  /// What a candidate of each kind costs in tolls.
  private let kindTolls: [Int]
  /// It is asked again whether it is over once so much is done.
  private var workBeforeQuestion = 0

  /// Runs over a day whose `plain` scan was made forward, in full, and backward with the same values
  /// and tolls.
  ///
  /// O(labels × labels of one place). Whether it is over is asked now and then, with the work done.
  init(_ net: DayNetwork, _ rule: Rule, plain: DayScan, isOver: (_ work: Int) -> Bool) {
    self.net = net
    self.rule = rule
    layers = net.frame.layers.count
    let counters = net.frame.counters
    self.counters = counters
    kindTolls = counters.kinds.map { counters.toll($0, rule.tolls) }
    isUsed = Array(repeating: false, count: rule.values.count)
    groups = Array(repeating: [], count: net.groupCount * layers)
    slots = Array(repeating: [], count: net.slotCount * layers)
    if let idle = net.idle, idle >= rule.least { best = idle }
    for group in 0..<net.groupCount { leaveForHome(group, plain) }
    let known = knownMarks(plain)
    var arrival = net.arrivals.count
    for door in rule.values.indices.reversed() where !isCutOff {
      let ahead = net.doors[door].arrivals
      lower(ahead..<arrival, plain, isOver)
      arrival = ahead
      if net.doors[door].isForced { slots = Array(repeating: [], count: slots.count) }
      visit(door, known[door], plain, isOver)
    }
    lower(0..<arrival, plain, isOver)
    if net.frame.lodging != nil { for label in groups[0] { take(label) } }
  }

  /// Comparisons that take about a tenth of a millisecond.
  private static let workBetweenQuestions = 50_000

  /// The doors of the best day, in order.
  var bestDoors: [Int] {
    var doors: [Int] = []
    var step = first?.label.step ?? -1
    while step >= 0 {
      doors.append(Int(steps[Int(step)].door))
      step = steps[Int(step)].next
    }
    return doors
  }

  /// The best day; known whole only where something is counted.
  var path: DayPath {
    guard let first else { return DayPath(doors: [], entries: [], home: net.idlePassage) }
    var path = DayPath(doors: bestDoors, entries: [], home: nil)
    path.entries.append(first.start.map { .start($0) } ?? .arrival(Int(first.label.way)))
    var step = first.label.step
    while step >= 0 {
      let (next, way) = (steps[Int(step)].next, Int(steps[Int(step)].way))
      if next >= 0 { path.entries.append(.arrival(way)) } else { path.home = net.homes[way] }
      step = next
    }
    return path
  }

  /// Whether so much can follow a group in a layer without a visit to any of the marked sessions,
  /// and within what a count leaves of the caps, on a day worth `least`.
  func reaches(
    _ needed: Int, from group: Int, _ layer: Int, without marks: UInt64, after count: UInt64
  ) -> Bool {
    groups[group * layers + layer].contains {
      $0.value >= needed && $0.marks & marks == 0 && counters.allow(count + $0.count)
    }
  }

  private mutating func take(_ label: Label, start: Int? = nil) {
    let total = label.value + (start.map { net.startValue[$0] } ?? 0)
    guard total >= rule.least, best.map({ total > $0 }) ?? true else { return }
    best = total
    first = (label, start)
  }

  /// The remembered sessions that a day worth `least` can have visited before each door.
  private func knownMarks(_ plain: DayScan) -> [UInt64] {
    var marks: UInt64 = 0
    return rule.values.indices.map { door in
      let before = marks
      if rule.marks[door] & marks == 0, rule.marks[door] != 0,
        plain.bestThrough(
          net, door: door, value: rule.values[door] - kindTolls[net.doors[door].kind])
          >= rule.least
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
      guard exit > DayNetwork.never / 2 else { continue }
      if !counters.isEmpty {
        leaveForHome(group, layer, before: plain.groupValue[place])
      } else if plain.groupValue[place] + exit >= rule.least {
        groups[place].append(Label(value: exit, most: exit, marks: 0))
      }
    }
  }

  /// Every way home by itself, as one may count less than another.
  private mutating func leaveForHome(_ group: Int, _ layer: Int, before: Int) {
    let homes = net.homes(group)
    for home in homes.indices {
      guard let count = net.canEnd(with: homes[home], layer: layer) else { continue }
      let value = net.value(homes[home])
      let label = Label(
        value: value,
        most: value + counters.tollOfCaps(rule.tolls) - counters.toll(count, rule.tolls),
        marks: 0, count: count, way: Int32(home))
      if before + label.most >= rule.least {
        if groups[group * layers + layer].add(label, counters, &work) { self.count += 1 }
      }
    }
  }

  /// Hands what can follow a slot back to the groups that arrivals come from.
  private mutating func lower(
    _ arrivals: Range<Int>, _ plain: DayScan, _ isOver: (Int) -> Bool
  ) {
    let moves = net.moves.after
    for arrival in arrivals.reversed() where !isCutOff {
      let step = net.step(arrival)
      let (worth, count) = (step.value, step.count)
      let move = step.move * layers
      let group = net.arrivals[arrival].group
      let toll = counters.toll(count, rule.tolls)
      work += net.reach.groups[group].count
      for layer in net.reach.groups[group] {
        let after = move == 0 ? layer : moves[move + layer]
        let place = group * layers + layer
        let before = plain.groupValue[place]
        guard after >= 0, before > DayNetwork.never / 2 else { continue }
        let needed = rule.least - before - worth + toll
        for label in slots[net.arrivals[arrival].slot * layers + after] {
          if label.most < needed || isCutOff { break }
          var label = label
          label.value += worth
          label.most += worth - toll
          label.count += count
          guard counters.allow(label.count) else { continue }
          label.way = Int32(arrival)
          note(groups[place].add(label, counters, &work), isOver)
        }
      }
    }
  }

  /// Puts a door before all that can follow it.
  private mutating func visit(
    _ door: Int, _ known: UInt64, _ plain: DayScan, _ isOver: (Int) -> Bool
  ) {
    let next = net.frame.layers.next
    for layer in net.reach.doors[door] {
      let before = plain.doorValue[door * layers + layer]
      let after = next[net.doors[door].kind * layers + layer]
      guard after >= 0, before > DayNetwork.never / 2 else { continue }
      let needed = rule.least - before - rule.values[door] + kindTolls[net.doors[door].kind]
      slots[net.doors[door].slot * layers + layer].drop(below: rule.least - before)
      for group in [net.doors[door].group, net.doors[door].roomGroup] where group >= 0 {
        visit(door, layer, after: groups[group * layers + after], needed, known, isOver)
      }
    }
  }

  private mutating func visit(
    _ door: Int, _ layer: Int, after labels: [Label], _ needed: Int, _ known: UInt64,
    _ isOver: (Int) -> Bool
  ) {
    let mark = rule.marks[door]
    let kind = net.doors[door].kind
    let count = counters.isEmpty ? 0 : counters.kinds[kind]
    for label in labels {
      if label.most < needed || isCutOff { break }
      if label.marks & mark != 0 || !counters.allow(label.count + count) { continue }
      isUsed[door] = true
      let new = Label(
        value: label.value + rule.values[door],
        most: label.most + rule.values[door] - kindTolls[kind], marks: (label.marks | mark) & known,
        count: label.count + count, step: Int32(steps.count))
      steps.append(Step(door: Int32(door), next: label.step, way: label.way))
      for start in 0..<net.doors[door].starts where net.startLayer[start] == layer {
        take(new, start: start)
      }
      note(slots[net.doors[door].slot * layers + layer].add(new, counters, &work), isOver)
      let room = net.doors[door].roomSlot
      if room >= 0 { note(slots[room * layers + layer].add(new, counters, &work), isOver) }
    }
  }

  /// Ends the run where there are too many labels, or it is over.
  private mutating func note(_ isNew: Bool, _ isOver: (Int) -> Bool) {
    if isNew { count += 1 }
    if count > rule.limit { isCutOff = true }
    guard work >= workBeforeQuestion else { return }
    workBeforeQuestion = work + DayLabels.workBetweenQuestions
    if isOver(work) { isCutOff = true }
  }
}

extension DayLabels.Label {
  /// Whether whatever comes before another way of spending the rest of a day could come before this
  /// one, for no less.
  fileprivate func beats(_ other: DayLabels.Label, _ counters: Counters) -> Bool {
    marks & ~other.marks == 0 && value >= other.value && counters.isCovered(count, by: other.count)
  }
}

extension [DayLabels.Label] {
  /// Forgets what is worth too little at the end of a list.
  fileprivate mutating func drop(below needed: Int) {
    while let last, last.most < needed { removeLast() }
  }

  /// Adds a label to a list, what could be worth most first, and removes those that it makes
  /// superfluous; false where it is superfluous itself.
  ///
  /// The labels looked at are added to the work.
  fileprivate mutating func add(
    _ label: DayLabels.Label, _ counters: Counters, _ work: inout Int
  ) -> Bool {
    var place = 0
    while place < count, self[place].most >= label.most {
      if self[place].beats(label, counters) {
        work += place + 1
        return false
      }
      place += 1
    }
    work += count + 1
    var kept = place
    for index in place..<count {
      if label.beats(self[index], counters) { continue }
      if kept < index { self[kept] = self[index] }
      kept += 1
    }
    removeLast(count - kept)
    insert(label, at: place)
    return true
  }
}
