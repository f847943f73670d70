/// A planning problem in the open format legwork-problem v1: names, minutes, points, no catalog.
///
/// All times are minutes since midnight of the item's day and may exceed 1,440, or lie below 0 where
/// clocks are turned back.
public struct Problem: Hashable, Sendable {
  /// A further way to travel.
  public struct Mode: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Minutes door to door, row to column; −1 where it does not go.
    public var travel: [[Int]]
    /// Minutes on foot of the same trip.
    public var walking: [[Int]]
    /// When it runs.
    public var hours: TimeWindow?

    /// Creates a mode.
    public init(name: String, travel: [[Int]], walking: [[Int]], hours: TimeWindow? = nil) {
      self.name = name
      self.travel = travel
      self.walking = walking
      self.hours = hours
    }
  }

  /// A stretch of the day in which trips take longer or shorter.
  public struct Traffic: Hashable, Sendable {
    /// Departures in [from, to) are meant.
    public var window: TimeWindow
    /// Percent applied to every travel entry, rounded up.
    public var percent: Int

    /// Creates a stretch.
    public init(window: TimeWindow, percent: Int) {
      self.window = window
      self.percent = percent
    }
  }

  /// A run that may be attended.
  public struct Item: Hashable, Sendable {
    /// Its code.
    public var id: String
    /// The session it is a run of.
    public var session: String
    /// The day's index.
    public var day: Int
    /// When it starts.
    public var start: Minutes
    /// When it ends.
    public var end: Minutes
    /// The latest minute to be at the door.
    public var arriveBy: Minutes
    /// The venue's index.
    public var venue: Int
    /// The room, where moves inside a room are told apart.
    public var room: String?
    /// What attending is worth.
    public var points: Int
    /// The kind of session.
    public var type: String?
    /// What spread counts by.
    public var topic: String?

    /// Creates an item.
    public init(
      id: String, session: String, day: Int, start: Minutes, end: Minutes, arriveBy: Minutes,
      venue: Int, room: String? = nil, points: Int, type: String? = nil, topic: String? = nil
    ) {
      self.id = id
      self.session = session
      self.day = day
      self.start = start
      self.end = end
      self.arriveBy = arriveBy
      self.venue = venue
      self.room = room
      self.points = points
      self.type = type
      self.topic = topic
    }
  }

  /// A fixed appointment.
  public struct Commitment: Hashable, Sendable {
    /// Its name.
    public var id: String
    /// The day's index.
    public var day: Int
    /// When it starts, and the latest minute to be there.
    public var start: Minutes
    /// When it ends.
    public var end: Minutes
    /// The venue's index; nil for anywhere.
    public var venue: Int?

    /// Creates a commitment.
    public init(id: String, day: Int, start: Minutes, end: Minutes, venue: Int? = nil) {
      self.id = id
      self.day = day
      self.start = start
      self.end = end
      self.venue = venue
    }
  }

  /// A flexible, placeless stretch.
  public struct Break: Hashable, Sendable {
    /// Its name.
    public var id: String
    /// The days it may be taken on.
    public var days: [Int]
    /// How long it is.
    public var minutes: Minutes
    /// Where it lies.
    public var window: TimeWindow
    /// Whether days with sessions have to have it.
    public var isRequired: Bool
    /// What taking it is worth.
    public var points: Int

    /// Creates a break.
    public init(
      id: String, days: [Int], minutes: Minutes, window: TimeWindow, isRequired: Bool, points: Int
    ) {
      self.id = id
      self.days = days
      self.minutes = minutes
      self.window = window
      self.isRequired = isRequired
      self.points = points
    }
  }

  /// A drop-in visit.
  public struct Stop: Hashable, Sendable {
    /// Opening hours on one day.
    public struct Opening: Hashable, Sendable {
      /// The day's index.
      public var day: Int
      /// The hours.
      public var window: TimeWindow

      /// Creates opening hours.
      public init(day: Int, window: TimeWindow) {
        self.day = day
        self.window = window
      }
    }

    /// Its name.
    public var id: String
    /// The venue's index.
    public var venue: Int
    /// How long a visit is.
    public var minutes: Minutes
    /// When the place is open.
    public var open: [Opening]
    /// Whether the week has to have it.
    public var isRequired: Bool
    /// What visiting is worth.
    public var points: Int

    /// Creates a stop.
    public init(
      id: String, venue: Int, minutes: Minutes, open: [Opening], isRequired: Bool, points: Int
    ) {
      self.id = id
      self.venue = venue
      self.minutes = minutes
      self.open = open
      self.isRequired = isRequired
      self.points = points
    }
  }

  /// Hard limits; nil and absent mean none.
  public struct Limits: Hashable, Sendable {
    /// The most sessions on one day.
    public var sessionsPerDay: Int?
    /// The most sessions of a type on one day.
    public var typePerDay: [String: Int] = [:]
    /// The most minutes on foot on one day.
    public var walkingPerDay: Minutes?
    /// The most changes of venue on one day.
    public var venueChangesPerDay: Int?

    /// No limits.
    public init() {}
  }

  /// What sessions of one topic cost from the (free + 1)-th on.
  public struct Spread: Hashable, Sendable {
    /// How many are free.
    public var free: Int
    /// Points each further one costs.
    public var cost: Int

    /// Creates a spread rule.
    public init(free: Int, cost: Int) {
      self.free = free
      self.cost = cost
    }
  }

  /// What the problem is called.
  public var name = ""
  /// How many days there are.
  public var days = 0
  /// The venues' names; other parts use their indices.
  public var venues: [String] = []
  /// Minutes on the way, row to column; the diagonal is a move inside the venue.
  public var travel: [[Int]] = []
  /// Minutes on foot of the same trips.
  public var walking: [[Int]] = []
  /// Further ways to travel.
  public var modes: [Mode] = []
  /// Time-of-day factors.
  public var traffic: [Traffic] = []
  /// Minutes between two occurrences in one room; nil where rooms do not matter.
  public var sameRoom: Minutes?
  /// The venue where every day starts and ends.
  public var lodging: Int?
  /// With lodging: leave not before.
  public var dayStart: Minutes = 0
  /// With lodging: be back not after.
  public var dayEnd: Minutes = 1440
  /// Points per walking minute.
  public var walkCost = 0
  /// What may be attended.
  public var items: [Item] = []
  /// Sessions that have to be attended.
  public var musts: [String] = []
  /// Sessions that may not.
  public var skips: [String] = []
  /// Occurrences that have to be attended.
  public var pins: [String] = []
  /// Occurrences that may not.
  public var drops: [String] = []
  /// Fixed appointments.
  public var commitments: [Commitment] = []
  /// Whether a day whose commitments exclude each other is planned all the same.
  ///
  /// It is then with those that can be kept, and with nothing else while the others go on; else
  /// nothing is planned on it. Not part of the format.
  public var keepsClashingDays = false
  /// Flexible breaks.
  public var breaks: [Break] = []
  /// Drop-in visits.
  public var stops: [Stop] = []
  /// Hard limits.
  public var limits = Limits()
  /// Topic spread.
  public var spread: Spread?

  /// An empty problem.
  public init() {}
}
