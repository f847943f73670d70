import LegworkModel

/// A problem by indices that outlive its changes: nothing is removed, only marked.
///
/// Holds every occurrence that keeps clear of placeless commitments, also those that are skipped,
/// dropped or worth nothing.
struct Board {
  /// All of them, with the units, days and stops they were made with; its points may be out of date.
  let whole: Instance
  /// All occurrences, commitments and visits to stops, with their present values.
  private(set) var candidates: [Candidate]
  /// Whether a candidate may be visited.
  private(set) var isAllowed: [Bool]
  /// Whether a candidate has to be visited.
  private(set) var isPinned: [Bool]
  /// The item behind each id.
  let items: [String: Int]
  /// The candidate of each item; −1 for one that overlaps a placeless commitment.
  let candidateOf: [Int]
  /// Whether the demands can be seen not to hold together: a must without runs, two pins of one session.
  private(set) var isHopeless = false
  /// The sessions and stops that have to be visited.
  private(set) var demanded: [Int] = []
  /// The days of which values or marks have changed since somebody last asked.
  var hasChanged: [Bool]

  private var isDropped: [Bool]
  private var isSkipped: [Bool]
  private var isMust: [Bool]
  private var pins: [Int]
  private let sessions: [String: Int]
  private let mostPoints: Int

  /// Marks all occurrences of a problem in canonical order; nil where the commitments alone clash, or
  /// limits would take too many layers.
  ///
  /// O(n log n).
  init?(_ problem: Problem, _ items: [String: Int]) throws(ProblemFault) {
    guard items.count == problem.items.count else { return nil }
    self.items = items
    var free = problem
    (free.musts, free.skips, free.pins, free.drops) = ([], [], [], [])
    for index in free.stops.indices { free.stops[index].isRequired = false }
    whole = try InstanceBuilder.build(
      free, demands: .hard, keepsDominated: true, mostLayered: InstanceBuilder.mostScanned)
    guard Domain(whole) != nil, whole.frames.allSatisfy(\.counters.isEmpty) else { return nil }
    candidates = whole.candidates
    var candidateOf = [Int](repeating: -1, count: problem.items.count)
    var sessions: [String: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      guard case .item(let item) = candidate.origin else { continue }
      candidateOf[item] = index
      sessions[problem.items[item].session] = candidate.session
    }
    self.candidateOf = candidateOf
    self.sessions = sessions
    let most = candidates.reduce(0) { max($0, abs($1.value)) } / whole.pointUnit
    mostPoints = max(most, problem.spread?.cost ?? 0)
    isAllowed = Array(repeating: true, count: candidates.count)
    isPinned = Array(repeating: false, count: candidates.count)
    isDropped = isPinned
    hasChanged = Array(repeating: true, count: whole.frames.count)
    isSkipped = Array(repeating: false, count: whole.runs.count)
    isMust = isSkipped
    pins = Array(repeating: 0, count: whole.runs.count)
    let firstStop = whole.runs.count - problem.stops.count
    for (index, stop) in problem.stops.enumerated() { isMust[firstStop + index] = stop.isRequired }
    for name in problem.skips { if let session = sessions[name] { isSkipped[session] = true } }
    for name in problem.musts { if let session = sessions[name] { isMust[session] = true } }
    for id in problem.drops { if let run = candidate(id) { isDropped[run] = true } }
    for id in problem.pins {
      guard let run = candidate(id) else { continue }
      isPinned[run] = true
      pins[candidates[run].session] += 1
    }
    for session in whole.runs.indices { mark(session) }
    settle(problem)
  }

  /// The candidate of an occurrence, if it can be one.
  func candidate(_ id: String) -> Int? {
    items[id].flatMap { candidateOf[$0] >= 0 ? candidateOf[$0] : nil }
  }

  /// The items of a session.
  func itemsOf(_ session: Int) -> [Int] {
    whole.runs[session].compactMap { run in
      if case .item(let item) = candidates[run].origin { item } else { nil }
    }
  }

  /// Whether a session or stop has to be visited.
  func isDemanded(_ session: Int) -> Bool { isMust[session] || pins[session] > 0 }

  /// Whether a session has a pinned run.
  func hasPin(_ session: Int) -> Bool { pins[session] > 0 }

  /// The runs of a session that may be visited.
  func allowedRuns(_ session: Int) -> [Int] { whole.runs[session].filter { isAllowed[$0] } }

  /// Whether as many demands as there are can be outweighed without overflow.
  var isWithinUnits: Bool {
    whole.demandUnit < Int.max / 64 / (demanded.count + 2)
  }

  /// Whether points of that size fit the units.
  func fits(_ points: Int) -> Bool { abs(points) <= mostPoints }

  /// Gives a candidate other points.
  mutating func setPoints(_ points: Int, of candidate: Int) {
    candidates[candidate].value = points * whole.pointUnit
    hasChanged[candidates[candidate].day] = true
  }

  /// Drops a candidate, or takes that back.
  mutating func setDropped(_ isDropped: Bool, _ candidate: Int) {
    self.isDropped[candidate] = isDropped
    mark(candidates[candidate].session)
  }

  /// Pins a candidate, or takes that back.
  mutating func setPinned(_ isPinned: Bool, _ candidate: Int) {
    guard self.isPinned[candidate] != isPinned else { return }
    self.isPinned[candidate] = isPinned
    pins[candidates[candidate].session] += isPinned ? 1 : -1
    mark(candidates[candidate].session)
  }

  /// Skips a session, or takes that back.
  mutating func setSkipped(_ isSkipped: Bool, _ session: Int) {
    self.isSkipped[session] = isSkipped
    mark(session)
  }

  /// Makes a session a must, or takes that back.
  mutating func setMust(_ isMust: Bool, _ session: Int) {
    self.isMust[session] = isMust
    mark(session)
  }

  /// Works out which runs of a session may be visited, other demands aside.
  private mutating func mark(_ session: Int) {
    for run in whole.runs[session] {
      allow(
        run, !isDropped[run] && !isSkipped[session] && (pins[session] == 0 || isPinned[run]))
    }
  }

  private mutating func allow(_ run: Int, _ isAllowed: Bool) {
    guard self.isAllowed[run] != isAllowed else { return }
    self.isAllowed[run] = isAllowed
    hasChanged[candidates[run].day] = true
  }

  /// Brings the marks in line with the demands, and looks for some that plainly cannot hold together.
  ///
  /// Has to be called after demands, drops or skips have changed. O(demanded runs²).
  mutating func settle(_ problem: Problem) {
    settle()
    isHopeless =
      problem.musts.contains { sessions[$0] == nil }
      || problem.pins.contains { candidate($0).map { pins[candidates[$0].session] != 1 } ?? true }
      || demanded.contains { allowedRuns($0).isEmpty }
  }

  private mutating func settle() {
    demanded = whole.runs.indices.filter(isDemanded)
    for session in demanded { mark(session) }
    closeClashing()
  }

  /// The board without a session: it need not be visited, and may not be.
  func without(_ session: Int) -> Board {
    var board = self
    board.isMust[session] = false
    board.isSkipped[session] = true
    board.mark(session)
    board.settle()
    return board
  }

  /// Closes runs of demands that clash with the only run another demand has left.
  private mutating func closeClashing() {
    var decided = demanded.compactMap { onlyRun($0) }
    var next = 0
    while next < decided.count {
      let forced = decided[next]
      next += 1
      for session in demanded where session != candidates[forced].session {
        for run in whole.runs[session]
        where isAllowed[run] && candidates[run].day == candidates[forced].day
          && !candidates[run].isCompatible(with: candidates[forced])
        {
          allow(run, false)
          if let only = onlyRun(session) { decided.append(only) }
        }
      }
    }
  }

  private func onlyRun(_ session: Int) -> Int? {
    let left = allowedRuns(session)
    return left.count == 1 ? left[0] : nil
  }

  /// The index of a session, if one of its runs can be visited at all.
  func session(_ name: String) -> Int? { sessions[name] }
}
