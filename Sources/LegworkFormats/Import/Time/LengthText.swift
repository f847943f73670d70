import LegworkModel

/// Reads a length of time: `90`, `1.5`, `01:30`, `1h 30m`, `90 minutes`, `PT1H30M`.
enum LengthText {
  /// A length as written.
  enum Reading: Hashable, Sendable {
    /// A bare number, whose unit the column tells.
    case bare(Double)
    /// A length with its unit.
    case minutes(Minutes)
  }

  /// The length, or nil where the text is none.
  static func read(_ text: String) -> Reading? {
    if let number = Double(text), number >= 0, number < 1e6 { return .bare(number) }
    let trimmed = text.filter { !$0.isWhitespace }.lowercased()
    if let number = Double(trimmed), number.isFinite {
      return number >= 0 && number < 1e6 ? .bare(number) : nil
    }
    if trimmed.contains(":") { return clock(trimmed) }
    return units(trimmed.hasPrefix("pt") ? String(trimmed.dropFirst(2)) : trimmed)
  }

  /// `h:mm`, or `h:mm:ss` with the seconds dropped.
  private static func clock(_ text: String) -> Reading? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0..<1000).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return .minutes(hours * 60 + minutes)
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
