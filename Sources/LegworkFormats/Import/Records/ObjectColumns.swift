/// Gives the members of objects columns, those of inner objects by dotted path.
///
/// Columns and their names are bounded, so that no file can exhaust the memory. What is left out is
/// told; names that a field may have get a column where others get none any more.
struct ObjectColumns {
  /// The columns in the order in which they were met.
  private(set) var columns: [String] = []
  private var index: [String: Int] = [:]
  private var left: (position: DocumentPosition, name: String, count: Int)?

  /// So many columns there are at most; as many again of names that fields have.
  static let most = 500

  /// The values of an object in their columns.
  mutating func cells(
    of members: [JSONTree.Member], at position: DocumentPosition
  ) -> RecordTable.Cells {
    var cells = RecordTable.Cells(capacity: members.count)
    spread(members, prefix: "", depth: 0, into: &cells, at: position)
    return cells
  }

  /// What was left out.
  var problems: [ImportProblem] {
    left.map {
      [ImportProblem(at: $0.position, column: $0.name, value: "", .membersLeftOut(count: $0.count))]
    } ?? []
  }

  private mutating func spread(
    _ members: [JSONTree.Member], prefix: String, depth: Int, into cells: inout RecordTable.Cells,
    at position: DocumentPosition
  ) {
    for member in members {
      guard prefix.utf8.count + member.name.utf8.count < FieldNames.longest else {
        leaveOut(String(member.name.prefix(50)), at: position)
        continue
      }
      let name = prefix.isEmpty ? member.name : "\(prefix).\(member.name)"
      if let inner = member.value.members, depth < 4 {
        spread(inner, prefix: name, depth: depth + 1, into: &cells, at: position)
      } else if let column = column(name) {
        if member.value != .null { cells.fill(column, with: member.value) }
      } else if member.value != .null {
        leaveOut(name, at: position)
      }
    }
  }

  private mutating func column(_ name: String) -> Int? {
    if let known = index[name] { return known }
    let isRoomLeft =
      columns.count < ObjectColumns.most
      || columns.count < 2 * ObjectColumns.most && FieldNames.isKnown(name)
    guard isRoomLeft else { return nil }
    index[name] = columns.count
    columns.append(name)
    return columns.count - 1
  }

  private mutating func leaveOut(_ name: String, at position: DocumentPosition) {
    left = (left?.position ?? position, left?.name ?? name, (left?.count ?? 0) + 1)
  }
}
