public import LegworkModel

/// What a plan has to keep whatever it costs.
///
/// The hours of the day with a lodging, skips and drops are none: they are facts that everything
/// else has to live with.
public enum Demand: Hashable, Sendable {
  /// A session, by its name, is attended.
  case must(String)
  /// An occurrence, by its id, is attended.
  case pin(String)
  /// The commitments of a name are kept.
  case commitment(String)
  /// A required break, by its id, is taken on each of its days with a session.
  case rest(String)
  /// A required stop, by its id, is made.
  case stop(String)
  /// A limit holds on every day.
  case limit(Limit)

  /// Something that is limited on each day.
  public enum Limit: Hashable, Sendable {
    /// The number of sessions.
    case sessionsPerDay
    /// The number of sessions of a type.
    case typePerDay(String)
    /// Minutes on foot.
    case walkingPerDay
    /// Changes of venue.
    case venueChangesPerDay
  }

  /// Whether it is met at some place and time rather than all along.
  var isPlaced: Bool {
    switch self {
    case .must, .pin, .commitment, .stop: true
    case .rest, .limit: false
    }
  }

  /// What the problem calls it: a session, an id, or a limit's key.
  public var name: String {
    switch self {
    case .must(let name), .pin(let name), .commitment(let name), .rest(let name), .stop(let name):
      name
    case .limit(.sessionsPerDay): "sessionsPerDay"
    case .limit(.typePerDay(let type)): "typePerDay.\(type)"
    case .limit(.walkingPerDay): "walkingPerDay"
    case .limit(.venueChangesPerDay): "venueChangesPerDay"
    }
  }
}

extension Problem {
  /// All demands: musts, pins, commitments, required breaks, required stops, limits, each by name.
  ///
  /// Of conflicts of equal size, the one whose demands come first in this order is told.
  public var demands: [Demand] {
    let named =
      musts.map(Demand.must) + pins.map(Demand.pin)
      + commitments.map { .commitment($0.id) }
      + breaks.filter(\.isRequired).map { .rest($0.id) }
      + stops.filter(\.isRequired).map { .stop($0.id) }
    var seen: Set<Demand> = []
    return named.filter { seen.insert($0).inserted } + limits.all.map(Demand.limit)
  }
}

extension Problem.Limits {
  /// The limits that are set, in a fixed order.
  var all: [Demand.Limit] {
    (sessionsPerDay == nil ? [] : [.sessionsPerDay])
      + typePerDay.keys.sorted().map { .typePerDay($0) }
      + (walkingPerDay == nil ? [] : [.walkingPerDay])
      + (venueChangesPerDay == nil ? [] : [.venueChangesPerDay])
  }

  /// The value of a limit; setting it to nil lifts the limit.
  subscript(limit: Demand.Limit) -> Int? {
    get {
      switch limit {
      case .sessionsPerDay: sessionsPerDay
      case .typePerDay(let type): typePerDay[type]
      case .walkingPerDay: walkingPerDay
      case .venueChangesPerDay: venueChangesPerDay
      }
    }
    set {
      switch limit {
      case .sessionsPerDay: sessionsPerDay = newValue
      case .typePerDay(let type): typePerDay[type] = newValue
      case .walkingPerDay: walkingPerDay = newValue
      case .venueChangesPerDay: venueChangesPerDay = newValue
      }
    }
  }
}
