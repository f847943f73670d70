import LegworkModel

/// Facts by name, as one record of a catalog of our own has them.
struct CatalogFacts {
  /// Where the record stands.
  var position: DocumentPosition
  /// The value of a name.
  var value: (String) -> JSONTree?

  /// The text of a name as one line, without what is hidden; nil where it is empty.
  func text(_ name: String) -> String? {
    value(name)?.text.map { PlainText.shown($0, keepsLines: false) }?.nonEmpty
  }

  /// The same as several lines.
  func lines(_ name: String) -> String? {
    value(name)?.text.map { PlainText.shown($0, keepsLines: true) }?.nonEmpty
  }

  /// The texts of a name: an array, or one text with `;`.
  func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    let items = value.elements?.compactMap(\.text) ?? value.text.map(CSVList.items) ?? []
    return items.map { PlainText.shown($0, keepsLines: false) }.filter { !$0.isEmpty }
  }

  /// The whole number of a name.
  func number(_ name: String) -> Int? { value(name)?.number.flatMap { Int(exactly: $0) } }
}
