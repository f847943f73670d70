internal import LegworkFormats
internal import LegworkModel

/// The words about pages and pictures.
enum PageText {
  /// That a page is written, and what it tells anew.
  static func written(_ file: String, _ content: PageContent) -> String {
    guard let changes = content.changes else { return "Written: \(file)." }
    let words =
      changes.isEmpty
      ? "Nothing changed since the page before."
      : "It tells \(changes.count.of("change")) since the page before."
    return "Written: \(file). \(words)"
  }

  /// Which day was drawn where none was asked for.
  static func firstDay(_ day: CalendarDay?) -> [String] {
    day.map { ["Drawn: \($0.words). For another day, say which: --day DAY"] } ?? []
  }

  /// A drawing for programs.
  static func json(_ kind: PictureKind, _ day: CalendarDay?, _ picture: Picture) -> OrderedJSON {
    [
      "format": "legwork-picture", "version": 1, "kind": .string(kind.rawValue),
      "date": .text(day?.iso), "title": .string(picture.title),
      "summary": .string(picture.summary), "svg": .string(picture.file),
    ]
  }
}
