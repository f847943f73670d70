public import LegworkModel

/// Another run to take, that goes with everything else.
public struct WayOut: Hashable, Sendable {
  /// The run to give up.
  public var instead: Occurrence.ID
  /// The run of the same session to take.
  public var take: Occurrence
}

extension PlanReviewer {
  /// Other runs that settle what a review found, by violation; empty for most.
  ///
  /// Only clashes, late arrivals and cancelled runs can be settled so. Of a review with more than
  /// `most` faults nothing is worked out: one review is made for every other run.
  public func waysOut(of review: PlanReview, most: Int = 40) -> [Violation: [WayOut]] {
    let faults = review.violations.filter { violation in
      switch violation.kind {
      case .overlap, .impossible, .late, .cancelled: true
      default: false
      }
    }
    guard faults.count <= most else { return [:] }
    let attended = review.itinerary.days.flatMap(\.sessions).map(\.occurrence)
    return Dictionary(
      faults.map { ($0, waysOut(of: $0, attended)) }, uniquingKeysWith: { first, _ in first }
    ).filter { !$0.value.isEmpty }
  }

  private func waysOut(of violation: Violation, _ attended: [Occurrence]) -> [WayOut] {
    [violation.first, violation.second].compactMap { $0 }.flatMap { code -> [WayOut] in
      guard let run = context.catalog.occurrence(Occurrence.ID(code)) else { return [] }
      let rest = attended.filter { $0.session != run.session }.map(\.id.rawValue)
      return context.catalog.occurrences(of: run.session)
        .filter { $0.id != run.id && canBeTaken($0) && goes($0, with: rest) }
        .map { WayOut(instead: run.id, take: $0) }
    }
  }

  private func canBeTaken(_ run: Occurrence) -> Bool {
    let preferences = context.preferences
    return run.interval != nil && preferences.status(of: run).isPlannable
      && !preferences.drops.contains(run.id)
      && preferences.wish(for: run)?.interest.isPlannable != false
  }

  private func goes(_ run: Occurrence, with rest: [String]) -> Bool {
    let code = run.id.rawValue
    return review(attend: rest + [code], scope: .list).violations.allSatisfy { violation in
      violation.kind == .tight || (violation.first != code && violation.second != code)
    }
  }
}
