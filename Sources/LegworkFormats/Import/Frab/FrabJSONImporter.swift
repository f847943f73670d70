/// Reads `schedule.json` of frab, c3voc and pretalx: the same model as their XML.
struct FrabJSONImporter: CatalogImporter {
  var format: CatalogFormat { .frabJSON }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let tree = try source.json()
    guard let conference = (tree["schedule"] ?? tree)["conference"],
      let days = conference["days"]?.elements
    else { throw .notOfFormat(.frabJSON) }
    var schedule = FrabSchedule()
    schedule.conference = FrabJSONImporter.texts(conference)
    schedule.days = days.map(FrabJSONImporter.day)
    return try FrabSchedule.draft(of: schedule, options: options)
  }

  private static func day(_ tree: JSONTree) -> FrabSchedule.Day {
    var day = FrabSchedule.Day(date: tree["date"]?.text, start: tree["day_start"]?.text)
    for room in tree["rooms"]?.members ?? [] {
      for event in room.value.elements ?? [] {
        day.events.append(self.event(event, in: room.name))
      }
    }
    return day
  }

  private static func event(_ tree: JSONTree, in room: String) -> FrabSchedule.Event {
    let members = texts(tree)
    let named = ["id", "guid", "code"].compactMap { name in members[name].map { (name, $0) } }
    let persons = (tree["persons"]?.elements ?? []).compactMap { person in
      person["public_name"]?.text ?? person["name"]?.text ?? person.text
    }
    return FrabSchedule.Event(
      line: nil, attributes: Dictionary(named, uniquingKeysWith: { first, _ in first }),
      roomAround: room, members: members, persons: persons)
  }

  /// The members that are texts, numbers or truth values; of a text in several languages the first.
  private static func texts(_ tree: JSONTree) -> [String: String] {
    var texts: [String: String] = [:]
    for member in tree.members ?? [] {
      let text = member.value.text ?? member.value.members?.first?.value.text
      if let text, texts[member.name] == nil { texts[member.name] = text }
    }
    return texts
  }
}
