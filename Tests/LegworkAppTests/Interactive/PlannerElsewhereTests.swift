import Foundation
import LegworkModel
import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("What happens to the document beside the planner")
struct PlannerElsewhereTests {
  @Test("a change of another program is told, and its week shown")
  func told() throws {
    let session = try PlannerSession()
    session.press(Key("S"))
    #expect(attended(session).contains("SVS402"))
    try elsewhere(session, "skip SVS402") { $0.sessions["SVS402"] = Wish(.skip) }
    session.wait()
    #expect(session.state.message?.text == "Another program changed the event: skip SVS402")
    #expect(!attended(session).contains("SVS402"))
    session.press(Key("m"))
    #expect(try session.history().suffix(2) == ["skip SVS402", "must OBS401"])
    #expect(session.state.week?.isSaved == true)
  }

  @Test("what has left the catalog is not marked")
  func gone() throws {
    let session = try PlannerSession()
    session.press(Key("S"))
    let document = try EventDocument.open(at: session.path)
    let old = try document.state().catalog
    let catalog = Catalog(
      sessions: old.sessions.filter { $0.id != "OBS401" },
      occurrences: old.occurrences.filter { $0.session != "OBS401" }, venues: old.venues)
    try document.commit(Change(catalog: catalog), words: "update", at: 1)
    session.press(Key("m"))
    #expect(
      session.state.message?.text
        == "Not done: must OBS401. OBS401 is in the catalog no more. "
        + "Another program changed the event: update")
    #expect(try session.history().last == "update")
  }

  @Test("what one's own change came to is said before what another program did")
  func both() throws {
    let session = try PlannerSession()
    try elsewhere(session, "skip SVS402") { $0.sessions["SVS402"] = Wish(.skip) }
    session.press(Key("m"))
    let message = try #require(session.state.message?.text)
    #expect(message.hasPrefix("must OBS401: +40 points. Another program changed"))
    #expect(message.hasSuffix("skip SVS402"))
    #expect(try session.history() == ["skip SVS402", "must OBS401"])
  }

  @Test("the screens that are open show it, too, and nothing of a note is lost")
  func screens() throws {
    let session = try PlannerSession()
    session.press(.enter)
    let document = try EventDocument.open(at: session.path)
    func note(_ words: String) throws {
      try document.commit(Change(notes: ["OBS401": words]), words: "note", at: 1)
    }
    try note("first")
    session.wait()
    #expect(session.frame.text.contains("Your note: first"))
    session.press(Key("N"), Key("!"))
    try note("second")
    session.wait()
    session.press(.enter)
    #expect(try session.document().notes == ["OBS401": "second\nfirst!"])
  }

  @Test("ways out are those of the wishes as they are")
  func ways() throws {
    let session = try PlannerSession()
    session.press(Key("e"))
    #expect(session.frame.text.contains("pin OBS401"))
    try elsewhere(session, "skip OBS401") { $0.sessions["OBS401"] = Wish(.skip) }
    session.wait()
    #expect(!session.frame.text.contains("pin OBS401"))
  }

  @Test("another plan that was saved can be replaced")
  func otherPlan() throws {
    let session = try PlannerSession()
    session.press(Key("S"))
    #expect(session.state.week?.isSaved == true)
    let document = try EventDocument.open(at: session.path)
    var plan = try #require(try document.state().plan)
    plan.attend.removeLast()
    try document.commit(Change(plan: .saved(plan, details: "")), words: "plan", at: 1)
    session.wait()
    #expect(session.state.week?.isSaved == false)
    session.press(Key("S"))
    #expect(try session.document().plan?.attend == session.state.week?.plan.attend)
  }

  @Test("what changes nothing leaves what was undone to be redone")
  func nothing() throws {
    let session = try PlannerSession()
    session.press(Key("m"))
    try elsewhere(session, "skip SVS402") { $0.sessions["SVS402"] = Wish(.skip) }
    let document = try EventDocument.open(at: session.path)
    try document.undo()
    let again = try PlannerService(document)
    var service = again
    service.answer([PlannerRequest(number: 1, work: .change(.mark(["OBS401"], .must)))]) { _ in }
    service.answer([PlannerRequest(number: 2, work: .save)]) { _ in }
    #expect(try document.redo() == ["skip SVS402"])
  }

  @Test("what could not be saved is told once the screen is given back")
  func unsaved() throws {
    let session = try PlannerSession()
    let document = try EventDocument.open(at: session.path)
    try FileManager.default.removeItem(atPath: session.path)
    let failure = try #require(
      try Planner.run(document, on: PatientTerminal([Key("m"), Key("q")])).failure)
    #expect(failure.status == .cannotWrite)
    #expect(
      failure.lines == [
        "Not saved: must OBS401",
        "\(session.path): was removed or replaced while it was open; put it back, or open what is "
          + "there now",
      ])
  }

  private func attended(_ session: PlannerSession) -> [Occurrence.ID] {
    session.state.week?.plan.attend ?? []
  }

  private func elsewhere(
    _ session: PlannerSession, _ words: String, _ change: (inout Preferences) -> Void
  ) throws {
    let document = try EventDocument.open(at: session.path)
    var wishes = try document.state().preferences
    change(&wishes)
    try document.commit(Change(preferences: wishes), words: words, at: 1)
  }
}

/// A terminal whose keys come together, as soon as the event is open.
private final class PatientTerminal: Terminal {
  let size = Size(width: 80, height: 24)
  let capabilities = TerminalCapabilities()
  let waker: @Sendable () -> Void = {}
  private var keys: [Key]
  private var isOpen = false

  init(_ keys: [Key]) { self.keys = keys }

  func draw(_ frame: Frame) { isOpen = !frame.text.contains("Planning …") }

  func read(timeout: Int?) -> [TerminalEvent] {
    guard isOpen else {
      Thread.sleep(forTimeInterval: 0.01)
      return [.wake]
    }
    defer { keys = [] }
    return keys.isEmpty ? [.closed] : keys.map { .key($0) }
  }

  func suspend() {}
}
