internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// A small event with something of everything, for documents that are spoilt or typed at.
enum FuzzEvent {
  static let event = Event(name: "Tiny Days", zone: "America/Los_Angeles")

  static func change() throws -> Change {
    let catalog = try CatalogImport.read(Array(FuzzSamples.aws.utf8)).catalog
    var preferences = Preferences()
    preferences.sessions = ["SVS401": Wish(.must)]
    preferences.rules = [Rule(expression: "type:talk", points: 12)]
    preferences.statuses = ["SVS401-R1": .reserved]
    preferences.settings.lodging = "Forum"
    return Change(
      catalog: catalog,
      travelTimes: [TravelTime(from: "Forum", to: "Wynn", likely: 44, source: "own walk")],
      preferences: preferences,
      plan: .saved(
        Plan(attend: ["SVS401"], status: .optimal, objective: 100, bound: 100),
        details: nil),
      notes: ["SVS401": "front row"])
  }

  /// The bytes of a document of the event; empty where none can be made.
  static let bytes: [UInt8] = {
    let path = FuzzFolder.path + "/whole.legwork"
    guard
      let document = try? EventDocument.create(at: path, event: event, words: "new", at: 1000),
      (try? document.commit(change(), words: "import", at: 1001)) != nil
    else { return [] }
    return [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data())
  }()

  /// The path of a new file with these bytes, the event's without; nil where it cannot be written.
  static func written(_ bytes: [UInt8] = bytes, as name: String) -> String? {
    let path = "\(FuzzFolder.path)/\(name)"
    let isWritten = (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil
    return isWritten && !bytes.isEmpty ? path : nil
  }
}
