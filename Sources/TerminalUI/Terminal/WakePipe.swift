#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The pipe that turns signals and calls of other threads into something `poll` sees.
struct WakePipe {
  /// The end that `poll` watches.
  let reader: Int32
  /// The end that handlers and threads write to.
  let writer: Int32

  /// Opens a pipe that never blocks and is not inherited.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .system(call: "pipe", number: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reader = ends[0]
    writer = ends[1]
  }

  /// Takes all bytes that wait.
  func drain() -> Set<UInt8> {
    var calls: Set<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = unsafe read(reader, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return calls }
      calls.formUnion(buffer[..<count])
    }
  }
}
