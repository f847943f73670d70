import Foundation
import LegworkModel
import LegworkStore
import TerminalUI
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Random keys")
struct PlannerMonkeyTests {
  private static let keys: [Key] =
    [.up, .down, .left, .right, .enter, .escape, .tab, .pageDown, .pageUp, .home, .end, .space]
    + [.backspace, .ctrl("u"), .ctrl("r"), .ctrl("w"), .delete, Key(.enter, .alt)]
    + "mwyslcpdrexvatbofNSMu/?*=12é".map { Key($0) }

  /// Runs of keys by seed; more where `LEGWORK_SEEDS` asks for them.
  private static let seeds: [Int] = {
    let asked = ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 0
    return Array(0..<max(2, asked))
  }()
  /// Keys of one run: 200 seeds press 100,000.
  private static let length =
    ProcessInfo.processInfo.environment["LEGWORK_SEEDS"] == nil ? 60 : 500

  @Test("never crash, and leave a document that holds what is shown", arguments: seeds)
  func keys(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let session = try PlannerSession()
    for step in 0..<PlannerMonkeyTests.length {
      session.press(random.pick(PlannerMonkeyTests.keys))
      if step.isMultiple(of: 50) { _ = session.frame }
    }
    let document = try session.document()
    #expect(document.preferences == session.state.wishes)
    #expect(session.state.isCurrent)
    #expect(session.state.week?.planned.facts.preferences == document.preferences)
    #expect(!session.frame.text.isEmpty)
  }
}
