import LegworkModel
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

  @Test("plans with the travel times that the saved plan was made with, and keeps them")
  func travelTimes() throws {
    let session = try PlannerSession()
    _ = try Workbench(event: session.path).plan(PlanRequest(travel: .high))
    let saved = try session.document()
    var service = try PlannerService(EventDocument.open(at: session.path))
    guard case .opened(let week, _) = service.opened() else { return }
    #expect(week.planned.facts.preferences.settings.travel.estimate == .high)
    #expect(week.plan.attend == saved.plan?.attend)
    service.answer([PlannerRequest(number: 1, work: .change(.pin(week.plan.attend[0])))]) { _ in }
    let after = try session.document()
    #expect(after.preferences.settings.travel.estimate == .likely)
    #expect(PlanDetails(text: after.planDetails).estimate == .high)
    #expect(PlanDetails(text: after.planDetails).isStale == false)
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
