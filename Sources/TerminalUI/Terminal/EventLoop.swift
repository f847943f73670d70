/// What the state of a program is told.
public enum LoopEvent<Message: Sendable>: Sendable {
  /// Something came from the terminal.
  case input(TerminalEvent)
  /// A worker posted something.
  case message(Message)
  /// The time asked for has passed without anything.
  case tick
}

extension LoopEvent: Equatable where Message: Equatable {}

/// Whether the loop goes on.
public enum LoopStep: Sendable, Hashable {
  /// It draws and waits.
  case goOn
  /// It ends with the state as it is.
  case stop
}

/// The only loop of a terminal program: wait, update, draw.
///
/// It takes everything that is waiting before it draws once, so that slow drawing never makes
/// typing slow. The first event is the size. Ctrl+Z suspends.
public struct EventLoop<State, Message: Sendable> {
  private let terminal: any Terminal
  private let mailbox: Mailbox<Message>
  private let tick: (State) -> Int?
  private let update: (inout State, LoopEvent<Message>) -> LoopStep
  private let render: (State, Size) -> Frame

  /// Makes a loop.
  ///
  /// `tick` gives the milliseconds of quiet after which the state is told; nil waits for ever.
  public init(
    _ terminal: any Terminal, mailbox: Mailbox<Message>,
    tick: @escaping (State) -> Int? = { _ in nil },
    update: @escaping (inout State, LoopEvent<Message>) -> LoopStep,
    render: @escaping (State, Size) -> Frame
  ) {
    self.terminal = terminal
    self.mailbox = mailbox
    self.tick = tick
    self.update = update
    self.render = render
  }

  /// Runs until `update` stops it or the terminal closes, and returns the last state.
  @discardableResult
  public func run(_ start: State) throws(TerminalError) -> State {
    var state = start
    mailbox.connect(terminal.waker)
    if update(&state, .input(.resize(terminal.size))) == .stop { return state }
    while true {
      try terminal.draw(render(state, terminal.size))
      let events = try terminal.read(timeout: tick(state))
      if try take(events, &state) == .stop { return state }
      for message in mailbox.drain() where update(&state, .message(message)) == .stop {
        return state
      }
    }
  }

  private func take(_ events: [TerminalEvent], _ state: inout State) throws(TerminalError)
    -> LoopStep
  {
    if events.isEmpty { return update(&state, .tick) }
    for event in events {
      switch event {
      case .wake: continue
      case .key(.ctrl("z")):
        try terminal.suspend()
        for event in [TerminalEvent.resumed, .resize(terminal.size)]
        where update(&state, .input(event)) == .stop { return .stop }
      case .closed:
        _ = update(&state, .input(.closed))
        return .stop
      default: if update(&state, .input(event)) == .stop { return .stop }
      }
    }
    return .goOn
  }
}
