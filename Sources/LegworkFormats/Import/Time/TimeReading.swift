import LegworkModel

/// What one text says about a time; whatever it leaves out is nil.
struct TimeReading: Hashable, Sendable {
  /// A moment, where the text is a count of seconds or milliseconds.
  var instant: TimePoint?
  /// The dates in the order they stand.
  var days: [DayReading] = []
  /// A weekday named, 0 for Monday.
  var weekday: Int?
  /// The times of day in the order they stand.
  var clocks: [ClockReading] = []
  /// What dates with slashes say of their order.
  var slashes = DateOrder.Evidence()

  /// A date as far as it is given.
  enum DayReading: Hashable, Sendable {
    case full(CalendarDay)
    case monthDay(month: Int, day: Int)
  }

  /// A minute of the day, up to 29:59 for after midnight, with the offset where one is given.
  struct ClockReading: Hashable, Sendable {
    var minute: Int
    var offset: Minutes?

    /// The moment on a day; nil where neither an offset nor a calendar says which.
    func moment(on day: CalendarDay, in calendar: EventCalendar?) -> TimePoint? {
      if let offset { return TimePoint(minutes: day.number * 1440 + minute - offset) }
      return calendar?.timePoint(on: day, atMinute: minute)
    }
  }

  /// Whether it says when on a day, and nothing of which day.
  var isClockAlone: Bool {
    instant == nil && days.isEmpty && weekday == nil && !clocks.isEmpty
  }

  var isEmpty: Bool { instant == nil && days.isEmpty && weekday == nil && clocks.isEmpty }
}
