import LegworkItinerary
import LegworkModel
import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("The planner's keys")
struct PlannerKeyTests {
  @Test("a mark changes the week, the document and its history")
  func mark() throws {
    let session = try PlannerSession()
    let run = try #require(session.state.subject.run)
    let points = try #require(session.state.week?.plan.objective)
    session.press(Key("s"))
    let week = try #require(session.state.week)
    #expect(!week.plan.attend.contains(run))
    #expect(week.plan.objective < points)
    #expect(week.plan.status == .optimal)
    let document = try session.document()
    #expect(document.plan == week.plan)
    #expect(document.preferences == session.state.wishes)
    #expect(try session.history().count == 1)
    #expect(try session.history().first?.hasPrefix("skip ") == true)
  }

  @Test("undo and redo go through the document, in words")
  func undo() throws {
    let session = try PlannerSession()
    let before = session.state.week?.plan
    let wishes = session.state.wishes
    session.press(Key("s"))
    let after = session.state.week?.plan
    session.press(Key("u"))
    #expect(session.state.week?.plan == before)
    #expect(session.state.wishes == wishes)
    #expect(session.state.message?.text.hasPrefix("Undone: skip ") == true)
    session.press(.ctrl("r"))
    #expect(session.state.week?.plan == after)
    session.press(.ctrl("r"))
    #expect(session.state.message?.text == "Nothing to redo.")
    #expect(session.state.isCurrent)
  }

  @Test("a way that was offered for an older week is not taken")
  func staleWay() throws {
    let session = try PlannerSession()
    session.press(Key("e"), .down)
    session.press(together: [Key("s"), .enter])
    #expect(session.state.wishes.pins.isEmpty)
    #expect(session.state.wishes.sessions.contains { $0.value.interest == .skip })
  }

  @Test("marks do not move the list of a search under the cursor", arguments: ["m", "w", "s"])
  func stillList(mark: Character) throws {
    let session = try PlannerSession()
    session.press(Key("/"))
    session.type("se")
    session.press(.enter)
    let before = session.state.catalog.rows.map(\.entry)
    #expect(before.count > 10)
    for _ in 0..<8 { session.press(Key(mark), .down) }
    #expect(session.state.catalog.rows.map(\.entry) == before)
  }

  @Test("what was chosen is marked at once, as one change")
  func many() throws {
    let session = try PlannerSession()
    session.press(Key("/"))
    session.type("is:unmarked type:workshop")
    session.press(.enter, .space, .space, .space, Key("y"))
    #expect(try session.history().count == 1)
    #expect(session.state.catalog.chosen.isEmpty)
    #expect(session.state.wishes.sessions.count { $0.value.interest == .maybe } >= 3)
  }

  @Test("letters type in the filter and act in the list")
  func typing() throws {
    let session = try PlannerSession()
    session.press(Key("/"), Key("m"), Key("q"))
    #expect(session.state.catalog.filter.text == "mq")
    #expect(!session.hasQuit)
    session.press(.ctrl("u"), .enter, Key("q"))
    #expect(session.hasQuit)
  }

  @Test("a pin shows, holds, and is taken back by the same key")
  func pin() throws {
    let session = try PlannerSession()
    let run = try #require(session.state.subject.run)
    session.press(Key("p"))
    #expect(session.state.wishes.pins == [run])
    session.press(Key("p"))
    #expect(session.state.wishes.pins == [])
    #expect(try session.history() == ["pin \(run)", "unpin \(run)"])
  }

  @Test("demands that cannot all be kept are shown, explained, settled and undone")
  func infeasible() throws {
    let session = try PlannerSession()
    session.press(Key("/"))
    session.type("is:missed")
    session.press(.enter, Key("*"), Key("m"))
    #expect(session.state.week?.plan.status == .infeasible)
    #expect(session.state.message?.kind == .bad)
    session.press(Key("x"))
    guard case .why(let view) = session.state.screen else {
      Issue.record("no reasons are shown")
      return
    }
    #expect(view.rows?.isEmpty == false)
    #expect(!view.ways.isEmpty)
    let musts = try #require(session.state.week?.itinerary.musts.attended)
    session.press(.enter)
    #expect(try #require(session.state.week?.itinerary.musts.attended) >= musts)
    session.press(Key("u"), Key("u"))
    #expect(session.state.week?.plan.status == .optimal)
  }

  @Test("changes that come together are planned once, and each is in the history")
  func together() throws {
    let session = try PlannerSession()
    session.press(together: [Key("m"), .down, Key("y"), .up, Key("s")])
    #expect(try session.history().count == 3)
    #expect(try session.document().preferences == session.state.wishes)
    #expect(session.state.isCurrent)
    #expect(session.state.week?.planned.facts.preferences == session.state.wishes)
  }

  @Test("a change by another process is kept beside one's own")
  func others() throws {
    let session = try PlannerSession()
    _ = try Workbench(event: session.path).mark(["KEY001"], as: .later)
    session.press(Key("s"))
    let wishes = try session.document().preferences
    #expect(wishes.sessions["KEY001"]?.interest == .later)
    #expect(wishes == session.state.wishes)
    #expect(session.state.week?.planned.facts.preferences == wishes)
  }

  @Test("the help runs what it shows, and says why it may not")
  func help() throws {
    let session = try PlannerSession()
    session.press(Key("?"))
    session.type("never")
    session.press(.enter)
    #expect(try session.history().first?.hasPrefix("skip ") == true)
    session.press(Key("x"))
    #expect(session.state.message?.kind == .warning)
    #expect(session.state.screen.kind == .week)
  }

  @Test("every command has a key of its own on its screens")
  func keys() {
    for kind in PlannerScreen.Kind.allCases {
      let keys = PlannerCommand.on(kind).flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(kind)")
    }
  }

  @Test("an old answer never passes for a new one")
  func stale() throws {
    var state = PlannerState()
    let session = try PlannerSession()
    state = session.state
    let old = try #require(state.week)
    _ = state.update(.input(.key(Key("s"))))
    #expect(!state.isCurrent)
    #expect(state.wishes != old.planned.facts.preferences)
    _ = state.update(.message(.planned(old)))
    #expect(!state.isCurrent)
    #expect(state.wishes != old.planned.facts.preferences)
  }
}
