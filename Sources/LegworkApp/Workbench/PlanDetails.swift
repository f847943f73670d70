internal import Foundation
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// What is kept beside a saved plan, so that it can be shown without planning again.
struct PlanDetails: Codable, Equatable, Sendable {
  /// Whether wishes, catalog or travel times changed since it was made.
  var isStale = false
  /// Which travel times it was made with; the setting's where that was changed since.
  var estimate: TravelEstimate = .likely
  /// What each planned occurrence is worth.
  var points: [Occurrence.ID: Int] = [:]
  /// Wanted sessions that are not in the plan.
  var missed: [MissedSession] = []
  /// What the search did.
  var statistics = PlanStatistics()

  /// Nothing known.
  init() {}
}

/// What the search for a plan did, as it is shown.
struct PlanStatistics: Codable, Equatable, Sendable {
  /// Wall time.
  var seconds = 0.0
  /// Occurrences considered.
  var candidates = 0
  /// Nodes of the search tree.
  var nodes = 0

  /// Nothing done.
  init() {}

  /// Takes the solver's figures.
  init(_ statistics: SolverStatistics) {
    seconds = statistics.seconds
    candidates = statistics.candidates
    nodes = statistics.nodes
  }
}

extension PlanDetails {
  /// Reads what was kept; nothing where nothing can be read.
  init(text: String?) {
    let data = text.map { Data($0.utf8) }
    let known = data.flatMap { try? JSONDecoder().decode(PlanDetails.self, from: $0) }
    self = known ?? PlanDetails()
  }

  /// What to keep.
  var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}
