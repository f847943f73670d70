import ArgumentParser
import LegworkApp

/// Parts of a calendar as they are typed: `transfers,breaks`.
struct CalendarParts: ExpressibleByArgument {
  /// What they are.
  let parts: Set<CalendarPart>

  init?(argument: String) {
    let words = argument.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
    let parts = words.compactMap { CalendarPart(rawValue: $0.lowercased()) }
    guard !parts.isEmpty, parts.count == words.count else { return nil }
    self.parts = Set(parts)
  }
}
