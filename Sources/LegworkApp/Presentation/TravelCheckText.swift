internal import LegworkModel

/// What is missing or doubtful in travel times, in words; of many findings those that matter most.
struct TravelCheckText {
  /// So many findings of a kind are all listed.
  static let most = 12

  /// How many runs each venue has: trips between busy venues matter most.
  var runs: [Venue.ID: Int] = [:]

  func text(_ check: TravelCheck, venues: Int) -> String {
    guard !check.isClean else { return "Nothing is missing or doubtful." }
    return [
      block(missing(check.missing, venues), check.missing, weighing: weight) {
        "\($0.a) – \($0.b): \($0.minutes) min, \($0.isEstimated ? "estimated" : "assumed")"
      },
      block("Much longer one way than the other", check.asymmetries, weighing: weight) {
        "\($0.from) → \($0.to): \($0.there) min, back \($0.back) min"
      },
      block("Longer on foot than over a third venue", check.detours, weighing: weight) {
        "\($0.from) → \($0.to): \($0.direct) min, over \($0.via) \($0.detour) min"
      },
      block(
        "In the travel times, but no venue of the event", check.strangers, weighing: { _ in [] }
      ) { $0.rawValue },
    ].compactMap { $0 }.joined(separator: "\n\n")
      + "\n\nSet a figure with: legwork travel set A B MINUTES"
  }

  private func missing(_ pairs: [TravelCheck.MissingPair], _ venues: Int) -> String {
    guard pairs.count > TravelCheckText.most else { return "No figure; planned with instead" }
    let estimated = pairs.count(where: \.isEstimated)
    let kinds = [
      estimated > 0 ? "\(estimated.grouped) estimated from coordinates" : nil,
      estimated < pairs.count ? "\((pairs.count - estimated).grouped) assumed" : nil,
    ]
    return "No figure for \(pairs.count.grouped) of \((venues * (venues - 1) / 2).grouped) pairs "
      + "of venues, \(kinds.compactMap { $0 }.joined(separator: ", "))"
  }

  /// A heading with its findings: all in their order where they are few, else the weightiest.
  private func block<Finding>(
    _ heading: String, _ findings: [Finding], weighing weight: (Finding) -> [Int],
    line: (Finding) -> String
  ) -> String? {
    guard !findings.isEmpty else { return nil }
    var shown = findings.map { (weight: weight($0), line: line($0)) }
    var lines: [String] = []
    if findings.count > TravelCheckText.most {
      shown.sort { a, b in
        a.weight == b.weight ? a.line < b.line : b.weight.lexicographicallyPrecedes(a.weight)
      }
      shown.removeLast(shown.count - TravelCheckText.most)
      lines = ["  … and \((findings.count - shown.count).grouped) more; --json lists all"]
    }
    return ([heading + ":"] + shown.map { "  \($0.line)" } + lines).joined(separator: "\n")
  }

  private func weight(_ pair: TravelCheck.MissingPair) -> [Int] {
    [trips(pair.a, pair.b), pair.minutes]
  }

  private func weight(_ trip: TravelCheck.Asymmetry) -> [Int] {
    [trips(trip.from, trip.to), trip.there - trip.back]
  }

  private func weight(_ trip: TravelCheck.Detour) -> [Int] {
    [trips(trip.from, trip.to), trip.direct - trip.detour]
  }

  /// How many ways there are to attend one run at each of two venues.
  private func trips(_ a: Venue.ID, _ b: Venue.ID) -> Int { (runs[a] ?? 0) * (runs[b] ?? 0) }
}
