/// What a schedule's conference says of its rooms and tracks, which its events name.
struct FrabConferenceNames {
  /// A room as an event needs it.
  struct Room {
    /// What it is called.
    var name: String
    /// How many it holds.
    var capacity: String?
    /// Whether its events are recorded: a word such as `record_by_default`.
    var recording: String?
  }

  private var rooms: [String: Room] = [:]
  private var tracks: [String: String] = [:]

  /// Takes rooms by `guid`, `slug` and `name`, tracks by `guid` and `slug`.
  init(_ conference: JSONTree) {
    for room in conference["rooms"]?.elements ?? [] {
      guard let name = text(room["name"]) else { continue }
      let known = Room(
        name: name.asName, capacity: room["capacity"]?.text,
        recording: room["features"]?["recording"]?.text)
      for key in ["guid", "slug", "name"].compactMap({ text(room[$0]) }) where rooms[key] == nil {
        rooms[key] = known
      }
    }
    for track in conference["tracks"]?.elements ?? [] {
      guard let name = text(track["name"]) else { continue }
      for key in ["guid", "slug"].compactMap({ text(track[$0]) }) where tracks[key] == nil {
        tracks[key] = name.asName
      }
    }
  }

  /// The room that an event gives as a name, or as an object of which a `guid` may be all.
  func room(_ tree: JSONTree?) -> Room? {
    guard let tree else { return nil }
    let keys = tree.members == nil ? [tree.text] : ["guid", "slug", "name"].map { text(tree[$0]) }
    let known = keys.lazy.compactMap { $0.flatMap { rooms[$0] } }.first
    guard let name = text(tree["name"]) ?? known?.name ?? text(tree) else { return nil }
    return Room(name: name, capacity: known?.capacity, recording: known?.recording)
  }

  /// The track's name that an event gives, or points at.
  func track(_ tree: JSONTree?) -> String? {
    guard let tree else { return nil }
    let keys = ["guid", "slug"].compactMap { text(tree[$0]) }
    return text(tree["name"]) ?? keys.lazy.compactMap { tracks[$0] }.first ?? text(tree)
  }

  /// The members that are texts, numbers or truth values.
  func texts(of tree: JSONTree) -> [String: String] {
    let named = (tree.members ?? []).compactMap { member in
      text(member.value).map { (member.name, $0) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// A text; of one in several languages the first that is given.
  private func text(_ tree: JSONTree?) -> String? {
    tree?.text ?? tree?.members?.lazy.compactMap { $0.value.text }.first
  }
}
