import LegworkModel

/// Turns drop-in stops into visits at fixed minutes, so that a stop is like a repeated session.
///
/// A stop may be made at any minute of its opening, but only few begins matter: the opening itself,
/// and the moments at which someone can stand at the door. Those come from where other things end,
/// visits included, so they are found by following every ending to every stop, and from there on. A
/// stop is made once, so as many rounds as there are stops find all.
struct StopVisits {
  private let problem: Problem
  private let trips: Trips
  private let frames: [DayFrame]
  private let placed: [Candidate]

  private struct Ending: Hashable {
    var venue: Int
    var minute: Int
  }

  /// Prepares the visits beside the other candidates.
  init(_ problem: Problem, _ trips: Trips, _ frames: [DayFrame], _ placed: [Candidate]) {
    self.problem = problem
    self.trips = trips
    self.frames = frames
    self.placed = placed
  }

  /// All visits worth knowing; stops are numbered on from `firstSession`.
  ///
  /// Where it is over before, some are missing.
  func candidates(
    firstSession: Int, unit: Int, bonus: Int, rows: Rows, isOver: () -> Bool
  ) -> [Candidate] {
    guard !problem.stops.isEmpty else { return [] }
    return frames.flatMap { frame in
      visits(frame, isOver).map { stop, begin in
        let rule = problem.stops[stop]
        return Candidate(
          origin: .stop(stop, begin: begin), day: frame.day, arriveBy: begin,
          end: begin + rule.minutes, venue: rule.venue, room: -1, session: firstSession + stop,
          topic: -1, kind: 0, value: rule.points * unit + (rule.isRequired ? bonus : 0),
          profile: rows.profile(of: .stop(stop, begin: begin)))
      }
    }
  }

  private func visits(_ frame: DayFrame, _ isOver: () -> Bool) -> [(stop: Int, begin: Int)] {
    var begins = [Set<Int>](repeating: [], count: problem.stops.count)
    var known: Set<Ending> = []
    var open: [Ending] = []
    func note(_ ending: Ending) {
      if known.insert(ending).inserted { open.append(ending) }
    }
    func offer(_ stop: Int, ready: Int) {
      for begin in self.begins(of: stop, ready: ready, frame)
      where begins[stop].insert(begin).inserted {
        note(
          Ending(venue: problem.stops[stop].venue, minute: begin + problem.stops[stop].minutes))
      }
    }
    var finder = PassageFinder(frame, trips)
    if let lodging = frame.lodging {
      note(Ending(venue: lodging.venue, minute: lodging.leave))
    } else {
      finder.stay(from: Int.min)
      for start in finder.found {
        for stop in problem.stops.indices { offer(stop, ready: start.ready) }
      }
    }
    for candidate in placed where candidate.day == frame.day {
      note(Ending(venue: candidate.venue, minute: candidate.end))
    }
    for _ in problem.stops.indices {
      let endings = open
      open = []
      for ending in endings where !isOver() {
        finder.leave(at: ending.minute)
        for stop in problem.stops.indices where isOpen(stop, after: ending.minute, frame) {
          finder.go(Way(from: ending.venue, to: problem.stops[stop].venue))
          for passage in finder.found {
            offer(stop, ready: passage.ready)
          }
        }
      }
    }
    return begins.enumerated().flatMap { stop, begins in
      begins.sorted().map { (stop, $0) }
    }
  }

  private func isOpen(_ stop: Int, after minute: Int, _ frame: DayFrame) -> Bool {
    let end = minute + problem.stops[stop].minutes
    return end <= frame.lodging?.back ?? end
      && problem.stops[stop].open.contains { $0.day == frame.day && end <= $0.window.to }
  }

  /// The first begin in each opening of a day for someone who is at the door at a minute.
  private func begins(of stop: Int, ready: Int, _ frame: DayFrame) -> [Int] {
    let rule = problem.stops[stop]
    return rule.open.compactMap { opening in
      guard opening.day == frame.day else { return nil }
      var begin = max(ready, opening.window.from)
      for stretch in frame.busy where begin < stretch.to && stretch.from < begin + rule.minutes {
        begin = stretch.to
      }
      return begin + rule.minutes <= opening.window.to ? begin : nil
    }
  }
}
