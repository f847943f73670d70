extension RecordTable {
  /// Adds a column for each path that leads into arrays: `people.profile.name`, `slots.0.start`.
  ///
  /// A path that no record has is not added. O(paths × records).
  mutating func addColumns(at paths: [String]) {
    for path in paths {
      let key = FieldNames.key(path)
      guard !columns.contains(where: { FieldNames.key($0) == key }),
        let (column, rest) = origin(of: path)
      else { continue }
      let values = records.map { $0[column].flatMap { RecordTable.value(in: $0, at: rest) } }
      guard values.contains(where: { $0 != nil }) else { continue }
      records = .listed(
        zip(records, values).map { record, value in
          value.map { record.filling(columns.count, with: $0) } ?? record
        })
      columns.append(path)
    }
  }

  /// The column that a path begins with, and what follows it.
  private func origin(of path: String) -> (column: Int, rest: [Substring])? {
    let parts = path.split(separator: ".")
    for length in stride(from: parts.count - 1, to: 0, by: -1) {
      if let column = columns.firstIndex(of: parts.prefix(length).joined(separator: ".")) {
        return (column, Array(parts.dropFirst(length)))
      }
    }
    return nil
  }

  /// What a path leads to; through an array, all that its elements have.
  private static func value(in tree: JSONTree, at path: [Substring]) -> JSONTree? {
    guard let name = path.first else { return tree }
    let rest = Array(path.dropFirst())
    guard let elements = tree.elements else {
      return tree[String(name)].flatMap { value(in: $0, at: rest) }
    }
    if let index = Int(name) {
      return elements.indices.contains(index) ? value(in: elements[index], at: rest) : nil
    }
    let found = elements.compactMap { value(in: $0, at: path) }
    return found.isEmpty ? nil : .array(found)
  }
}
