#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension POSIXTerminal {
  /// Milliseconds after which a lone Escape is the key.
  private static let escapeDelay: Int32 = 25
  /// Reads of one call, so that a flood of input does not starve the drawing.
  private static let mostReads = 16

  /// Waits for keys, signals and calls of other threads.
  public func read(timeout: Int?) throws(TerminalError) -> [TerminalEvent] {
    if isClosed { return [.closed] }
    var events: [TerminalEvent] = []
    let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
    var reads = 0
    while reads < POSIXTerminal.mostReads {
      let wait = !events.isEmpty ? 0 : decoder.needsFlush ? POSIXTerminal.escapeDelay : limit
      let ready = try waiting(wait)
      if ready.isEmpty {
        if events.isEmpty && decoder.needsFlush {
          events = decoder.flush()
          continue
        }
        return events
      }
      if ready.pipe { events += try answer(pipe.drain()) }
      if ready.input { events += try take() }
      if isClosed { return events + [.closed] }
      // Bytes that complete no event leave the whole time to the next wait: time is no promise.
      reads += 1
    }
    return events
  }

  private struct Ready {
    var input: Bool
    var pipe: Bool
    var isEmpty: Bool { !input && !pipe }
  }

  /// Waits for input or a call; a signal in between begins again.
  private func waiting(_ milliseconds: Int32) throws(TerminalError) -> Ready {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&watched, 2, milliseconds) < 0 {
      guard errno == EINTR || errno == EAGAIN else {
        throw .system(call: "poll", number: errno)
      }
    }
    return Ready(input: watched[0].revents != 0, pipe: watched[1].revents != 0)
  }

  /// What waits in the input; the end of it closes the terminal.
  private func take() throws(TerminalError) -> [TerminalEvent] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    #if canImport(Darwin)
      let count = unsafe Darwin.read(input, &buffer, buffer.count)
    #elseif canImport(Musl)
      let count = unsafe Musl.read(input, &buffer, buffer.count)
    #else
      let count = unsafe Glibc.read(input, &buffer, buffer.count)
    #endif
    if count > 0 { return decoder.feed(buffer[..<count]) }
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
    isClosed = true
    return []
  }

  /// What signals and other threads asked for.
  private func answer(_ calls: Set<UInt8>) throws(TerminalError) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if calls.contains(Signals.Call.suspend) {
      try suspend()
    } else if calls.contains(Signals.Call.resume) {
      try resume()
    }
    if !calls.isDisjoint(with: [Signals.Call.suspend, Signals.Call.resume]) {
      events += [.resumed, .resize(size)]
    } else if calls.contains(Signals.Call.resize) {
      events.append(.resize(size))
    }
    if calls.contains(Signals.Call.wake) { events.append(.wake) }
    return events
  }
}
