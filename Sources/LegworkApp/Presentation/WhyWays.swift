internal import LegworkModel
internal import LegworkSolver

/// What can be done about a session that is in the week or is not.
struct WhyWays {
  private let facts: PlanningFacts

  init(_ facts: PlanningFacts) {
    self.facts = facts
  }

  /// The ways, those for the cheapest run first.
  func ways(_ reason: SessionReason) -> [WhyView.Way] {
    switch reason.why {
    case .attended(let gain):
      let run = Occurrence.ID(gain.run)
      return [
        WhyView.Way(words: "drop \(run), and take what comes instead", change: .drop(run)),
        facts.preferences.pins.contains(run)
          ? WhyView.Way(words: "take the pin of \(run) back", change: .unpin(run))
          : WhyView.Way(words: "pin \(run), so that it stays", change: .pin(run)),
      ]
    case .missed(let refusals): return refusals.flatMap(ways) + wanting(reason.session)
    case nil: return []
    }
  }

  /// For what is never to be planned: to want it after all.
  private func wanting(_ session: Session.ID) -> [WhyView.Way] {
    guard let interest = facts.preferences.sessions[session]?.interest, !interest.isPlannable
    else { return [] }
    let words = "want \(session) after all: it is marked \(interest.rawValue)"
    return [WhyView.Way(words: words, change: .mark([session], .want))]
  }

  private func ways(_ refusal: Why.Refusal) -> [WhyView.Way] {
    let run = Occurrence.ID(refusal.run)
    if let interest = facts.catalog.occurrence(run).flatMap({ facts.preferences.wish(for: $0) })?
      .interest,
      !interest.isPlannable
    {
      return []
    }
    if facts.preferences.drops.contains(run) {
      return [WhyView.Way(words: "take the drop of \(run) back", change: .unpin(run))]
    }
    switch refusal.price {
    case .exchange(let exchange):
      let price = exchange.cost > 0 ? "\(exchange.cost.of("point")) fewer" : "as many points"
      return [WhyView.Way(words: "pin \(run): \(price)", change: .pin(run))]
    case .impossible(let demands) where demands.isEmpty: return []
    case .impossible:
      return [WhyView.Way(words: "pin \(run), and see what would settle that", change: .pin(run))]
    case .unknown: return [WhyView.Way(words: "pin \(run)", change: .pin(run))]
    }
  }
}
