import LegworkFormats
import LegworkItinerary
import LegworkModel
import _LegworkTestSupport

/// A small plan as pages and pictures show it: a tight way on Monday, a lunch, and a Tuesday.
enum PlannedWeek {
  /// The event: A1 and B1 on Monday in two venues, C1 on Tuesday.
  static func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:25-11:00", at: "South")
    event.run("C1", "12:00-13:00", at: "North", day: 1)
    return event
  }

  /// All of it, with a schematic map.
  static func content() throws -> PageContent {
    let event = try event()
    var content = PageContent(
      name: "Week", calendar: event.calendar,
      itinerary: event.itinerary(
        ["A1", "B1", "C1"], breaks: [event.placed("Lunch", "12:00-12:30")]))
    content.layout = VenuePlaces(
      of: content.itinerary, coordinates: [:], travel: event.context.travel)
    return content
  }
}
