internal import LegworkItinerary
public import LegworkModel

extension PageContent {
  /// All days, one below the other; nil where nothing is planned.
  public var weekPicture: Picture? {
    WeekTimeline(calendar: calendar, itinerary: itinerary).picture()
  }

  /// One day, with a lane for each venue; nil where nothing is planned on it.
  public func dayPicture(_ day: CalendarDay) -> Picture? {
    itinerary.days.first { $0.day == day }
      .flatMap { DayTimeline(calendar: calendar, day: $0).picture() }
  }

  /// The venues and the ways between them, of one day or of all; nil where there is no way to draw.
  public func walkPicture(_ day: CalendarDay?) -> Picture? {
    guard let layout else { return nil }
    let days = itinerary.days.filter { day == nil || $0.day == day }
    return VenueMap(layout: layout, days: days, title: "Ways of \(day?.words ?? "the week")")
      .picture()
  }
}
