/// Cuts names that are longer than any is, and remembers which.
struct LongNames {
  private var cut: [ImportField: CountedWords] = [:]
  private var last: [ImportField: LastText<String, String>] = [:]

  /// A name of a record as it is kept.
  mutating func name(
    _ text: String, _ field: ImportField, at position: DocumentPosition
  ) -> String {
    guard text.mayBeCutName else { return text }
    let name = last[field, default: LastText()].read(text, \.asName)
    if name != text { note(name, field, at: position) }
    return name
  }

  /// The same of a name that may have been cut when it was read: many records have it from one place.
  mutating func nameCutBefore(
    _ text: String, _ field: ImportField, at position: DocumentPosition
  ) -> String {
    if text.isCutName { note(text, field, at: position) }
    return name(text, field, at: position)
  }

  private mutating func note(
    _ name: String, _ field: ImportField, at position: DocumentPosition
  ) {
    cut[field, default: CountedWords()].add(name, at: position)
  }

  /// The names that were cut, each with where it is first and how often.
  var problems: [ImportProblem] {
    ImportField.allCases.flatMap { field in
      cut[field]?.problems(field) { .nameCut(count: $0) } ?? []
    }
  }
}

extension CatalogDraft {
  /// Cuts the names that records share with others, and says so.
  mutating func cutLongNames() {
    var names = LongNames()
    func cut(_ name: inout String?, _ field: ImportField, _ position: DocumentPosition) {
      guard let text = name, text.mayBeCutName else { return }
      name = names.nameCutBefore(text, field, at: position)
    }
    for index in rows.indices {
      let position = rows[index].position
      cut(&rows[index].code, .code, position)
      cut(&rows[index].key, .id, position)
      cut(&rows[index].group, .group, position)
      cut(&rows[index].type, .type, position)
      cut(&rows[index].venue, .venue, position)
      cut(&rows[index].room, .room, position)
      if rows[index].topics.contains(where: \.mayBeCutName) {
        rows[index].topics = rows[index].topics.map {
          names.nameCutBefore($0, .topics, at: position)
        }
      }
    }
    problems += names.problems
  }
}
