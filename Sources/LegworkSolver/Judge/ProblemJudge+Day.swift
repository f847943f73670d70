import LegworkModel

extension ProblemJudge {
  /// One step of a day: the stretch that nothing else may touch.
  private struct Step {
    var occupied: ClosedRange<Int>
    var name: String
  }

  /// A place where one is at a fixed time.
  private struct Station {
    var venue: Int
    var room: String?
  }

  /// A transfer as stated, by venue indices.
  private struct Move {
    var mode: String
    var from: Int
    var to: Int
    var departs: Int
    var arrives: Int
  }

  /// What has been seen of a day.
  private struct DayLog {
    let day: Int
    var steps: [Step] = []
    var last: Station?
    var move: Move?
    /// Whether the last place is still where the day began.
    var isMorning = true
    var walking = 0
    var changes = 0
    var occurrences: [Problem.Item] = []
    var stops: [String] = []
    var commitments: [String] = []
    var breaks: [String] = []
  }

  /// Judges one day's sequence of steps.
  mutating func judge(_ day: Solution.Day) {
    var log = DayLog(day: day.day)
    log.last = problem.lodging.map { Station(venue: $0) }
    for item in day.items {
      switch item {
      case .occurrence(let id, let begin, let end): attend(id, begin, end, &log)
      case .commitment(let id, let begin, let end): keep(id, begin, end, &log)
      case .rest(let id, let begin, let end): rest(id, begin, end, &log)
      case .stop(let id, let begin, let end): visit(id, begin, end, &log)
      case .transfer(let mode, let from, let to, let departs, let arrives):
        expect(log.move == nil, "day \(log.day): two transfers in a row at \(departs)")
        let move = Move(mode: mode, from: from, to: to, departs: departs, arrives: arrives)
        log.move = move
        take(departs, arrives, "transfer at \(departs)", &log)
      }
    }
    goHome(&log)
    judgeSteps(log)
    judgeRules(log)
    attended += log.occurrences
    stops += log.stops
  }

  private mutating func take(_ begin: Int, _ end: Int, _ name: String, _ log: inout DayLog) {
    expect(begin <= end, "\(name) ends at \(end), before \(begin)")
    log.steps.append(Step(occupied: begin...max(begin, end), name: name))
  }

  private mutating func attend(_ id: String, _ begin: Int, _ end: Int, _ log: inout DayLog) {
    guard let item = items[id] else {
      return expect(false, "unknown occurrence \(id)")
    }
    expect(
      (item.day, item.start, item.end) == (log.day, begin, end), "\(id) is not at its own time")
    log.occurrences.append(item)
    arrive(at: Station(venue: item.venue, room: item.room), id, &log)
    take(item.arriveBy, end, id, &log)
  }

  private mutating func keep(_ id: String, _ begin: Int, _ end: Int, _ log: inout DayLog) {
    guard let commitment = commitments[id] else {
      return expect(false, "unknown commitment \(id)")
    }
    expect(
      (commitment.day, commitment.start, commitment.end) == (log.day, begin, end),
      "\(id) is not at its own time")
    log.commitments.append(id)
    if let venue = commitment.venue { arrive(at: Station(venue: venue), id, &log) }
    take(begin, end, id, &log)
  }

  private mutating func rest(_ id: String, _ begin: Int, _ end: Int, _ log: inout DayLog) {
    guard let rest = problem.breaks.first(where: { $0.id == id && $0.days.contains(log.day) })
    else { return expect(false, "unknown break \(id) on day \(log.day)") }
    expect(
      end - begin == rest.minutes && begin >= rest.window.from && end <= rest.window.to,
      "\(id) at \(begin) is not \(rest.minutes) minutes inside its window")
    expect(!log.breaks.contains(id), "\(id) twice on day \(log.day)")
    log.breaks.append(id)
    judgement.objective += rest.points
    take(begin, end, id, &log)
  }

  private mutating func visit(_ id: String, _ begin: Int, _ end: Int, _ log: inout DayLog) {
    guard let stop = problem.stops.first(where: { $0.id == id }) else {
      return expect(false, "unknown stop \(id)")
    }
    let isOpen = stop.open.contains {
      $0.day == log.day && $0.window.from <= begin && end <= $0.window.to
    }
    expect(
      end - begin == stop.minutes && isOpen,
      "\(id) at \(begin) is not \(stop.minutes) minutes inside an opening of day \(log.day)")
    log.stops.append(id)
    judgement.objective += stop.points
    arrive(at: Station(venue: stop.venue), id, &log)
    take(begin, end, id, &log)
  }

  /// One is at a new place; there has to be the one transfer that leads there.
  private mutating func arrive(at station: Station, _ id: String, _ log: inout DayLog) {
    defer {
      log.last = station
      log.move = nil
      log.isMorning = false
    }
    guard let origin = log.last else {
      return expect(log.move == nil, "a transfer before the first place, \(id)")
    }
    guard let move = log.move else { return expect(false, "no transfer to \(id)") }
    judge(move, from: origin, to: station, id, &log)
    // the way from the lodging is no change of venue
    if !log.isMorning && move.from != move.to { log.changes += 1 }
  }

  private mutating func goHome(_ log: inout DayLog) {
    guard let lodging = problem.lodging else {
      return expect(log.move == nil, "day \(log.day): a transfer leads nowhere")
    }
    guard let origin = log.last, let move = log.move else {
      let isIdle = log.occurrences.isEmpty && log.commitments.isEmpty && log.stops.isEmpty
      return expect(isIdle, "day \(log.day): no transfer home")
    }
    judge(move, from: origin, to: Station(venue: lodging), "the lodging", &log)
    expect(move.arrives <= problem.dayEnd, "day \(log.day): back at \(move.arrives)")
  }

  private mutating func judge(
    _ move: Move, from origin: Station, to target: Station, _ id: String, _ log: inout DayLog
  ) {
    expect(
      (move.from, move.to) == (origin.venue, target.venue),
      "transfer \(move.from) to \(move.to) on the way from \(origin.venue) to \(id)")
    let isSameRoom =
      origin.venue == target.venue && origin.room != nil && origin.room == target.room
    guard let trip = trip(move, isSameRoom: isSameRoom) else {
      return expect(false, "\(move.mode) does not go to \(id) at \(move.departs)")
    }
    judgement.walking += trip.walking
    log.walking += trip.walking
    expect(
      move.arrives - move.departs == trip.minutes,
      "\(move.mode) to \(id) takes \(trip.minutes) minutes, stated \(move.arrives - move.departs)")
  }

  private func trip(_ move: Move, isSameRoom: Bool) -> (minutes: Int, walking: Int)? {
    var (travel, walking) = (problem.travel, problem.walking)
    var hours: TimeWindow?
    if move.mode != "walk" {
      guard let mode = problem.modes.first(where: { $0.name == move.mode }) else { return nil }
      (travel, walking, hours) = (mode.travel, mode.walking, mode.hours)
    }
    let venues = problem.venues.indices
    guard venues.contains(move.from), venues.contains(move.to) else { return nil }
    let entry = (travel: travel[move.from][move.to], walking: walking[move.from][move.to])
    guard entry.travel >= 0 else { return nil }
    if isSameRoom, let sameRoom = problem.sameRoom {
      return (sameRoom, min(sameRoom, entry.walking))
    }
    let stretch = problem.traffic.first {
      $0.window.from <= move.departs && move.departs < $0.window.to
    }
    func scaled(_ minutes: Int) -> Int { (minutes * (stretch?.percent ?? 100) + 99) / 100 }
    let minutes = scaled(entry.travel)
    let isRunning = hours.map { $0.from <= move.departs && move.departs + minutes <= $0.to }
    return isRunning == false ? nil : (minutes, scaled(entry.walking))
  }

  /// Each step begins when the one before it is over.
  private mutating func judgeSteps(_ log: DayLog) {
    if problem.lodging != nil, let first = log.steps.first {
      expect(
        first.occupied.lowerBound >= problem.dayStart,
        "day \(log.day): \(first.name) before the day starts")
    }
    for (step, next) in zip(log.steps, log.steps.dropFirst()) {
      expect(
        step.occupied.upperBound <= next.occupied.lowerBound,
        "day \(log.day): \(next.name) before \(step.name) is over")
    }
  }

  private mutating func judgeRules(_ log: DayLog) {
    let day = log.day
    for commitment in problem.commitments where commitment.day == day {
      let count = log.commitments.filter { $0 == commitment.id }.count
      expect(count == 1, "\(commitment.id) is kept \(count) times on day \(day)")
    }
    expect(
      log.breaks.isEmpty || !log.occurrences.isEmpty || !log.commitments.isEmpty
        || !log.stops.isEmpty,
      "a break on day \(day) and nothing else")
    for rest in problem.breaks where rest.isRequired && rest.days.contains(day) {
      expect(
        log.occurrences.isEmpty || log.breaks.contains(rest.id), "no \(rest.id) on day \(day)")
    }
    judgeLimits(log)
  }

  private mutating func judgeLimits(_ log: DayLog) {
    let (day, limits) = (log.day, problem.limits)
    expect(
      log.walking <= limits.walkingPerDay ?? .max, "\(log.walking) minutes on foot on day \(day)")
    expect(
      log.changes <= limits.venueChangesPerDay ?? .max, "\(log.changes) changes on day \(day)")
    let count = log.occurrences.count
    expect(count <= limits.sessionsPerDay ?? count, "\(count) sessions on day \(day)")
    for (type, limit) in limits.typePerDay.sorted(by: { $0.key < $1.key }) {
      let count = log.occurrences.filter { $0.type == type }.count
      expect(count <= limit, "\(count) of type \(type) on day \(day)")
    }
  }
}
