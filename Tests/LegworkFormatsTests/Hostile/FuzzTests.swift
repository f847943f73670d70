import Foundation
import Testing
import _LegworkTestSupport

/// Readers against spoilt files; more of them where `LEGWORK_SEEDS` asks for so many.
@Suite("Spoilt files")
struct FuzzTests {
  private static let asked =
    ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 0

  @Test("are read by the laws or refused in words", arguments: FuzzTarget.allCases)
  func spoilt(target: FuzzTarget) {
    let samples = target.samples
    let others = FuzzTarget.allCases.flatMap(\.samples)
    for seed in 0..<max(target == .time ? 150 : 400, FuzzTests.asked) {
      var mutator = InputMutator(seed: seed)
      let bytes = mutator.spoil(samples[seed % samples.count], with: others)
      #expect(target.broken(bytes) == [], "seed \(seed)")
    }
  }

  @Test("are what they were, unspoilt", arguments: FuzzTarget.allCases)
  func whole(target: FuzzTarget) {
    for sample in target.samples { #expect(target.broken(sample) == []) }
  }
}
