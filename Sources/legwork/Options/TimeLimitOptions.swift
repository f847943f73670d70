import ArgumentParser

/// When to stop looking for a better plan.
struct TimeLimitOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Stop with the best plan so far.", valueName: "seconds"))
  var timeLimit: Double?

  /// The seconds; more than thirty years are as good as none.
  var seconds: Double? { timeLimit.map { min($0, 1e9) } }

  func validate() throws {
    guard let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) else { return }
    throw ValidationError("--time-limit takes a number of seconds above 0, such as 10")
  }
}
