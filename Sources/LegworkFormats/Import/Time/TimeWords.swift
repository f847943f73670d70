/// English names of weekdays and months, whole or shortened.
enum TimeWords {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let shortWeekdays = [
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The weekday that the word is, or that is glued to its front or back: `fullWednesday`.
  static func weekday(endingOrBeginning word: String) -> Int? {
    let lower = word.lowercased()
    if let short = shortWeekdays[lower] { return short }
    return weekdays.firstIndex { lower.hasSuffix($0) || lower.hasPrefix($0) }
  }

  /// The month (1–12) that the word is, whole or by at least three letters.
  static func month(_ word: String) -> Int? {
    let lower = word.lowercased()
    guard lower.utf8.count >= 3 else { return nil }
    if lower == "sept" { return 9 }
    return months.firstIndex { lower == $0 || lower.utf8.count == 3 && $0.hasPrefix(lower) }
      .map { $0 + 1 }
  }

  /// What the names of zones begin with, as the tz database has them.
  static let zoneAreas = [
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Canada/",
    "Europe/", "Indian/", "Pacific/", "US/",
  ]

  private static let middles = ["noon": true, "midnight": false]
  private static let joints: Set = [
    "t", "at", "from", "between", "on", "of", "am", "pm", "to", "until", "till",
  ]
  private static let ranges: Set = ["-", "~", "to", "until", "till"]

  /// Whether the word is noon; false at midnight, nil for any other word.
  static func isNoon(_ word: String) -> Bool? { middles[word.lowercased()] }

  /// Whether the word leads to a time, and is not the name of what a number counts.
  static func joins(_ word: String) -> Bool { joints.contains(word.lowercased()) }

  /// Whether what stands between two times says that one goes until the other.
  static func isRange(_ text: String) -> Bool {
    ranges.contains(text.lowercased().filter { $0 != " " })
  }
}
