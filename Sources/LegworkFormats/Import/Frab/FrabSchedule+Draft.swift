import LegworkModel

extension FrabSchedule {
  /// The rows of a schedule.
  static func draft(
    of schedule: FrabSchedule, options: ImportOptions
  ) throws(ImportError) -> CatalogDraft {
    var draft = CatalogDraft()
    draft.eventName = schedule.conference["title"].map(PlainText.line)?.nonEmpty
    draft.zone = schedule.conference["time_zone_name"]?.trimmed.nonEmpty
    var times = try FrabTimes(schedule, zone: draft.zone, options: options)
    for day in schedule.days {
      for event in day.events {
        var row = row(of: event, number: draft.rows.count + 1)
        row.interval = try times.interval(of: event, on: day, at: row.position)
        draft.rows.append(row)
      }
    }
    draft.problems = times.problems
    let conference = schedule.conference["venue"]?.trimmed.nonEmpty ?? draft.eventName
    FrabRooms.settle(&draft, rule: options.rooms, conference: conference?.asName)
    return draft
  }

  private static func row(of event: Event, number: Int) -> CatalogRow {
    var row = CatalogRow(position: DocumentPosition(row: number, line: event.line))
    let members = event.members
    row.key = event.attributes["guid"].map(PlainText.line)?.nonEmpty
    row.code =
      (event.attributes["code"] ?? members["code"] ?? event.attributes["id"])
      .map(PlainText.line)?.nonEmpty ?? row.key.flatMap(ShortCode.code)
    let subtitle = members["subtitle"].map(PlainText.line) ?? ""
    row.title = members["title"].map(PlainText.line) ?? subtitle
    row.type = members["type"].map(PlainText.line)?.nonEmpty
    row.topics = [members["track"].map(PlainText.line)?.nonEmpty].compactMap { $0 }
    row.speakers = event.persons.map(PlainText.line).filter { !$0.isEmpty }
    row.abstract =
      ["abstract", "description"].compactMap { members[$0] }
      .map(PlainText.paragraphs).filter { !$0.isEmpty }.reduced
    row.room = (members["room"]?.trimmed.nonEmpty ?? event.roomAround).map(PlainText.line)?.nonEmpty
    row.link = members["url"].map(PlainText.link)?.nonEmpty
    row.status = members["status"].flatMap { StatusWords.status($0) } ?? .unknown
    row.capacity = members["capacity"].flatMap { Int($0.trimmed) }
    row.recorded = recording(members)
    return row
  }

  /// What the event says of itself counts before what is said of its room.
  private static func recording(_ members: [String: String]) -> Recording {
    switch (members["recording.optout"] ?? members["do_not_record"])?.trimmed.lowercased() {
    case "true"?: return .no
    case "false"?: return .yes
    default: break
    }
    switch members["recording.room"] {
    case "record_by_default"?: return .yes
    case "not_recorded_by_default"?, "recording_forbidden"?, "recording_not_possible"?: return .no
    default: return .unknown
    }
  }
}

extension [String] {
  /// Abstract and description: both, unless one says what the other does.
  fileprivate var reduced: String {
    guard count == 2 else { return first ?? "" }
    return self[1].hasPrefix(self[0])
      ? self[1] : self[0].hasPrefix(self[1]) ? self[0] : joined(separator: "\n")
  }
}
