/// One day as a list of events in time order, not as arcs between pairs of candidates.
///
/// Candidates that end at the same venue and minute form a *group*. For each group and each place
/// worth going to there is an *arrival*; each candidate is a *door*. Walking the list once in time
/// order, a *slot* per venue (and per room, where rooms matter) holds the best value of anyone
/// waiting there; an arrival raises it, a door reads it and writes its candidate's group. A scan is
/// O((arrivals + doors) × layers). Where candidates are forced, the list falls into *epochs*: what
/// happens before the first, between the first and the second, and so on; a forced door empties
/// all slots behind it, so no path gets around it.
struct DayNetwork {
  /// The entrance of a candidate.
  struct Door {
    /// The slot of its venue.
    var slot: Int
    /// The slot of its room, or −1.
    var roomSlot = -1
    /// The group of those who leave its venue when it ends.
    var group = -1
    /// The group of those who stay in its room, or −1.
    var roomGroup = -1
    /// The kind, for the layers.
    var kind: Int
    /// Whether every path has to go through.
    var isForced: Bool
    /// How many of the day's `starts` are ready in time for the door.
    var starts = 0
    /// How many arrivals come before the door in the list.
    var arrivals = 0
    /// The first arrival of its epoch.
    var epochArrival = 0
  }

  /// Somebody who comes from a group to a slot.
  ///
  /// There may be a million a day, so that each takes as little memory as can be.
  struct Arrival {
    private let narrowSlot: Int32
    private let narrowGroup: Int32
    private let narrowStep: Int32

    /// The slot one arrives at.
    var slot: Int { Int(narrowSlot) }
    /// The group one comes from.
    var group: Int { Int(narrowGroup) }
    /// Which of the day's steps it is.
    var step: Int { Int(narrowStep) }

    /// Comes from a group to a slot by a step.
    init(slot: Int, group: Int, step: Int) {
      (narrowSlot, narrowGroup, narrowStep) = (Int32(slot), Int32(group), Int32(step))
    }
  }

  /// What passages with the same breaks and as much walking have in common.
  struct Step {
    /// How they move between layers.
    var move: Int
    /// What they are worth: breaks taken less walking.
    var value: Int
    /// Minutes on foot.
    var walking: Int
    /// What they count.
    var count: UInt64
  }

  /// The day without its candidates.
  var frame: DayFrame
  /// How trips move paths between layers.
  var moves: LayerMoves
  /// Whether the day's commitments can be kept at all.
  var isFeasible = true

  /// The doors, by `arriveBy`.
  var doors: [Door] = []
  /// The candidate behind each door, as an index into the candidates of the week.
  var doorCandidate: [Int] = []
  /// The arrivals, by the first door that they are in time for.
  var arrivals: [Arrival] = []
  /// The steps of the arrivals, each listed once.
  var steps: [Step] = []
  /// What a unit of each field of the counters costs; empty for nothing.
  var tolls: [Int] = []
  /// The passage of each arrival; none where they are not kept.
  var passages: [Passage] = []

  // Groups. Group 0 is the lodging in the morning, where there is one.
  /// How many there are.
  var groupCount = 0
  /// What going home from a group is worth in each layer, by `group * layers + layer`; `never`
  /// where a path cannot end there.
  var groupExit: [Int] = []
  /// The doors that lead to a group.
  var groupDoors = IndexLists()
  /// The ways home, group by group.
  var homes: [Passage] = []
  /// Where the ways home of a group end.
  var groupHomeEnd: [Int] = []

  /// Where there is no lodging: the ways a day can begin, soonest ready first.
  var starts: [Passage] = []
  /// The layer that each way to begin leads to.
  var startLayer: [Int] = []
  /// What each way to begin is worth.
  var startValue: [Int] = []
  /// What a day with no placed item is worth; nil where that is not allowed.
  ///
  /// A day with nothing on it is worth 0. One with placeless commitments counts the way from the
  /// lodging back to it, and may have its breaks.
  var idle: Int?
  /// How a day with placeless commitments alone is spent.
  var idlePassage: Passage?

  /// The layers that doors and groups can be reached in.
  var reach = Reach()

  /// How many slots there are: venues, then rooms.
  var slotCount = 0

  /// How many labels a scan writes: one for each arrival and door in each layer.
  var labels: Int { (arrivals.count + doors.count) * frame.layers.count }

  /// Stands for "cannot be": far below any value, far above overflow.
  static let never = Int.min / 4

  /// The step of an arrival.
  func step(_ arrival: Int) -> Step { steps[arrivals[arrival].step] }

  /// What a passage is worth: its breaks less its walking.
  func value(_ passage: Passage) -> Int {
    frame.gain(passage.rests) - passage.walking * frame.walkUnit
  }

  /// The ways home of a group.
  func homes(_ group: Int) -> ArraySlice<Passage> {
    homes[(group > 0 ? groupHomeEnd[group - 1] : 0)..<groupHomeEnd[group]]
  }

  /// The best of some ways home in a layer, and what it is worth; nil where a path cannot end.
  func bestHome(
    _ passages: ArraySlice<Passage>, layer: Int
  ) -> (passage: Passage, value: Int)? {
    var best: (passage: Passage, value: Int)?
    for passage in passages {
      guard let count = canEnd(with: passage, layer: layer) else { continue }
      let value = value(passage) - frame.counters.toll(count, tolls)
      if best.map({ value > $0.value }) ?? true { best = (passage, value) }
    }
    return best
  }

  /// What a way home counts; nil where a path cannot end with it in a layer.
  ///
  /// Walking home counts as walking; it is no change of venue. A day with sessions needs all
  /// required breaks.
  func canEnd(with home: Passage, layer: Int) -> UInt64? {
    let required = frame.layers.hasSession[layer] ? frame.requiredRests : 0
    guard (frame.layers.rests[layer] | home.rests) & required == required,
      frame.layers.after(layer, walking: home.walking, changes: 0, rests: home.rests) >= 0
    else { return nil }
    return frame.counters.count(walking: home.walking, changes: 0)
  }
}
