internal import LegworkItinerary

/// The words for demands that cannot hold together.
enum ConflictText {
  static func heading(_ demands: [String]) -> String {
    switch demands.count {
    case 0: "Not all demands can hold together."
    case 1: "\(demands[0]) alone cannot be kept:"
    default: "\(list(demands)) cannot all be kept:"
    }
  }

  static func clash(_ violation: Violation) -> String {
    "  " + ViolationText.message(violation)
  }

  static func reason(_ missed: MissedSession) -> String {
    "  \(missed.session): \(MissedText.reason(missed))"
  }

  static func wayOut(_ demands: [String]) -> String {
    guard let last = demands.last else { return "Take back a must, a pin or a limit." }
    return "Give one of them up, for example: legwork want \(last)"
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
