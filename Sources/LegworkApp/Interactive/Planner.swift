internal import LegworkStore
package import TerminalUI

/// The interactive planner: the event document on the whole screen, or line by line.
public enum Planner {
  /// Whether it starts where nothing but the program is named: there has to be somebody to talk to,
  /// or an event to tell of.
  public static var startsAlone: Bool {
    canFillScreen || StandardStreams.inputIsTerminal || (try? Workbench(event: nil)) != nil
  }

  private static var canFillScreen: Bool { POSIXTerminal.capabilities().fullScreen }

  /// Shows an event until the attendee quits; all changes are saved then.
  ///
  /// The event is the document named, or the one that is found; where there is none, three questions
  /// make one. In lines where that is asked for, or the terminal can do no more.
  public static func run(event: String?, inLines: Bool) throws {
    let isOnScreen = canFillScreen && !inLines
    let console = StandardConsole(width: isOnScreen ? StandardStreams.outputWidth : nil)
    let document = try open(event, console)
    guard isOnScreen else { return try LineSession.run(document, on: console) }
    let last = try POSIXTerminal.session { terminal in try run(document, on: terminal) }
    if let failure = last.failure { throw failure }
    if last.isOpen, last.week?.isSaved == false {
      try StandardStreams.writeOutput("\(PlannerText.notSaved)\n")
    }
  }

  /// Shows an event on a terminal of the caller's until it closes or the attendee quits.
  package static func run(event: String, on terminal: any Terminal) throws {
    let failure = try run(try Workbench(event: event).forWriting(), on: terminal).failure
    if let failure { throw failure }
  }

  private static func open(_ event: String?, _ console: any LineConsole) throws -> EventDocument {
    do {
      return try Workbench(event: event).forWriting()
    } catch DocumentError.noneFound(let directory) {
      guard let path = try FirstRun(console, directory: directory).ask() else {
        throw CommandFailure(
          .missingFile,
          lines: [
            DocumentError.noneFound(directory: directory).description, PlannerText.firstEvent,
          ])
      }
      return try Workbench(event: path).forWriting()
    }
  }

  /// Milliseconds of quiet after which it looks whether another program changed the document.
  private static let patience = 2000

  /// Runs on a terminal and returns the last state; its failure holds what could not be saved after.
  static func run(_ document: EventDocument, on terminal: any Terminal) throws -> PlannerState {
    var first = PlannerState()
    if let saved = try? SavedWeek.read(document) { first.glimpse(saved) }
    let mailbox = Mailbox<PlannerAnswer>()
    let worker = PlannerWorker(document, mailbox)
    let loop = EventLoop(
      terminal, mailbox: mailbox, tick: { $0.isOpen ? patience : nil },
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
    let ended = Result { () throws(TerminalError) in try loop.run(first) }
    worker.finish()
    var last = try ended.get()
    let lost = mailbox.drain().compactMap(\.loss)
    last.failure = CommandFailure(joining: [last.failure].compactMap { $0 } + lost)
    return last
  }
}
