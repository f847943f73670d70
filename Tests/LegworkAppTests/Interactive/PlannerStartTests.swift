import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("The first look")
struct PlannerStartTests {
  @Test("shows the saved week before it is proven, and keeps the keys until it is")
  func firstLook() throws {
    let session = try PlannerSession()
    session.press(Key("S"))
    let document = try EventDocument.open(at: session.path)
    let saved = try #require(try SavedWeek.read(document))
    var state = PlannerState()
    state.glimpse(saved)
    let frame = PlannerFrame.render(state, session.state.size)
    let (first, last) = (lines(frame), lines(session.frame))
    #expect(first[0].contains("Planning …"))
    #expect(first[1..<18] == last[1..<18])
    #expect(state.update(.input(.key(Key("/")))).isEmpty)
    #expect(state.screen.kind == .week)
    _ = state.update(.message(try PlannerService(document).opened()))
    #expect(state.screen.kind == .catalog && state.isCurrent)
  }

  @Test("without a saved plan there is nothing to show yet")
  func noPlan() throws {
    let session = try PlannerSession()
    #expect(try SavedWeek.read(EventDocument.open(at: session.path)) == nil)
    var state = PlannerState()
    let effects = state.update(.input(.key(Key("q"))))
    #expect(effects.count == 1)
  }

  private func lines(_ frame: Frame) -> [Substring] {
    frame.text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
