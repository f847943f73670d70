internal import Foundation
internal import LegworkModel

/// The sessions of a catalog with their words made ready to be searched at every key.
struct SessionIndex: Sendable {
  /// A session's words, in lower case and without accents.
  struct Entry: Sendable {
    /// The session.
    var session: Session
    /// Its runs, by start.
    var runs: [Occurrence]
    /// The words of its code, its title, and of speakers, topics and type.
    var code: [UInt8]
    var title: [[UInt8]]
    var others: [[UInt8]]

    /// What the list may show of it: one of its runs, or nil where it has none.
    var candidates: [Occurrence?] { runs.isEmpty ? [nil] : runs }
  }

  /// One entry a session, by code.
  let entries: [Entry]
  /// The days on which something starts.
  let days: [CalendarDay]
  /// The columns of the longest code.
  let codeWidth: Int

  /// Reads the words of a catalog.
  ///
  /// O(letters).
  init(_ facts: PlanningFacts) {
    let catalog = facts.catalog
    days = catalog.days(in: facts.calendar)
    entries = catalog.sessions.map { session in
      let others = session.speakers + session.topics + [session.type ?? ""]
      return Entry(
        session: session, runs: catalog.occurrences(of: session.id),
        code: SessionIndex.folded(session.id.rawValue),
        title: SessionIndex.words(session.title),
        others: others.flatMap(SessionIndex.words))
    }
    codeWidth = entries.map(\.code.count).max() ?? 0
  }

  /// The words of a text, folded.
  static func words(_ text: String) -> [[UInt8]] {
    folded(text).split { byte in byte < 0x30 || (0x3A...0x60).contains(byte) }.map(Array.init)
  }

  /// A text in lower case and without accents.
  static func folded(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
    let options: String.CompareOptions = [.diacriticInsensitive, .caseInsensitive]
    return Array(text.folding(options: options, locale: nil).utf8)
  }
}
