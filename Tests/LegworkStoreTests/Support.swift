import Foundation
import LegworkModel
import LegworkStore
import Testing

/// A directory of a test's own, removed with its content afterwards.
final class TemporaryDirectory {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("legwork-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

func bytes(_ path: String) throws -> Data {
  try Data(contentsOf: URL(fileURLWithPath: path))
}

enum Example {
  static let event = Event(name: "Tiny Days", zone: "America/Los_Angeles")

  static let catalog = Catalog(
    sessions: [
      Session(
        id: "NET217", title: "Networks, \"quoted\" 日本", type: "Talk", level: 200,
        topics: ["Networking", "Edge"], speakers: ["Ann Lee", "Bo"],
        abstract: "How packets\nfind home.", recorded: .yes, link: "https://example.org/net217"),
      Session(id: "SVS401", title: "Servers", abstract: "Deep.", recorded: .no),
      Session(id: "XYZ", title: ""),
    ],
    occurrences: [
      Occurrence(
        id: "NET217-R1", session: "NET217", venue: "Wynn", room: "Level 1 | Hall",
        interval: Interval(
          start: TimePoint(minutes: 28_885_000), end: TimePoint(minutes: 28_885_060)),
        status: .limited, capacity: 120, isSimulcast: false, sourceKey: "1733160"),
      Occurrence(
        id: "NET217-SC1", session: "NET217", venue: "MGM Grand",
        interval: Interval(
          start: TimePoint(minutes: 28_885_000), end: TimePoint(minutes: 28_885_060)),
        status: .walkUpOnly, isSimulcast: true),
      Occurrence(id: "SVS401-R", session: "SVS401"),
    ],
    venues: [
      Venue(id: "MGM Grand"),
      Venue(id: "Wynn", coordinate: Coordinate(latitude: 36.1264, longitude: -115.1658)),
    ])

  static let travelTimes = [
    TravelTime(from: "Wynn", to: "MGM Grand", likely: 44, metres: 3200, source: "own walk"),
    TravelTime(
      from: "MGM Grand", to: "Wynn", mode: .monorail, likely: 20,
      hours: TimeWindow(from: 420, to: 1500), headway: 9, source: "timetable"),
  ]

  static let preferences: Preferences = {
    var preferences = Preferences()
    preferences.sessions = ["NET217": Wish(.must), "SVS401": Wish(.want, points: 30)]
    preferences.occurrences = ["NET217-SC1": Wish(.skip)]
    preferences.rules = [Rule(expression: "type:talk", points: 12)]
    preferences.pins = ["NET217-R1"]
    preferences.drops = ["SVS401-R", "NET217-SC1"]
    preferences.statuses = ["NET217-R1": .reserved]
    preferences.settings.leads = [.reserved: -5]
    preferences.settings.lodging = "MGM Grand"
    return preferences
  }()

  static let plan = Plan(attend: ["NET217-R1"], status: .optimal, objective: 112, bound: 112)

  static let whole = Change(
    catalog: catalog, travelTimes: travelTimes,
    places: [Venue(id: "Hotel", coordinate: Coordinate(latitude: 36.1, longitude: -115.2))],
    preferences: preferences, plan: .saved(plan, details: #"{"missed":[]}"#),
    notes: ["NET217": "front row"])

  static func wish(_ number: Int) -> Change {
    var preferences = Preferences()
    preferences.sessions[Session.ID("S\(number)")] = Wish(.want, points: number)
    return Change(preferences: preferences)
  }

  static func document(_ directory: TemporaryDirectory) throws -> EventDocument {
    try EventDocument.create(
      at: directory.file("tiny.legwork"), event: event, words: "new tiny", at: 1000)
  }
}
