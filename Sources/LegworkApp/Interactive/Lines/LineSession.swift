internal import Foundation
internal import LegworkStore

/// Where the planner's dialogue is held: lines that are typed, and text that is said.
protocol LineConsole {
  /// The next line without its end; nil at the end of the input.
  func read() -> String?
  /// Says a text.
  func say(_ text: String) throws
}

extension LineConsole {
  /// The next line without spaces around it; nil at the end of the input.
  func answer() -> String? { read()?.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// The process's own input and output.
struct StandardConsole: LineConsole {
  /// The columns that lines are broken at, between words; nil where each stays whole.
  var width: Int?

  func read() -> String? {
    if StandardStreams.inputIsTerminal { _ = try? StandardStreams.writeOutput("> ") }
    return readLine(strippingNewline: true)
  }

  func say(_ text: String) throws {
    let text = GuardedText.guarded(text)
    try StandardStreams.writeOutput((width.map { FittedText.fitted(text, to: $0) } ?? text) + "\n")
  }
}

/// Holds the planner's dialogue about a document until its end; what could not be saved is thrown then.
enum LineSession {
  static func run(
    _ document: EventDocument, on console: any LineConsole, clock: WallClock = .system
  ) throws {
    var service = try PlannerService(document, clock: clock)
    var planner = LinePlanner()
    var lost: [CommandFailure] = []
    _ = planner.take(service.opened())
    try console.say(planner.say())
    try console.say(PlannerLinesText.how)
    dialogue: while let line = console.answer() {
      let position = planner.position
      var isPageWanted = false
      switch planner.enter(line) {
      case .page: isPageWanted = true
      case .say(let words): try console.say(words)
      case .effects(let effects):
        let answers = answer(effects, &planner, &service)
        lost += (answers ?? []).compactMap(\.loss)
        guard answers != nil else { break dialogue }
        isPageWanted = planner.position != position || planner.isOutOfDate
      }
      if let message = planner.state.message { try console.say(SpokenText.spoken(message.text)) }
      if isPageWanted { try console.say(planner.say()) }
    }
    if let failure = CommandFailure(joining: lost) { throw failure }
  }

  /// Does what was asked for, and what comes of that; nil where one is done.
  private static func answer(
    _ effects: [PlannerEffect], _ planner: inout LinePlanner, _ service: inout PlannerService
  ) -> [PlannerAnswer]? {
    var waiting = effects
    var all: [PlannerAnswer] = []
    while !waiting.isEmpty {
      var requests: [PlannerRequest] = []
      for effect in waiting {
        switch effect {
        case .ask(let request): requests.append(request)
        case .quit: return nil
        }
      }
      var answers: [PlannerAnswer] = []
      service.answer(requests) { answers.append($0) }
      waiting = answers.flatMap { planner.take($0) }
      all += answers
    }
    return all
  }
}
