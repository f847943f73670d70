import ArgumentParser

@main
struct Legwork: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "legwork")
}
