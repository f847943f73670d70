import Testing

/// That the body of a test ends within some seconds, however long it waited for its turn.
///
/// What takes a second is let a minute; what grows with the square of its input takes many. The limit
/// of the testing library counts the time in which other tests have the processors, too.
struct EndsInTime: TestTrait, SuiteTrait, TestScoping {
  var seconds: Int
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    let start = ContinuousClock.now
    try await body()
    let elapsed = ContinuousClock.now - start
    #expect(elapsed < .seconds(seconds), "it took \(elapsed)")
  }
}

extension Trait where Self == EndsInTime {
  /// That the body ends within so many seconds.
  static func ends(within seconds: Int) -> EndsInTime { EndsInTime(seconds: seconds) }
}
