/// A tree of which parts are open; the rows that show are a list.
public struct TreeView<ID: Hashable & Sendable>: Sendable, Hashable {
  /// One row that shows.
  public struct Row: Sendable, Hashable {
    /// Which node.
    public var id: ID
    /// How deep it stands; roots at 0.
    public var depth: Int
    /// It has nodes below it.
    public var hasChildren: Bool
    /// They show.
    public var isExpanded: Bool
  }

  /// Selection and offset among the rows that show.
  public var list = ListView()
  /// The nodes that are open.
  public var expanded: Set<ID>

  /// Makes a tree.
  public init(expanded: Set<ID> = []) { self.expanded = expanded }

  /// The rows that show, from the top.
  ///
  /// O(rows). A node that comes again below itself is not opened there.
  public func rows(roots: [ID], children: (ID) -> [ID]) -> [Row] {
    var rows: [Row] = []
    var path: [ID] = []
    func visit(_ id: ID) {
      let below = path.contains(id) ? [] : children(id)
      let isOpen = !below.isEmpty && expanded.contains(id)
      rows.append(
        Row(id: id, depth: path.count, hasChildren: !below.isEmpty, isExpanded: isOpen))
      guard isOpen else { return }
      path.append(id)
      below.forEach(visit)
      path.removeLast()
    }
    roots.forEach(visit)
    return rows
  }

  /// Takes a key; false if it means nothing here.
  ///
  /// Right opens or goes to the first below, left closes or goes to the node above, Enter and
  /// Space change over. `rows` are those before the key: compute them anew afterwards.
  @discardableResult
  public mutating func handle(_ key: Key, rows: [Row], height: Int) -> Bool {
    if list.handle(key, count: rows.count, height: height) { return true }
    guard rows.indices.contains(list.selected) else { return false }
    let row = rows[list.selected]
    switch key {
    case .right where row.hasChildren && !row.isExpanded: expanded.insert(row.id)
    case .right where row.isExpanded: list.handle(.down, count: rows.count, height: height)
    case .left where row.isExpanded: expanded.remove(row.id)
    case .left:
      let above = rows[..<list.selected].lastIndex { $0.depth < row.depth }
      list.selected = above ?? list.selected
      list.settle(count: rows.count, height: height)
    case .enter where row.hasChildren, .space where row.hasChildren:
      expanded.formSymmetricDifference([row.id])
    default: return false
    }
    return true
  }

  /// Draws the rows that show, indented, with `▸` and `▾` before what has nodes below.
  public func draw(
    into frame: inout Frame, in rect: Rect, rows: [Row], hasFocus: Bool = true,
    label: (ID) -> StyledText
  ) {
    list.draw(into: &frame, in: rect, count: rows.count, hasFocus: hasFocus) { index in
      let row = rows[index]
      let sign = row.isExpanded ? "▾ " : row.hasChildren ? "▸ " : "  "
      return StyledText(String(repeating: "  ", count: row.depth) + sign) + label(row.id)
    }
  }
}
