import LegworkItinerary
import LegworkModel
import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("The planner's mouse")
struct PlannerMouseTests {
  /// The middle of the spot of a kind and number on the screen.
  private func place(_ kind: String, _ index: Int, _ session: PlannerSession) throws -> Position {
    let spot = try #require(session.frame.spots.first { $0.kind == kind && $0.index == index })
    return Position(x: spot.rect.x + spot.rect.width / 2, y: spot.rect.y)
  }

  @Test("a click goes to what is planned, another one opens it")
  func week() throws {
    let session = try PlannerSession()
    let places = session.state.places
    for index in places.indices.dropFirst().prefix(5) {
      session.click(at: try place(Spot.place, index, session))
      #expect(session.state.selectedPlace == places[index])
    }
    let run = try #require(places.firstIndex { $0.name == "SEC405" })
    session.click(at: try place(Spot.place, run, session))
    session.click(at: try place(Spot.place, run, session))
    #expect(session.state.screen.kind == .session)
  }

  @Test("a click on the way there, then another, compares the ways")
  func way() throws {
    let session = try PlannerSession()
    let spot = try #require(session.frame.spots.first { $0.kind == Spot.way && $0.index > 0 })
    let position = Position(x: spot.rect.x, y: spot.rect.y)
    session.click(at: position)
    session.click(at: position)
    #expect(session.state.screen.kind == .transfer)
  }

  @Test("each row of the catalog is the session that stands there")
  func rows() throws {
    let session = try PlannerSession()
    session.press(Key("/"))
    let index = try #require(session.state.index)
    let lines = session.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let spots = session.frame.spots.filter { $0.kind == Spot.row }
    #expect(spots.count > 10)
    for spot in spots.dropFirst() {
      session.click(at: Position(x: spot.rect.x + 8, y: spot.rect.y))
      let row = try #require(session.state.catalog.row)
      #expect(lines[spot.rect.y].contains(index.entries[row.entry].session.id.rawValue))
      #expect(!session.state.catalog.isTyping)
    }
  }

  @Test("facets, keys at the bottom and the wheel")
  func others() throws {
    let session = try PlannerSession()
    session.press(Key("/"), .enter, Key("f"))
    session.click(at: try place(Spot.facet, 2, session))
    #expect(session.state.catalog.filter.text.hasPrefix("type:"))
    session.wheel(.wheelDown)
    guard case .facets(let view) = session.state.screen else {
      Issue.record("the facets are gone")
      return
    }
    #expect(view.list.selected == 5)
    session.click(at: try place(Spot.hint, 1, session))
    #expect(session.state.screen.kind == .catalog)
    session.click(at: try place(Spot.filter, 0, session))
    #expect(session.state.catalog.isTyping)
    session.press(.enter, Key("f"))
    session.click(at: try place(Spot.filter, 0, session))
    #expect(session.state.screen.kind == .catalog && session.state.catalog.isTyping)
  }

  @Test("what is being typed stays what it is about")
  func typing() throws {
    let session = try PlannerSession()
    session.press(.enter, Key("N"), Key("a"))
    session.click(at: Position(x: 40, y: 10))
    session.wheel(.wheelDown)
    session.press(Key("b"), .enter)
    #expect(try session.document().notes == ["OBS401": "ab"])
    session.press(.escape)
    while let way = session.state.selectedPlace?.arrival, way.from == way.to {
      session.press(.down)
    }
    while session.state.selectedPlace?.arrival == nil { session.press(.down) }
    session.press(Key("t"), Key("="), Key("9"))
    guard case .transfer(let view) = session.state.screen else {
      Issue.record("no way is shown")
      return
    }
    session.wheel(.wheelDown)
    session.click(at: Position(x: 20, y: 8))
    guard case .transfer(let after) = session.state.screen else {
      Issue.record("the way is left")
      return
    }
    #expect(after.mode == view.mode && after.entry?.text == "9")
  }

  @Test("switched off, the terminal keeps it")
  func off() throws {
    let session = try PlannerSession()
    #expect(session.frame.takesMouse)
    let spot = try place(Spot.place, 3, session)
    session.press(Key("M"))
    #expect(!session.frame.takesMouse)
    let before = session.state.selectedPlace
    session.click(at: spot)
    #expect(session.state.selectedPlace == before)
  }

  @Test(
    "a click anywhere on any screen is harmless",
    arguments: ["", "/f", "v", "n", "r?"])
  func anywhere(keys: String) throws {
    let session = try PlannerSession(Size(width: 60, height: 20))
    for key in keys { session.press(Key(key), .tab) }
    for y in stride(from: 0, to: 19, by: 4) {
      for x in stride(from: 0, to: 60, by: 25) { session.click(at: Position(x: x, y: y)) }
    }
    #expect(!session.hasQuit)
  }
}
