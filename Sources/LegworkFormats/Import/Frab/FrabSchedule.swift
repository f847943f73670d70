import LegworkModel

/// A frab schedule as it stands in the file, texts only.
struct FrabSchedule: Hashable, Sendable {
  /// Members of `<conference>` by name.
  var conference: [String: String] = [:]
  var days: [Day] = []

  /// How many events there are on all days.
  var eventCount: Int { days.reduce(0) { $0 + $1.events.count } }

  /// One `<day>`.
  struct Day: Hashable, Sendable {
    var date: String?
    var start: String?
    var events: [Event] = []

    /// A day, its texts cut to what events need of them.
    init(date: String? = nil, start: String? = nil, events: [Event] = []) {
      self.date = date?.asName
      self.start = start?.asName
      self.events = events
    }
  }

  /// One `<event>`.
  struct Event: Hashable, Sendable {
    /// The line it begins on, where that is known.
    var line: Int?
    /// The attributes `id`, `guid`, `code`.
    var attributes: [String: String] = [:]
    /// The name of the `<room>` around it.
    var roomAround: String?
    /// Members by name, those of `<recording>` as `recording.optout`.
    var members: [String: String] = [:]
    var persons: [String] = []
  }
}
