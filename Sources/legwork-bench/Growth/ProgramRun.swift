import Foundation

/// One run of the program that lies beside this one, and what it took.
struct ProgramRun {
  /// Processor time, which does not depend on what else is running.
  var milliseconds: Double
  /// The most memory that it used, in megabytes.
  var peak: Double

  /// Why nothing could be measured.
  struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    var description: String
  }

  /// Where the program lies.
  static var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("legwork").path
  }

  /// Runs it to its end; what it prints goes nowhere.
  init(_ arguments: [String]) throws {
    let child = try ProgramRun.start(arguments)
    var (status, usage) = (Int32(0), rusage())
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "nothing came of \(arguments)") }
    }
    let nothingFound = Int32(1) << 8
    guard status == 0 || status == nothingFound else {
      throw Failure(description: "failed: legwork \(arguments)")
    }
    milliseconds = ProgramRun.milliseconds(usage.ru_utime) + ProgramRun.milliseconds(usage.ru_stime)
    peak = Benchmark.megabytes(usage)
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }

  private static func start(_ arguments: [String]) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    // The words are copies that live until the program has started; nil ends them.
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    guard unsafe posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw Failure(description: "cannot run \(program); build the product legwork, too")
    }
    return child
  }
}
