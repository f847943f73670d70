import ArgumentParser

/// When to stop looking for a better plan.
struct TimeLimitOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Stop with the best plan so far.", valueName: "seconds"))
  var timeLimit: Double?

  func validate() throws {
    guard let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) else { return }
    throw ValidationError("--time-limit takes a number of seconds above 0, such as 10")
  }
}
