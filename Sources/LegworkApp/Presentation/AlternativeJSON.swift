internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// Something else to attend, as JSON.
struct AlternativeJSON {
  let calendar: EventCalendar

  /// The run, the way to it, and what it is worth; `cost` is left out where nil.
  func document(_ alternative: Alternative, cost: Int? = nil) -> OrderedJSON {
    let transfer = alternative.isDirect ? alternative.transfer : nil
    let members =
      runMembers(alternative.attendance) + [
        .init("otherRun", .bool(alternative.isOtherRun)),
        .init("direct", .bool(alternative.isDirect)),
        .init("mode", .text(transfer?.mode.rawValue)),
        .init("minutes", .number(transfer?.minutes)),
        .init("walking", .number(transfer?.walking)),
        .init("arrives", transfer.map { time($0.arrives) } ?? nil),
        .init("chance", .text(transfer?.chance?.rawValue)),
        .init("decideBy", time(alternative.decideBy)),
        .init("gain", .int(alternative.gain)),
      ]
    let price = cost.map { [OrderedJSON.Member("cost", .int($0))] } ?? []
    return .object(members + price + [.init("loses", .texts(alternative.loses))])
  }

  /// What is known of a run.
  func runMembers(_ attendance: Attendance) -> [OrderedJSON.Member] {
    [
      .init("code", .string(attendance.occurrence.id.rawValue)),
      .init("session", .string(attendance.session.id.rawValue)),
      .init("title", .string(attendance.session.title)),
      .init("venue", .text(attendance.occurrence.venue?.rawValue)),
      .init("room", .text(attendance.occurrence.room)),
      .init("start", time(attendance.interval.start)),
      .init("end", time(attendance.interval.end)),
      .init("arriveBy", time(attendance.arriveBy)),
      .init("status", .string(attendance.status.rawValue)),
      .init("points", .int(attendance.points)),
    ]
  }

  func time(_ point: TimePoint) -> OrderedJSON { .string(calendar.iso8601(point)) }
}

/// What to do at each door that stays shut, as JSON.
struct BackupJSON {
  let calendar: EventCalendar

  func document(_ backups: [Backup]) -> OrderedJSON {
    [
      "format": "legwork-backup", "version": 1,
      "backups": .array(backups.map(backup)),
    ]
  }

  func backup(_ backup: Backup) -> OrderedJSON {
    let json = AlternativeJSON(calendar: calendar)
    return .object(
      json.runMembers(backup.planned) + [
        .init("at", json.time(backup.standpoint.time)), .init("loss", .int(backup.loss)),
        .init(
          "alternatives",
          .array(backup.alternatives.map { json.document($0, cost: backup.cost(of: $0)) })),
      ])
  }
}
