public import LegworkModel

/// One line of somebody's plan: what they mean to attend, as far as their list says.
public struct PlanListEntry: Hashable, Sendable {
  /// Where in the list it stands.
  public var position: DocumentPosition
  /// The code as written.
  public var code: String?
  /// The key of the list itself, such as a calendar's UID.
  public var key: String?
  /// The title, for lists without codes.
  public var title: String?
  /// When they mean to be there.
  public var interval: Interval?
  /// The building.
  public var venue: String?
  /// The place inside the building.
  public var room: String?
  /// The state of the seat; nil where the list says nothing that is understood.
  public var status: ReservationStatus?
  /// Whether it is a stop of a plan, by its title, rather than a session.
  public var isStop = false
  /// Whether a calendar has it for whole days.
  public var isAllDay = false
  /// Whether a calendar says that one is free all the same.
  public var isTransparent = false

  /// Creates an entry.
  public init(
    position: DocumentPosition, code: String? = nil, key: String? = nil, title: String? = nil,
    interval: Interval? = nil, venue: String? = nil, room: String? = nil,
    status: ReservationStatus? = nil
  ) {
    self.position = position
    self.code = code
    self.key = key
    self.title = title
    self.interval = interval
    self.venue = venue
    self.room = room
    self.status = status
  }
}

/// A plan list as read.
public struct PlanList: Hashable, Sendable {
  /// The entries in the order of the file.
  public var entries: [PlanListEntry]
  /// Everything odd, from the top of the file down.
  public var problems: [ImportProblem]
  /// Whether it is a calendar, which may hold events of one's own as well.
  public var isCalendar: Bool
  /// The names by which a calendar knows its events, those that are cancelled included.
  public var keys: Set<String>
  /// What a calendar calls itself.
  public var calendarName: String?
  /// Whether a calendar is one message about some events, such as an invitation, and not all of it.
  public var isMessage = false

  /// Creates a list.
  public init(
    entries: [PlanListEntry], problems: [ImportProblem] = [], isCalendar: Bool = false,
    keys: Set<String> = []
  ) {
    self.entries = entries
    self.problems = problems
    self.isCalendar = isCalendar
    self.keys = keys
  }
}
