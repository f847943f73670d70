/// The sessions of a day that scans remember, so that no path visits them twice.
struct DayMemory {
  /// By how much the best day was worth less than it seemed, and a little more, when last looked at.
  var margin = 0
  /// What a unit of each field of the counters cost when last looked at; empty for nothing.
  var tolls: [Int] = []
  /// The sessions, by the number of their bit.
  private var sessions: [Int] = []
  /// Whether no more can be remembered.
  private var isFull = false

  /// Whether no session is remembered.
  var isEmpty: Bool { sessions.isEmpty }

  /// Nothing is remembered yet.
  init() {}

  /// Remembers those of some sessions that there is room for; true if any of them is remembered now.
  mutating func add(_ more: [Int], _ statistics: inout SolverStatistics) -> Bool {
    for session in more where !isFull && !sessions.contains(session) {
      sessions.append(session)
      statistics.remembered += 1
      isFull = sessions.count == UInt64.bitWidth
    }
    return more.contains(where: sessions.contains)
  }

  /// Remembers only the first half, and nothing more from now on.
  mutating func halve() {
    if sessions.isEmpty { return }
    sessions.removeLast((sessions.count + 1) / 2)
    isFull = true
  }

  /// The bit of the session behind each door; 0 where it is not remembered.
  func marks(_ net: DayNetwork, _ candidates: [Candidate]) -> [UInt64] {
    var bits: [Int: UInt64] = [:]
    for (number, session) in sessions.enumerated() { bits[session] = 1 << UInt64(number) }
    return net.doorCandidate.map { bits[candidates[$0].session] ?? 0 }
  }
}
