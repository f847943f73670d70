import LegworkModel

/// Walks a day's tours in the order of time, keeping at each stop only labels worth going on from.
///
/// A label is one way of having begun a visit: when, what it is worth, and which stops it remembers
/// (Feillet et al. 2004). One label makes another superfluous if it is no later, worth no less and
/// remembers nothing more; whatever can follow the other can follow it. That needs no triangle
/// inequality. What is remembered decides what is found: all stops, and tours visit none twice;
/// fewer, and the best value is a bound on theirs (Righini & Salani 2009; Baldacci et al. 2011).
struct TourLabels {
  /// What a run goes by.
  struct Rule {
    /// What visiting each stop is worth.
    var gains: [Int]
    /// What each visit is charged where a tour is compared with `least`.
    var prices: [Int]
    /// The mark of each stop.
    var bits: [Marks]
    /// What is still remembered at each stop.
    var memory: [Marks]
    /// What can be gained before a visit, where the day is read backward; nil for no limit.
    var outlook: TourOutlook?
    /// What can be gained after a visit; nil for no limit.
    var completion: TourCompletion?
    /// From which minute on a stop is out of reach; nil to tell visits alone apart.
    var deadlines: TourDeadlines?
    /// Tours that are worth less after prices are of no interest.
    var least = Int.min / 4
    /// The least value that would be news, where the best tour alone is wanted.
    var target = Int.max
    /// Every tour's value is a multiple of this.
    var step = 1
    /// Whether all tours worth `least` are wanted.
    var wantsAll = false
    /// The most labels that are kept.
    var limit = 1_000_000
  }

  /// One way of having begun a visit.
  struct Label {
    /// What it is worth, the visit included.
    var value: Int
    /// What is charged for its visits.
    var paid: Int
    /// When the visit begins.
    var time: Int
    /// What it remembers.
    var marks: Marks
    /// The stop it is at.
    var stop: Int32
    /// Which of the pair's ways led here.
    var way: Int32
    /// The label before, or −1.
    var parent: Int32
    /// The next label of the same bucket, or −1.
    var next: Int32
  }

  /// A label of one stop that others are compared with.
  private struct Front {
    var value: Int
    var time: Int
    var marks: Marks
  }

  /// A whole tour.
  struct Tour {
    /// What it is worth.
    var value: Int
    /// What is charged for its visits.
    var paid: Int
    /// Its last label.
    var label: Int
    /// Which way leads to the day's end.
    var way: Int
  }

  /// All labels that were made.
  private(set) var labels: [Label] = []
  /// Whether a label was gone on from.
  private(set) var isSettled: [Bool] = []
  /// The tour of the greatest value among those worth `least`, if there is any.
  private(set) var best: Tour?
  /// All tours worth `least`, where they are wanted.
  private(set) var tours: [Tour] = []
  /// Whether there were too many labels, or the time was up.
  private(set) var isCutOff = false
  /// How many ways on and labels were looked at; to keep a label counts as many.
  private(set) var work = 0

  private let day: TourDay
  private var rule: Rule
  private var fronts: [[Front]]
  private var buckets: [Int32]
  private let origin: Int
  private let width: Int

  /// Runs over a day.
  ///
  /// O(labels × (ways on + labels that are compared)).
  init(_ day: TourDay, _ rule: Rule, stop: inout StopRule) {
    self.day = day
    self.rule = rule
    fronts = Array(repeating: [], count: day.count)
    let span = day.span ?? 0...0
    origin = span.lowerBound
    width = (span.upperBound - span.lowerBound) / 65_536 + 1
    buckets = Array(repeating: -1, count: (span.upperBound - span.lowerBound) / width + 1)
    for start in day.starts { extend(from: -1, start) }
    var steps = 0
    for bucket in buckets.indices {
      while buckets[bucket] >= 0, !isCutOff {
        let label = Int(buckets[bucket])
        buckets[bucket] = labels[label].next
        steps += 1
        if steps % 256 == 0, stop.check() { isCutOff = true }
        settle(label)
      }
    }
  }

  /// The stops of a tour and the ways to them, in the order of the run.
  func legs(_ tour: Tour) -> [TourLeg] {
    var legs: [TourLeg] = []
    var label = tour.label
    while label >= 0 {
      legs.append(TourLeg(stop: Int(labels[label].stop), way: Int(labels[label].way)))
      label = Int(labels[label].parent)
    }
    return legs.reversed()
  }

  private mutating func settle(_ index: Int) {
    let label = labels[index]
    let stop = Int(label.stop)
    guard !isSuperfluous(stop, label.value, label.time, label.marks) else { return }
    isSettled[index] = true
    enter(stop, label)
    for exit in day.exits[stop] { finish(index, exit) }
    for arc in day.arcs[stop] {
      if arc.latest < label.time { break }
      extend(from: index, arc)
    }
  }

  private mutating func isSuperfluous(_ stop: Int, _ value: Int, _ time: Int, _ marks: Marks)
    -> Bool
  {
    for (index, other) in fronts[stop].enumerated() {
      if other.value < value {
        work += index
        return false
      }
      if other.time <= time, other.marks.isSubset(of: marks) {
        work += index
        return true
      }
    }
    work += fronts[stop].count
    return false
  }

  private mutating func enter(_ stop: Int, _ label: Label) {
    let place = fronts[stop].partitioningIndex { $0.value < label.value }
    if place < fronts[stop].count {
      let isInOrder = width == 1
      var kept = place
      for index in place..<fronts[stop].count {
        let other = fronts[stop][index]
        if label.marks.isSubset(of: other.marks), isInOrder || label.time <= other.time { continue }
        if kept < index { fronts[stop][kept] = other }
        kept += 1
      }
      fronts[stop].removeLast(fronts[stop].count - kept)
    }
    fronts[stop].insert(
      Front(value: label.value, time: label.time, marks: label.marks), at: place)
  }

  private mutating func finish(_ index: Int, _ exit: TourDay.Arc) {
    let label = labels[index]
    if let bounds = day.bounds, label.time + exit.minutes > bounds.to { return }
    let tour = Tour(value: label.value - exit.cost, paid: label.paid, label: index, way: exit.way)
    guard tour.value - tour.paid >= rule.least else { return }
    if rule.wantsAll { tours.append(tour) }
    if let best, best.value >= tour.value { return }
    best = tour
    if tour.value >= rule.target {
      rule.least += tour.value + rule.step - rule.target
      rule.target = tour.value + rule.step
    }
  }

  private mutating func extend(from parent: Int, _ arc: TourDay.Arc) {
    work += 4
    let stop = arc.stop
    var label = Label(
      value: rule.gains[stop] - arc.cost, paid: rule.prices[stop], time: arc.minutes,
      marks: Marks(), stop: Int32(stop), way: Int32(arc.way), parent: Int32(parent), next: -1)
    if parent >= 0 {
      let before = labels[parent]
      guard before.marks.isDisjoint(with: rule.bits[stop]) else { return }
      label.value += before.value
      label.paid += before.paid
      label.time = day.begin(arc, from: before.time)
      label.marks = before.marks & rule.memory[stop]
    }
    guard let time = parent < 0 ? day.begin(stop, after: label.time) : label.time else { return }
    label.time = time
    label.marks = label.marks | (rule.bits[stop] & rule.memory[stop])
    if let deadlines = rule.deadlines { label.marks = label.marks | deadlines.missed(stop, time) }
    guard canReach(label, stop), !isSuperfluous(stop, label.value, time, label.marks) else {
      return
    }
    guard labels.count < rule.limit else {
      isCutOff = true
      return
    }
    work += 25
    let bucket = (time - origin) / width
    label.next = buckets[bucket]
    buckets[bucket] = Int32(labels.count)
    labels.append(label)
    isSettled.append(false)
  }
}

extension TourLabels {
  /// Whether some tour through a label may be worth `least`.
  private func canReach(_ label: Label, _ stop: Int) -> Bool {
    if let outlook = rule.outlook {
      let before = outlook.value(stop, by: -label.time - day.lengths[stop]) - rule.gains[stop]
      return label.value - label.paid + before >= rule.least
    }
    guard let completion = rule.completion else { return true }
    return completion.canReach(rule.least, stop, label, rule.bits[stop])
  }
}

/// One visit of a tour: the stop, and which of the pair's ways leads there.
struct TourLeg: Hashable {
  /// The stop's index.
  var stop: Int
  /// The way's place among those of the pair; −1 where there is none to go.
  var way: Int
}
