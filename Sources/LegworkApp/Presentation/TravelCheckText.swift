internal import LegworkModel

/// What is missing or doubtful in travel times, in words.
enum TravelCheckText {
  static func text(_ check: TravelCheck) -> String {
    guard !check.isClean else { return "Nothing is missing or doubtful." }
    return [
      block("No figure; planned with instead", check.missing.map(line)),
      block("Much longer one way than the other", check.asymmetries.map(line)),
      block("Longer on foot than over a third venue", check.detours.map(line)),
      block("In the travel times, but no venue of the event", check.strangers.map(\.rawValue)),
    ].compactMap { $0 }.joined(separator: "\n\n")
      + "\n\nSet a figure with: legwork travel set A B MINUTES"
  }

  private static func block(_ heading: String, _ lines: [String]) -> String? {
    lines.isEmpty ? nil : "\(heading):\n" + lines.map { "  \($0)" }.joined(separator: "\n")
  }

  private static func line(_ pair: TravelCheck.MissingPair) -> String {
    "\(pair.a) – \(pair.b): \(pair.minutes) min, \(pair.isEstimated ? "estimated" : "assumed")"
  }

  private static func line(_ asymmetry: TravelCheck.Asymmetry) -> String {
    "\(asymmetry.from) → \(asymmetry.to): \(asymmetry.there) min, back \(asymmetry.back) min"
  }

  private static func line(_ detour: TravelCheck.Detour) -> String {
    "\(detour.from) → \(detour.to): \(detour.direct) min, over \(detour.via) \(detour.detour) min"
  }
}
