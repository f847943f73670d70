import ArgumentParser
import LegworkApp

/// Which plans to find besides the best one.
struct AlternativeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Find the best plans that differ, so many in all.", valueName: "count"))
  var alternatives: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many sessions they differ by at least (default 2).", valueName: "sessions"))
  var differ: Int?

  @Option(
    name: .long, help: ArgumentHelp("Save this one of them (default 1).", valueName: "number"))
  var take: Int?

  func validate() throws {
    guard let alternatives else {
      guard differ == nil, take == nil else {
        throw ValidationError("--differ and --take need --alternatives, such as --alternatives 3")
      }
      return
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
    guard let alternatives else { return }
    request.findAlternatives(alternatives, differingBy: differ ?? 2, taking: take ?? 1)
  }
}
