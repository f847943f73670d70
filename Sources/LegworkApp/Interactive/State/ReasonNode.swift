/// A line of an explanation: a reason with those under it, or something that can be done about it.
struct ReasonNode: Hashable, Sendable {
  /// Something that can be done.
  struct Way: Hashable, Sendable {
    /// The change that does it; nil where only the attendee can.
    var change: WishChange?
    /// Its place among all of them, the best one at 0.
    var rank = 0
  }

  /// What there is to say.
  var words: String
  /// What can be done; nil for a reason.
  var way: Way?
  /// What it comes of, and what can be done about it.
  var below: [ReasonNode] = []

  /// The place of the best way that a change does, or else of the best one.
  static func best(of ways: [Way]) -> Int? {
    ways.indices.min { a, b in
      let (a, b) = (ways[a], ways[b])
      return (a.change == nil ? 1 : 0, a.rank) < (b.change == nil ? 1 : 0, b.rank)
    }
  }

  /// A reason with what is under it.
  init(_ words: String, _ below: [ReasonNode] = []) {
    self.words = words
    self.below = below
  }

  /// Something that can be done.
  init(_ words: String, does change: WishChange?, rank: Int = 0) {
    self.words = words
    way = Way(change: change, rank: rank)
  }
}

/// A line of an explanation as it stands in the tree.
struct ReasonRow: Hashable, Sendable {
  /// The line.
  var node: ReasonNode
  /// For itself and each line above it, from the top: whether it is the last one there.
  var isLast: [Bool]
  /// Its number among the things that can be done, from 0; nil for a reason.
  var number: Int?

  /// How deep it stands; the first lines at 0.
  var depth: Int { isLast.count }

  /// The lines of a tree, from the top.
  ///
  /// O(lines).
  static func rows(_ roots: [ReasonNode]) -> [ReasonRow] {
    var rows: [ReasonRow] = []
    var count = 0
    func visit(_ node: ReasonNode, _ isLast: [Bool]) {
      rows.append(ReasonRow(node: node, isLast: isLast, number: node.way == nil ? nil : count))
      if node.way != nil { count += 1 }
      for (index, child) in node.below.enumerated() {
        visit(child, isLast + [index == node.below.count - 1])
      }
    }
    for root in roots { visit(root, []) }
    return rows
  }
}
