import LegworkModel

/// Reads a length of time: `90`, `1.5`, `01:30`, `1 day, 2:30`, `1h 30m`, `90 minutes`, `PT1H30M`.
enum LengthText {
  /// What three numbers with colons are.
  enum ThreeParts: Hashable, Sendable {
    /// `h:mm:ss`.
    case hoursMinutesSeconds
    /// `d:hh:mm`.
    case daysHoursMinutes

    /// How a file means them: who writes seconds writes them always, so that where lengths of two
    /// numbers stand, a third one is days.
    static func meant(in lengths: some Sequence<String>) -> ThreeParts {
      lengths.contains { text in text.count { $0 == ":" } == 1 }
        ? .daysHoursMinutes : .hoursMinutesSeconds
    }
  }

  /// A length as written.
  enum Reading: Hashable, Sendable {
    /// A bare number, whose unit the column tells.
    case bare(Double)
    /// A length with its unit.
    case minutes(Minutes)
  }

  /// The length, or nil where the text is none.
  static func read(
    _ text: String, threeParts: ThreeParts = .hoursMinutesSeconds
  ) -> Reading? {
    if let number = Double(text), number >= 0, number < 1e6 { return .bare(number) }
    let trimmed = text.filter { !$0.isWhitespace }.lowercased()
    if let number = Double(trimmed), number.isFinite {
      return number >= 0 && number < 1e6 ? .bare(number) : nil
    }
    if trimmed.contains(":") { return clock(trimmed, threeParts) }
    return units(trimmed.hasPrefix("pt") ? String(trimmed.dropFirst(2)) : trimmed)
  }

  /// `h:mm`, `h:mm:ss` with the seconds dropped, `d:hh:mm`, or `1day,h:mm`.
  private static func clock(_ text: String, _ threeParts: ThreeParts) -> Reading? {
    if let (days, rest) = leadingDays(text) {
      guard case .minutes(let minutes)? = clock(rest, .hoursMinutesSeconds) else { return nil }
      return .minutes(days * 1440 + minutes)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1],
      (0..<1000).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    if parts.count == 3, threeParts == .daysHoursMinutes, minutes < 24 {
      guard let last = parts[2], (0..<60).contains(last) else { return nil }
      return .minutes(hours * 1440 + minutes * 60 + last)
    }
    return .minutes(hours * 60 + minutes)
  }

  /// The days before a comma, as in `1day,2:30`, and what follows it.
  private static func leadingDays(_ text: String) -> (days: Int, rest: String)? {
    guard let end = text.firstIndex(of: ","), let days = Int(text.prefix { $0.isNumber }),
      ["day", "days"].contains(text[..<end].drop { $0.isNumber }), days < 1000
    else { return nil }
    return (days, String(text[text.index(after: end)...]))
  }

  private static func units(_ text: String) -> Reading? {
    var total = 0.0
    var rest = Substring(text)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard let number = Double(digits), number < 1e6 else { return nil }
      switch unit {
      case "h", "hr", "hrs", "hour", "hours", "std": total += number * 60
      case "m", "min", "mins", "minute", "minutes": total += number
      case "d", "day", "days": total += number * 1440
      default: return nil
      }
    }
    return total > 0 ? .minutes(Int(total.rounded())) : nil
  }
}
