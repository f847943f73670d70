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

  /// Becomes another event of its name further on, unless it has a higher `SEQUENCE` itself; says
  /// that the name was there before.
  mutating func meet(_ later: ICalendarEvent) -> ImportProblem {
    let problem = ImportProblem(
      at: later.position, field: .id, value: later.uid ?? "", .idRepeated(firstAt: position))
    if later.sequence >= sequence { self = later }
    return problem
  }

  private var sequence: Int { part["SEQUENCE"].flatMap { Int($0.value.trimmed) } ?? 0 }
}
