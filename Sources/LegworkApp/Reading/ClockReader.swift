internal import LegworkModel

/// Reads times of the day and windows as people type them.
enum ClockReader {
  /// The minute of the day of `8:30`, `08:30`, `8`, `8:30pm`, `25:15`; nil where it is no time.
  ///
  /// Hours go on beyond 24 for the small hours of the next date, up to 30:00.
  static func minute(_ text: String) -> Minutes? {
    var rest = Substring(text.lowercased().filter { !$0.isWhitespace })
    let half = ["am", "pm"].first { rest.hasSuffix($0) }
    if half != nil { rest = rest.dropLast(2) }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hour = number(parts.first, digits: 1...2) else { return nil }
    guard let minute = parts.count == 2 ? number(parts[1], digits: 2...2) : 0, minute < 60 else {
      return nil
    }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      return (hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute
    }
    let total = hour * 60 + minute
    return total <= 1800 ? total : nil
  }

  /// The window of `11:30-14:00`; one that ends before it starts ends on the next date.
  ///
  /// Of `1-2pm` the half of the day is meant for both, of `11-1pm` for the end alone.
  static func window(_ text: String) -> TimeWindow? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      .map(String.init)
    guard parts.count == 2, let from = minute(parts[0]), let to = minute(parts[1]) else {
      return nil
    }
    let isHalved = parts.map { $0.lowercased().filter { !$0.isWhitespace }.hasSuffix("m") }
    guard isHalved == [false, true] else { return window(from: from, to: to) }
    let starts = ["am", "pm"].compactMap { minute(parts[0] + $0) }.filter { $0 < to }
    return window(from: starts.max() ?? minute(parts[0] + "pm") ?? from, to: to)
  }

  /// The window between two minutes; one that ends before it starts ends on the next date.
  static func window(from: Minutes, to: Minutes) -> TimeWindow? {
    if to > from { return TimeWindow(from: from, to: to) }
    return to < from && to + 1440 <= 1800 ? TimeWindow(from: from, to: to + 1440) : nil
  }

  private static func number(_ text: Substring?, digits: ClosedRange<Int>) -> Int? {
    guard let text, digits.contains(text.utf8.count), text.utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    return Int(text)
  }
}
