/// Reads `schedule.json` of frab, c3voc and pretalx: the same model as their XML.
///
/// Version 1 has the events by day and room. Version 2 of c3voc has them in one list, and names
/// rooms and tracks that the conference describes.
struct FrabJSONImporter: CatalogDraftImporter {
  var format: CatalogFormat { .frabJSON }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let tree = try source.json()
    let root = tree["schedule"] ?? tree
    guard let conference = root["conference"], let days = conference["days"]?.elements else {
      throw .notOfFormat(.frabJSON)
    }
    let names = FrabConferenceNames(conference)
    var schedule = FrabSchedule()
    schedule.conference = names.texts(of: conference)
    schedule.days = days.map { day($0, names) }
    if let events = root["events"]?.elements {
      schedule.days.append(FrabSchedule.Day(events: events.map { event($0, in: nil, names) }))
    }
    try source.requireRoom(for: schedule.eventCount)
    return try FrabSchedule.draft(of: schedule, options: options)
  }

  private func day(_ tree: JSONTree, _ names: FrabConferenceNames) -> FrabSchedule.Day {
    var day = FrabSchedule.Day(date: tree["date"]?.text, start: tree["day_start"]?.text)
    for room in tree["rooms"]?.members ?? [] {
      day.events += (room.value.elements ?? []).map { event($0, in: room.name.asName, names) }
    }
    return day
  }

  private func event(
    _ tree: JSONTree, in roomAround: String?, _ names: FrabConferenceNames
  ) -> FrabSchedule.Event {
    var members = names.texts(of: tree)
    let room = names.room(tree["room"]) ?? names.room(roomAround.map { .string($0) })
    members["room"] = room?.name
    members["track"] = names.track(tree["track"])
    members["capacity"] = room?.capacity
    members["recording.room"] = room?.recording
    let named = ["id", "guid", "code"].compactMap { name in members[name].map { (name, $0) } }
    let persons = tree["persons"]?.elements ?? tree["participants"]?.elements ?? []
    return FrabSchedule.Event(
      line: nil, attributes: Dictionary(named, uniquingKeysWith: { first, _ in first }),
      roomAround: roomAround, members: members,
      persons: persons.compactMap {
        $0["public_name"]?.text ?? $0["name"]?.text ?? $0.text
      })
  }
}
