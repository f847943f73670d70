internal import LegworkFormats

/// The words about calendars.
enum CalendarText {
  /// What an export told anew.
  static func words(_ changes: CalendarLedger.Changes) -> String {
    guard !changes.isEmpty else { return "Nothing changed since the last export." }
    let parts = [
      (changes.added, "new"), (changes.changed, "changed"), (changes.cancelled, "cancelled"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "Since the last export: \(words)."
  }
}
