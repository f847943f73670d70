public import LegworkModel

/// One run of a session, for `Problem.session`.
public struct Run {
  let day: Int
  let time: Range<Int>
  let venue: Int
  let room: String?
  let arriveBy: Int?

  /// A run at a time of a day, by default of the first one, in the first venue.
  public static func at(
    _ time: Range<Int>, day: Int = 0, venue: Int = 0, room: String? = nil, arriveBy: Int? = nil
  ) -> Run {
    Run(day: day, time: time, venue: venue, room: room, arriveBy: arriveBy)
  }
}

/// A problem in few lines: `Problem.tiny(travel: [[0, 9], [9, 0]]).session("a", .at(0..<10))`.
///
/// Each call returns a problem with one thing more. The runs of session `a` are called `a/1`,
/// `a/2` and so on.
extension Problem {
  /// A problem with nothing to attend; all travel is on foot and every minute of it counts.
  public static func tiny(days: Int = 1, travel: [[Int]] = [[0]], walkCost: Int = 0) -> Problem {
    var problem = Problem()
    problem.name = "tiny"
    problem.days = days
    problem.venues = travel.indices.map { "V\($0)" }
    problem.travel = travel
    problem.walking = travel
    problem.walkCost = walkCost
    return problem
  }

  /// Adds a session with its runs.
  public func session(
    _ name: String, points: Int = 10, type: String? = nil, topic: String? = nil, _ runs: Run...
  ) -> Problem {
    with { problem in
      for (index, run) in runs.enumerated() {
        problem.items.append(
          Item(
            id: "\(name)/\(index + 1)", session: name, day: run.day, start: run.time.lowerBound,
            end: run.time.upperBound, arriveBy: run.arriveBy ?? run.time.lowerBound,
            venue: run.venue, room: run.room, points: points, type: type, topic: topic))
      }
    }
  }

  /// Demands sessions.
  public func must(_ sessions: String...) -> Problem { with { $0.musts += sessions } }

  /// Rules sessions out.
  public func skip(_ sessions: String...) -> Problem { with { $0.skips += sessions } }

  /// Demands occurrences.
  public func pin(_ occurrences: String...) -> Problem { with { $0.pins += occurrences } }

  /// Rules occurrences out.
  public func drop(_ occurrences: String...) -> Problem { with { $0.drops += occurrences } }

  /// Adds a commitment; without a venue it only takes its time.
  public func commitment(
    _ name: String, _ time: Range<Int>, day: Int = 0, venue: Int? = nil
  ) -> Problem {
    with {
      $0.commitments.append(
        Commitment(
          id: name, day: day, start: time.lowerBound, end: time.upperBound, venue: venue))
    }
  }

  /// Adds lunch on every day.
  public func lunch(
    _ minutes: Int, in window: Range<Int>, points: Int = 0, isRequired: Bool = false
  ) -> Problem {
    rest("lunch", minutes, in: window, points: points, isRequired: isRequired)
  }

  /// Adds a kind of break on every day.
  public func rest(
    _ name: String, _ minutes: Int, in window: Range<Int>, points: Int = 0, isRequired: Bool = false
  ) -> Problem {
    with {
      $0.breaks.append(
        Break(
          id: name, days: Array(0..<$0.days), minutes: minutes, window: TimeWindow(window),
          isRequired: isRequired, points: points))
    }
  }

  /// Adds a stop that is open at times of the first day.
  public func stop(
    _ name: String, _ minutes: Int, open: Range<Int>..., venue: Int = 0, points: Int = 10,
    isRequired: Bool = false
  ) -> Problem {
    with {
      $0.stops.append(
        Stop(
          id: name, venue: venue, minutes: minutes,
          open: open.map { Stop.Opening(day: 0, window: TimeWindow($0)) },
          isRequired: isRequired, points: points))
    }
  }

  /// Starts and ends every day at a venue.
  public func lodging(_ venue: Int, _ hours: Range<Int>) -> Problem {
    with {
      $0.lodging = venue
      $0.dayStart = hours.lowerBound
      $0.dayEnd = hours.upperBound
    }
  }

  /// Adds a mode; what it walks is nothing unless said.
  public func mode(
    _ name: String, travel: [[Int]], walking: [[Int]]? = nil, hours: Range<Int>? = nil
  ) -> Problem {
    with {
      let none = travel.map { $0.map { min($0, 0) } }
      $0.modes.append(
        Mode(
          name: name, travel: travel, walking: walking ?? none, hours: hours.map(TimeWindow.init)))
    }
  }

  /// Applies a percentage to departures at a time.
  public func traffic(_ window: Range<Int>, percent: Int) -> Problem {
    with { $0.traffic.append(Traffic(window: TimeWindow(window), percent: percent)) }
  }

  /// The problem after a change.
  public func with(_ change: (inout Problem) -> Void) -> Problem {
    var problem = self
    change(&problem)
    return problem
  }
}

extension TimeWindow {
  /// The window with a range's bounds.
  init(_ range: Range<Int>) { self.init(from: range.lowerBound, to: range.upperBound) }
}
