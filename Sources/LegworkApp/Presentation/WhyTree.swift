internal import LegworkModel
internal import LegworkSolver

/// Why a session is in the week or not as a tree: run by run what it would cost and what it clashes
/// with, and what can be done about that.
struct WhyTree {
  private let facts: PlanningFacts
  private let text: WhyText

  init(_ facts: PlanningFacts) {
    self.facts = facts
    text = WhyText(facts)
  }

  /// The session with its runs, those that cost least first.
  func roots(_ reason: SessionReason) -> [ReasonNode] {
    switch reason.why {
    case .attended(let gain): [attended(gain)]
    case .missed(let refusals) where !refusals.isEmpty:
      [
        ReasonNode(
          "\(reason.session) is not in the week",
          refusals.map { missed($0, reason) } + wanting(reason.session))
      ]
    default: [ReasonNode(text.unplannable(reason), wanting(reason.session))]
    }
  }

  private func attended(_ gain: Why.Gain) -> ReasonNode {
    let run = Occurrence.ID(gain.run)
    let isPinned = facts.preferences.pins.contains(run)
    let keep =
      isPinned
      ? ReasonNode("take the pin of \(run) back", does: .unpin(run))
      : ReasonNode("pin \(run), so that it stays: costs nothing", does: .pin(run))
    let lines = text.attended(gain)
    return ReasonNode(lines[0], [ReasonNode(lines[1], [drop(gain)]), keep])
  }

  /// To do without the run: another one may come, or a demand breaks.
  private func drop(_ gain: Why.Gain) -> ReasonNode {
    let run = Occurrence.ID(gain.run)
    switch gain.drop {
    case .exchange(let exchange):
      return ReasonNode("drop \(run): \(text.worth(exchange))", does: .drop(run))
    case .impossible: return ReasonNode("drop \(run): a demand breaks", does: .drop(run))
    case .unknown: return ReasonNode("drop \(run)", does: .drop(run))
    }
  }

  private func missed(_ refusal: Why.Refusal, _ reason: SessionReason) -> ReasonNode {
    let because = text.because(refusal.run, reason)
    let words = [text.line(refusal, reason), because].compactMap { $0 }.joined(separator: ". ")
    let clashes = refusal.clashes.map { ReasonNode("clashes with \(text.clash($0, reason))") }
    return ReasonNode(words, clashes + ways(refusal))
  }

  /// For what is never to be planned: to want it after all.
  private func wanting(_ session: Session.ID) -> [ReasonNode] {
    guard let interest = facts.preferences.sessions[session]?.interest, !interest.isPlannable
    else { return [] }
    let words = "want \(session) after all: it is marked \(interest.rawValue)"
    return [ReasonNode(words, does: .mark([session], .want))]
  }

  private func ways(_ refusal: Why.Refusal) -> [ReasonNode] {
    let run = Occurrence.ID(refusal.run)
    let wish = facts.catalog.occurrence(run).flatMap { facts.preferences.wish(for: $0) }
    if let interest = wish?.interest, !interest.isPlannable { return [] }
    if facts.preferences.drops.contains(run) {
      return [ReasonNode("take the drop of \(run) back", does: .unpin(run))]
    }
    switch refusal.price {
    case .exchange(let exchange):
      return [ReasonNode("pin \(run): \(WhyText.price(exchange.cost))", does: .pin(run))]
    case .impossible(let demands) where demands.isEmpty: return []
    case .impossible:
      return [ReasonNode("pin \(run), and see what would settle that", does: .pin(run))]
    case .unknown: return [ReasonNode("pin \(run)", does: .pin(run))]
    }
  }
}
