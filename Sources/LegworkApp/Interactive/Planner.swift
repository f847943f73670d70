internal import LegworkStore
package import TerminalUI

/// The interactive planner: the event document on the whole screen.
public enum Planner {
  /// Whether there is a terminal that a full screen can be drawn on.
  public static var canRun: Bool { POSIXTerminal.capabilities().fullScreen }

  /// Shows an event until the attendee quits; all changes are saved then.
  ///
  /// The event is the document named, or the one that is found.
  public static func run(event: String?) throws {
    guard canRun else { throw CommandFailure(.usage, lines: PlannerText.noScreen) }
    let document = try open(event)
    let failure = try POSIXTerminal.session { terminal in
      try run(document, on: terminal).failure
    }
    if !failure.isEmpty { throw CommandFailure(.unreadableInput, lines: failure) }
  }

  /// Shows an event on a terminal of the caller's until it closes or the attendee quits.
  package static func run(event: String, on terminal: any Terminal) throws {
    let failure = try run(try open(event), on: terminal).failure
    if !failure.isEmpty { throw CommandFailure(.unreadableInput, lines: failure) }
  }

  private static func open(_ event: String?) throws -> EventDocument {
    do {
      return try Workbench(event: event).forWriting()
    } catch let error as DocumentError {
      guard case .noneFound = error else { throw error }
      throw CommandFailure(.missingFile, lines: [error.description, PlannerText.firstEvent])
    }
  }

  /// Runs on a terminal and returns the last state.
  static func run(_ document: EventDocument, on terminal: any Terminal) throws -> PlannerState {
    var first = PlannerState()
    if let saved = try? SavedWeek.read(document) { first.glimpse(saved) }
    let mailbox = Mailbox<PlannerAnswer>()
    let worker = PlannerWorker(document, mailbox)
    defer { worker.finish() }
    let loop = EventLoop(
      terminal, mailbox: mailbox,
      update: { (state: inout PlannerState, event) in
        var step = LoopStep.goOn
        for effect in state.update(event) {
          switch effect {
          case .ask(let request): worker.ask(request)
          case .quit: step = .stop
          }
        }
        return step
      },
      render: { PlannerFrame.render($0, $1) })
    return try loop.run(first)
  }
}
