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
    note(name, field, at: position)
    return name
  }

  /// Remembers a text if it was cut, here or before.
  mutating func note(_ text: String, _ field: ImportField, at position: DocumentPosition) {
    if text.isCutName { cut[field, default: CountedWords()].add(text, at: position) }
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
      if let text = name, text.mayBeCutName { name = names.name(text, field, at: position) }
    }
    for index in rows.indices {
      let position = rows[index].position
      cut(&rows[index].code, .code, position)
      cut(&rows[index].key, .id, position)
      cut(&rows[index].group, .group, position)
      cut(&rows[index].type, .type, position)
      cut(&rows[index].venue, .venue, position)
      cut(&rows[index].room, .room, position)
      // A track that many events have from one place was cut there.
      for topic in rows[index].topics { names.note(topic, .topics, at: position) }
    }
    problems += names.problems
  }
}
