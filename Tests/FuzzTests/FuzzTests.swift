import Foundation
import LegworkFormats
import LegworkModel
import Testing
import _FuzzTargets

/// Readers against spoilt files; more of them where `LEGWORK_SEEDS` asks for so many.
@Suite("Spoilt files")
struct FuzzTests {
  private static let asked =
    ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 0

  @Test("are read by the laws or refused in words", arguments: FuzzTarget.allCases)
  func spoilt(target: FuzzTarget) {
    let samples = target.samples
    let others = FuzzTarget.allSamples
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

  @Test(
    "that once broke a reader do not any more",
    arguments: [
      (FuzzTarget.typed, "i\nFynn\u{1B}[1m\nGyn\u{9B}31m\n10"), (.typed, "n\n\u{1B}[31mred"),
      (.typed, "j\ntype:t\u{1B}[1m\n5"), (.rule, "title:/(a+)+$/"), (.rule, "title:/(\\w+\\s?)*:/"),
      (.travel, "from,to,likely,headway\nNorth,South,99999,30\n"),
    ])
  func findings(target: FuzzTarget, text: String) {
    #expect(target.broken(Array(text.utf8)) == [])
  }

  @Test("that name a week beyond all months are read without that rule")
  func endlessZone() throws {
    for sample in FuzzTarget.calendar.samples.map({ String(decoding: $0, as: UTF8.self) }) {
      let text = sample.replacing("BYDAY=1SU", with: "BYDAY=-9223372036854775808SU")
      #expect(text != sample)
      #expect(try CatalogImport.read(Array(text.utf8)).catalog.occurrences.count > 1)
    }
  }
}
