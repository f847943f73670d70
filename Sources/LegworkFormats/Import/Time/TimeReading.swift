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
  /// Whether it holds a number that could be a time, and is not read as one.
  var hasUnread = false

  /// A date as far as it is given.
  enum DayReading: Hashable, Sendable {
    case full(CalendarDay)
    case monthDay(month: Int, day: Int)
  }

  /// A minute of the day, up to 29:59 for after midnight, with the offset where one is given.
  struct ClockReading: Hashable, Sendable {
    var minute: Int
    var offset: Minutes?
    /// The zone named behind it, `America/New_York`, where no offset is given.
    var zone: String?
    /// What AM or PM says, where one stands beside it.
    var isPM: Bool?

    /// The moment on a day; nil where neither an offset nor a calendar says which.
    func moment(on day: CalendarDay, in calendar: EventCalendar?) -> WallMoment? {
      if let offset {
        return WallMoment(point: TimePoint(minutes: day.number * 1440 + minute - offset))
      }
      return calendar.map { WallMoment(on: day, atMinute: minute, in: $0) }
    }

    /// Gives AM or PM of one of two times of a day to the other: `1:00 - 2:00 PM`.
    ///
    /// It is the other half of the day where the second would not be after the first.
    static func shareMeridiem(_ first: inout ClockReading, _ second: inout ClockReading) {
      if let isPM = second.isPM, first.isWithoutMeridiem {
        first.take(isPM)
        if first.minute >= second.minute { first.take(!isPM) }
      } else if let isPM = first.isPM, second.isWithoutMeridiem {
        second.take(isPM)
        if second.minute <= first.minute { second.take(!isPM) }
      }
    }

    /// Whether it is on a clock of twelve hours, as far as one can see.
    private var isWithoutMeridiem: Bool { isPM == nil && (60..<780).contains(minute) }

    private mutating func take(_ isPM: Bool) {
      self.isPM = isPM
      minute = minute % 720 + (isPM ? 720 : 0)
    }
  }

  /// Lets what one of two times of a day says hold for both: AM or PM, the offset and the zone.
  mutating func shareBetweenClocks() {
    guard clocks.count > 1, Set(days).count < 2 else { return }
    var (first, second) = (clocks[0], clocks[1])
    ClockReading.shareMeridiem(&first, &second)
    let (offset, zone) = (first.offset ?? second.offset, first.zone ?? second.zone)
    (first.offset, second.offset) = (offset, second.offset ?? offset)
    (first.zone, second.zone) = (zone, second.zone ?? zone)
    clocks.replaceSubrange(0...1, with: [first, second])
  }

  /// Whether it says when on a day, and nothing of which day.
  var isClockAlone: Bool {
    instant == nil && days.isEmpty && weekday == nil && !clocks.isEmpty
  }

  var isEmpty: Bool { instant == nil && days.isEmpty && weekday == nil && clocks.isEmpty }
}
