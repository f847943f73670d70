internal import LegworkModel
internal import LegworkStore

/// An event document of which some bytes are others, or the end is gone.
///
/// What is spoilt here is not the document but the list of damages: five bytes each, the page, the
/// place in it, and the byte put there; page 65535 cuts the file there instead.
enum DamagedDocument {
  static let samples: [String] = ["\0\0\0\u{10}a", "\0\u{1}\0\0\u{5}\0\u{2}\0\u{8}z"]

  static func broken(_ bytes: [UInt8]) -> [String] {
    defer { FuzzFolder.remove("damaged") }
    guard let path = FuzzEvent.written(damaged(by: bytes), as: "damaged.legwork") else {
      return ["no document to damage"]
    }
    do throws(DocumentError) {
      try use(path)
      return []
    } catch {
      return error.description.isEmpty ? ["an error without words"] : []
    }
  }

  private static func damaged(by bytes: [UInt8]) -> [UInt8] {
    var document = FuzzEvent.bytes
    for start in stride(from: 0, to: bytes.count - 4, by: 5) {
      let page = Int(bytes[start]) << 8 | Int(bytes[start + 1])
      let offset = Int(bytes[start + 2]) << 8 | Int(bytes[start + 3])
      if page == 65535 {
        document.removeLast(offset % document.count)
      } else {
        let place = (page * 4096 + offset % 4096) % document.count
        document[place] = bytes[start + 4]
      }
    }
    return document
  }

  /// Opens, reads, searches, changes and takes back.
  private static func use(_ path: String) throws(DocumentError) {
    let document = try EventDocument.open(at: path)
    _ = try document.state(catalog: .whole)
    _ = try document.sessions(with: ["net"])
    _ = try document.history()
    var preferences = Preferences()
    preferences.sessions["S1"] = Wish(.want, points: 1)
    try document.commit(Change(preferences: preferences), words: "want", at: 1)
    try document.undo()
  }
}
