import ArgumentParser
import LegworkApp

/// Which plan to look for, where not just for the best one.
struct GoalOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Find the best plans that differ, so many in all.", valueName: "count"))
  var alternatives: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "How many sessions they differ by at least (default 2).", valueName: "sessions"))
  var differ: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Save this one of them (default 1).", valueName: "number"))
  var take: Int?

  @Flag(name: .long, help: "Change the saved plan as little as possible.")
  var leastChange = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "How many points of a hundred that may cost (default 5).", valueName: "percent"))
  var tolerance: Int?

  /// Whether something else than the best plan is asked for.
  var isAsked: Bool { alternatives != nil || leastChange }

  func validate() throws {
    guard tolerance == nil || leastChange else {
      throw ValidationError("--tolerance needs --least-change")
    }
    guard (0...100).contains(tolerance ?? 5) else {
      throw ValidationError("--tolerance takes a number from 0 to 100")
    }
    guard let alternatives else {
      guard differ == nil, take == nil else {
        throw ValidationError("--differ and --take need --alternatives, such as --alternatives 3")
      }
      return
    }
    guard !leastChange else {
      throw ValidationError("take either --alternatives or --least-change")
    }
    guard (2...20).contains(alternatives) else {
      throw ValidationError("--alternatives takes a number from 2 to 20")
    }
    guard (1...100).contains(differ ?? 2) else {
      throw ValidationError("--differ takes a number from 1 to 100")
    }
    guard (1...alternatives).contains(take ?? 1) else {
      throw ValidationError("--take takes a number from 1 to \(alternatives)")
    }
  }

  /// Asks for what was typed.
  func apply(to request: inout PlanRequest) {
    if leastChange { request.changeLeast(tolerance: tolerance ?? 5) }
    guard let alternatives else { return }
    request.findAlternatives(alternatives, differingBy: differ ?? 2, taking: take ?? 1)
  }
}
