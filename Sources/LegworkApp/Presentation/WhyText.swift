internal import LegworkModel
internal import LegworkSolver

/// Why a session is in the plan or not, in one to three lines.
struct WhyText {
  private let facts: PlanningFacts
  /// The plan that is spoken of: the saved one is another one where it is old.
  private let plan: String

  init(_ facts: PlanningFacts, isOld: Bool = false) {
    self.facts = facts
    plan = isOld ? "the best plan as things are now" : "the plan"
  }

  func lines(_ reason: SessionReason) -> [String] {
    switch reason.why {
    case .attended(let gain): attended(gain)
    case .missed(let refusals) where !refusals.isEmpty: missed(refusals, reason)
    default: [unplannable(reason)]
    }
  }

  /// Why one drops in at an open house, or does not.
  private func visit(_ reason: VisitReason, _ session: Session.ID) -> String {
    let stop = reason.visit.stop
    if let placed = reason.visit.placed {
      let time = RunLabels.time(placed.interval, facts.calendar)
      let gain = reason.points.map { ", and brings \($0.of("point"))" } ?? ""
      return "\(session) is in the plan as a stop, \(time) at \(stop.venue)\(gain)."
    }
    let offer = "a stop of \(stop.minutes) min at \(stop.venue)"
    guard let cost = reason.points else {
      return "\(session) is not in the plan: no plan with \(offer) was found."
    }
    return "\(session) is not in the plan: the best plan with \(offer) has \(WhyText.price(cost))."
  }

  /// What a plan has that costs so many points.
  static func price(_ cost: Int) -> String {
    if cost == 0 { return "as many points" }
    return cost > 0 ? "\(cost.of("point")) fewer" : "\((-cost).of("point")) more"
  }

  /// What it brings, and what would come instead.
  func attended(_ gain: Why.Gain) -> [String] {
    let first = "\(run(gain.run)) is in \(plan) and brings \(gain.points.of("point"))."
    guard !gain.instead.isEmpty else { return [first, "Nothing would come instead."] }
    return [first, "Without it would come \(names(gain.instead, nil))."]
  }

  private func missed(_ refusals: [Why.Refusal], _ reason: SessionReason) -> [String] {
    let best = refusals[0]
    var lines = [cost(best, reason)]
    if let because = because(best.run, reason) { lines[0] += " \(because)" }
    if !best.clashes.isEmpty {
      let clashes = best.clashes.prefix(3).map { clash($0, reason) }.joined(separator: "; ")
      lines.append("In \(plan) it clashes with \(clashes).")
    }
    let others =
      refusals.dropFirst().map { "\($0.run) \(shortCost($0.price, reason))" } + barred(reason)
    if !others.isEmpty { lines.append("Its other runs: \(others.joined(separator: "; ")).") }
    return lines
  }

  /// What a run would come to, in a sentence.
  private func cost(_ refusal: Why.Refusal, _ reason: SessionReason) -> String {
    "\(run(refusal.run)) is not in \(plan): \(price(refusal, reason))."
  }

  /// A run, and what attending it would come to.
  func line(_ refusal: Why.Refusal, _ reason: SessionReason) -> String {
    "\(run(refusal.run)): \(price(refusal, reason))"
  }

  /// What a change comes to, with what comes in.
  func worth(_ exchange: Why.Exchange) -> String {
    WhyText.price(exchange.cost) + into(exchange)
  }

  private func into(_ exchange: Why.Exchange) -> String {
    exchange.takesIn.isEmpty ? "" : ", with \(names(exchange.takesIn, nil))"
  }

  private func price(_ refusal: Why.Refusal, _ reason: SessionReason) -> String {
    switch refusal.price {
    case .exchange(let exchange):
      let out = exchange.leavesOut.isEmpty ? "" : ", without \(names(exchange.leavesOut, nil))"
      return "the best plan with it has \(WhyText.price(exchange.cost))\(out)\(into(exchange))"
    case .impossible(let demands) where demands.isEmpty:
      return "it cannot be reached in time from anywhere"
    case .impossible(let demands):
      return "it cannot be kept beside \(names(demands.map(\.name), reason))"
    case .unknown: return "what it would cost was not found in time"
    }
  }

  private func shortCost(_ price: Why.Price, _ reason: SessionReason) -> String {
    switch price {
    case .exchange(let exchange) where exchange.cost < 0:
      "would gain \((-exchange.cost).of("point"))"
    case .exchange(let exchange): "costs \(exchange.cost.of("point"))"
    case .impossible(let demands) where demands.isEmpty: "cannot be reached"
    case .impossible(let demands): "clashes with \(names(demands.map(\.name), reason))"
    case .unknown: "not known in time"
    }
  }

  /// What clashes, and how many minutes are short.
  func clash(_ clash: Why.Clash, _ reason: SessionReason) -> String {
    let name =
      switch clash.visit {
      case .occurrence(let id): id
      case .commitment(let id): reason.names[id] ?? id
      }
    if clash.overlap > 0 { return "\(name), for \(clash.overlap) min" }
    guard let needed = clash.needed else { return "\(name): there is no way between them" }
    if needed == 0, clash.available < 0 {
      return "\(name), which ends \(-clash.available) min after its door closes"
    }
    let spare = clash.available < 0 ? "" : " with \(clash.available) there"
    return "\(name), \(needed) min away\(spare): \(needed - clash.available) min short"
  }

  /// Why a run that could be planned is not wanted.
  func because(_ run: String, _ reason: SessionReason) -> String? {
    if facts.preferences.drops.contains(Occurrence.ID(run)) { return "It is dropped." }
    return reason.excluded.first { $0.run.rawValue == run }.map { "It \(AdjustText.words($0.1))." }
  }

  /// Why none of its runs can be planned, or what becomes of it as a stop.
  func unplannable(_ reason: SessionReason) -> String {
    if let visit = reason.visit { return self.visit(visit, reason.session) }
    let runs = barred(reason)
    guard !runs.isEmpty else { return "\(reason.session) is not in the plan: it has no runs yet." }
    let wayOut = DayHoursText(facts).wayOut(
      reason.excluded.filter { $0.reason == .outsideDay }.compactMap {
        facts.catalog.occurrence($0.run)
      })
    return
      (["\(reason.session) cannot be in the plan: \(runs.joined(separator: "; "))."]
      + [wayOut].compactMap { $0 }).joined(separator: " ")
  }

  /// The runs that no plan can have, with the reason.
  private func barred(_ reason: SessionReason) -> [String] {
    reason.excluded.filter(\.reason.isFinal).map { "\($0.run) \(AdjustText.words($0.reason))" }
  }

  /// Up to five names in a sentence.
  private func names(_ names: [String], _ reason: SessionReason?) -> String {
    let settings = facts.preferences.settings
    let words = names.map { name in
      LimitWords(key: name, settings).map { "the limit \($0.text)" } ?? reason?.names[name] ?? name
    }
    let more = words.count - 5
    return ConflictText.list(more > 0 ? words.prefix(5) + ["\(more) more"] : words)
  }

  private func run(_ id: String) -> String {
    facts.catalog.occurrence(Occurrence.ID(id)).map { ConflictText.run($0, facts.calendar) } ?? id
  }
}
