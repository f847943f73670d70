public import LegworkModel

/// How much, in words.
public enum AmountText {
  /// A shorter wait than this is not shown.
  public static let shortestWait: Minutes = 15

  /// Minutes as `45 min`, `2 h` or `1 h 30 min`.
  public static func length(_ minutes: Minutes) -> String {
    guard minutes >= 60 else { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// A number of things.
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What a day comes to.
  public static func facts(of day: DayItinerary) -> String {
    facts(day.sessions.count, day.walkingMinutes, day.venueChanges)
  }

  /// What a day or a week comes to.
  public static func facts(_ sessions: Int, _ walking: Minutes, _ changes: Int = 0) -> String {
    [
      count(sessions, "session"), "\(walking) min on foot",
      changes == 0 ? nil : count(changes, "venue change"),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// How travel minutes are known, behind them; empty where they were given.
  public static func basis(_ provenance: TravelProvenance) -> String {
    switch provenance {
    case .estimated: " (estimated)"
    case .assumed: " (assumed)"
    case .given, .sameVenue: ""
    }
  }
}
