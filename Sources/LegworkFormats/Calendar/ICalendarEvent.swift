import LegworkModel

/// An event of a calendar, with where it stands.
struct ICalendarEvent: Sendable {
  /// Where it begins.
  var position: DocumentPosition
  /// Its lines.
  var part: ICalendarFile.Component

  /// The name it has in every version of the calendar; nil where it has none.
  var uid: String? { part["UID"]?.text.trimmed.nonEmpty }

  /// Whether it does not take place.
  var isCancelled: Bool { part["STATUS"]?.value.trimmed.uppercased() == "CANCELLED" }

  /// Whether it counts instead of an event of its name before it: unless that has a higher
  /// `SEQUENCE`.
  func replaces(_ earlier: ICalendarEvent) -> Bool { sequence >= earlier.sequence }

  private var sequence: Int { part["SEQUENCE"].flatMap { Int($0.value.trimmed) } ?? 0 }

  /// Says that an event of its name was there before.
  func repeated(_ earlier: ICalendarEvent) -> ImportProblem {
    ImportProblem(
      at: position, field: .id, value: uid ?? "", .idRepeated(firstAt: earlier.position))
  }
}
