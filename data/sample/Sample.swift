public import LegworkModel

/// The sample event: an invented conference week with travel times and one attendee's preferences.
public enum SampleEvent {
  /// What the event is called.
  public static let name = "Fairwater Summit 2026"
  /// The event's IANA time zone.
  public static let zone = "America/Los_Angeles"
  /// The event's first day, a Monday: 2026-11-30.
  public static let firstDay = CalendarDay(number: 20_787)

  /// The catalog: a JSON array of flat records, one run of a session each.
  public static var catalog: [UInt8] { PackageResources.catalog_json }
  /// The travel times between the venues, as CSV.
  public static var travel: [UInt8] { PackageResources.travel_csv }

  /// What an attendee who builds serverless systems wants from the week.
  public static var preferences: Preferences {
    var preferences = Preferences()
    preferences.sessions = wishes
    preferences.rules = [
      Rule(expression: "type:workshop", points: 12),
      Rule(expression: "topic:Serverless", points: 8),
      Rule(expression: "level:400", points: 4),
      Rule(expression: "recorded:yes", points: -6),
      Rule(expression: "title:/rust/i", points: 10),
    ]
    preferences.commitments = [
      Commitment(
        name: "Customer meeting", day: firstDay, window: TimeWindow(from: 840, to: 900),
        venue: "Quayside Forum")
    ]
    preferences.breaks = [
      BreakRule(name: "Lunch", minutes: 45, window: TimeWindow(from: 690, to: 840), points: 25)
    ]
    preferences.stops = [
      Stop(name: "Expo", venue: "Harbour Hall", minutes: 60, openings: expoHours, points: 40)
    ]
    preferences.settings.lodging = "Meridian"
    preferences.settings.walkCost = 1
    return preferences
  }

  /// When the Expo is open: Monday evening, then by day until Thursday afternoon.
  private static var expoHours: [Stop.Opening] {
    [(0, 960, 1230), (1, 600, 1080), (2, 600, 1080), (3, 600, 960)].map { day, from, to in
      Stop.Opening(day: firstDay + day, window: TimeWindow(from: from, to: to))
    }
  }

  private static var wishes: [Session.ID: Wish] {
    let marked: [(interest: Interest, codes: [Session.ID])] = [
      (.must, ["SEC405", "CON403", "SVS402", "KEY003", "DBS403", "AIM310"]),
      (
        .want,
        [
          "SVS301", "SVS302", "SVS303", "SVS306", "SVS401", "SVS403", "CON301", "CON402", "DBS401",
          "DBS402", "DAT303", "DAT401", "AIM402", "SEC303", "NET302", "NET402", "OBS401", "ARC401",
          "ARC403", "DEV304", "DEV401",
        ]
      ),
      (.maybe, ["AIM301", "STO401", "EDG302", "LDR204"]),
      (.skip, ["LDR203"]),
      (.later, ["KEY001"]),
    ]
    var wishes: [Session.ID: Wish] = [:]
    for (interest, codes) in marked {
      for code in codes { wishes[code] = Wish(interest) }
    }
    wishes["DEV304"] = Wish(.want, points: 75)
    return wishes
  }
}
