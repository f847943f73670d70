internal import LegworkModel

/// Demands that cannot hold together as a tree: each reason, and under it what would settle it.
struct ConflictTree {
  private let reasons: ConflictReasons
  private let remedies: ConflictRemedies
  /// What the week comes to now, to say what each way would cost or gain.
  private let week: (musts: Int, points: Int)

  init(
    _ reasons: ConflictReasons, _ remedies: ConflictRemedies, week: (musts: Int, points: Int)
  ) {
    (self.reasons, self.remedies, self.week) = (reasons, remedies, week)
  }

  /// The conflict with its reasons, and what cannot be kept beside that.
  var roots: [ReasonNode] {
    var left = Array(remedies.items.indices)
    func take(_ isMeant: (ConflictRemedies.Item) -> Bool) -> [ReasonNode] {
      let taken = left.filter { isMeant(remedies.items[$0]) }
      left.removeAll(where: taken.contains)
      return taken.map(way)
    }
    let found = reasons.reasons.map { reason in
      ReasonNode(
        reason.words,
        take { item in
          switch item.relaxes {
          case .visit(let name): reason.visits.contains(name)
          case .ways: reason.isAboutWay
          case .demand: false
          }
        })
    }
    let demands = reasons.demands.compactMap { demand -> ReasonNode? in
      let ways = take { $0.relaxes == .demand(demand.name) }
      return ways.isEmpty ? nil : ReasonNode(ConflictText.wanted(demand), ways)
    }
    let root = ReasonNode(
      ConflictText.title(reasons.demands), found + demands + take { _ in true })
    let others = remedies.others
    let beside = ReasonNode("Beside that", others.map { ReasonNode($0) })
    return [root] + (others.isEmpty ? [] : [beside])
  }

  private func way(_ index: Int) -> ReasonNode {
    let item = remedies.items[index]
    let isBest = index == 0 && remedies.items.count > 1
    let worth = item.worth(than: week) + (isBest ? ", the best of these" : "")
    return ReasonNode("\(item.words): \(worth)\(item.after)", does: item.change, rank: index)
  }
}
