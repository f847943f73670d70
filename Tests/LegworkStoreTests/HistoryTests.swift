import Foundation
import LegworkModel
import LegworkStore
import Testing

@Suite struct HistoryTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
  }

  private func wants(_ numbers: ClosedRange<Int>) throws {
    for number in numbers {
      try document.commit(Example.wish(number), words: "want S\(number)", at: 1000 + number)
    }
  }

  private func reopened() throws -> EventDocument { try EventDocument.open(at: document.path) }

  private func current() throws -> [Session.ID] {
    try reopened().state().preferences.sessions.keys.sorted()
  }

  @Test func changesAreUndoneAndRedoneAcrossOpenings() throws {
    try wants(1...4)
    #expect(try reopened().undo() == ["want S4"])
    #expect(try current() == ["S3"])
    #expect(try reopened().undo(steps: 2) == ["want S3", "want S2"])
    #expect(try current() == ["S1"])
    #expect(try reopened().redo() == ["want S2"])
    #expect(try reopened().redo(steps: 9) == ["want S3", "want S4"])
    #expect(try current() == ["S4"])
    #expect(try reopened().redo() == [])
  }

  @Test func stepsAreSeenBeforeTheyAreTaken() throws {
    try wants(1...3)
    try document.undo()
    let known = try document.state()
    let back = try #require(try document.preview(.undo, knowing: known))
    let forth = try #require(try document.preview(.redo, knowing: known))
    #expect(back.words == "want S2" && forth.words == "want S3")
    #expect(try document.state() == known)
    try document.redo()
    #expect(try document.state() == forth.state)
    #expect(try document.preview(.redo, knowing: known) == nil)
    try document.undo(steps: 2)
    #expect(try document.state() == back.state)
    try document.undo()
    #expect(try document.preview(.undo, knowing: known) == nil)
  }

  @Test func whatIsKnownIsNotReadAgain() throws {
    var known = try document.state()
    known.notes = ["S1": "kept by whoever asks"]
    try wants(1...1)
    let fresh = try document.state(knowing: known)
    #expect(fresh.preferences == (try document.state().preferences))
    #expect(fresh.notes == known.notes && fresh.revision != known.revision)
  }

  @Test func whatIsKnownOfAChangeThatIsGoneDoesNotCount() throws {
    try wants(1...2)
    let known = try document.state()
    try document.undo()
    try document.commit(Example.wish(9), words: "want S9", at: 5)
    #expect(try document.state(knowing: known) == document.state())
  }

  @Test func undoStopsAtTheBeginning() throws {
    try wants(1...2)
    #expect(try document.undo(steps: 99) == ["want S2", "want S1"])
    #expect(try document.undo() == [])
    #expect(try document.state() == EventState(revision: 1, event: Example.event))
  }

  @Test(arguments: [0, -1]) func noStepsDoNothing(steps: Int) throws {
    try wants(1...2)
    #expect(try document.undo(steps: steps) == [])
    #expect(try document.redo(steps: steps) == [])
    #expect(try current() == ["S2"])
  }

  @Test func newChangeReplacesWhatWasUndone() throws {
    try wants(1...3)
    try document.undo(steps: 2)
    try document.commit(Example.wish(9), words: "want S9", at: 5)
    #expect(try document.redo() == [])
    #expect(try document.history().map(\.words) == ["new tiny", "want S1", "want S9"])
    #expect(try document.undo() == ["want S9"])
    #expect(try current() == ["S1"])
  }

  @Test func changeWithoutEffectKeepsWhatWasUndone() throws {
    try wants(1...2)
    try document.undo()
    #expect(try !document.commit(Example.wish(1), words: "want S1", at: 5))
    #expect(try document.redo() == ["want S2"])
  }

  @Test func historySaysWhatIsCurrentAndUndone() throws {
    try wants(1...2)
    try document.undo()
    #expect(
      try document.history() == [
        HistoryEntry(id: 1, at: 1000, words: "new tiny", isCurrent: false, isUndone: false),
        HistoryEntry(id: 2, at: 1001, words: "want S1", isCurrent: true, isUndone: false),
        HistoryEntry(id: 3, at: 1002, words: "want S2", isCurrent: false, isUndone: true),
      ])
  }

  @Test func importIsUndoneWithItsCatalog() throws {
    try document.commit(Change(catalog: Example.catalog), words: "import a", at: 1)
    try document.commit(Change(catalog: Catalog()), words: "import b", at: 2)
    #expect(try document.state(catalog: .whole).catalog == Catalog())
    try document.undo()
    #expect(try document.state(catalog: .whole).catalog == Example.catalog)
    try document.undo()
    #expect(try document.state(catalog: .whole).catalog == Catalog())
    try document.redo()
    #expect(try document.state(catalog: .whole).catalog == Example.catalog)
  }

  /// Any mixture of changes, undos and redos does what it does to a list with a cursor.
  @Test(arguments: 1...5) func historyIsAListWithACursor(seed: UInt64) throws {
    var random = seed
    func next(_ bound: UInt64) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % bound)
    }
    var document = document
    var model = ["new tiny"]
    var cursor = 0
    for step in 1...60 {
      switch next(4) {
      case 0:
        let target = max(0, cursor - next(4))
        let words = try document.undo(steps: cursor - target)
        #expect(words == model[(target + 1)...].prefix(cursor - target).reversed())
        cursor = target
      case 1:
        let target = min(model.count - 1, cursor + next(4))
        let words = try document.redo(steps: target - cursor)
        #expect(words == Array(model[(cursor + 1)...].prefix(target - cursor)))
        cursor = target
      case 2:
        try document.commit(Example.wish(step), words: "want S\(step)", at: step)
        model = model[...cursor] + ["want S\(step)"]
        cursor += 1
      default:
        document = try reopened()
      }
      let history = try document.history()
      #expect(history.map(\.words) == model)
      #expect(history.map(\.isCurrent) == model.indices.map { $0 == cursor })
      #expect(history.map(\.isUndone) == model.indices.map { $0 > cursor })
      let wished = try document.state().preferences.sessions.keys.map { "want \($0)" }
      #expect(wished == (cursor == 0 ? [] : [model[cursor]]))
    }
  }
}
