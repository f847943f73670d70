import ArgumentParser

/// Where a command writes what it makes.
struct TargetOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var file: String?
}
