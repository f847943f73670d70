import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

/// What an audit asks of a page, so that it is asked where there is no browser too.
@Suite("A page for readers who don't see it")
struct PageStructureTests {
  private func page() throws -> String {
    let event = try PlannedWeek.event()
    var content = try PlannedWeek.content()
    content.missed = [MissedSession(session: "D1", interest: .want, run: nil, reason: .noTime)]
    content.changes = PrintedPlan(content.itinerary).differences(
      from: PrintedPlan(event.itinerary(["A1"])))
    return Page(content).text
  }

  @Test("has a language, a title, one first heading, and no level left out")
  func headings() throws {
    let page = try page()
    #expect(page.contains("<html lang=\"en\">") && page.contains("<title>Week: the plan</title>"))
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(levels.contains(3))
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("has landmarks, each section under a heading of its own")
  func landmarks() throws {
    let page = try page()
    for mark in ["<header>", "<nav aria-label=\"Days\">", "<main ", "<footer>"] {
      #expect(page.ranges(of: mark).count == 1, "\(mark)")
    }
    let sections = page.ranges(of: "<section ").count
    #expect(sections == 4)
    #expect(page.matches(of: /<section [^>]*aria-labelledby="[^"]+"/).count == sections)
  }

  @Test("names every drawing, and every name it refers to is there once")
  func names() throws {
    let page = try page()
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count)
    let references = page.matches(of: /\saria-labelledby="([^"]+)"/)
      .flatMap { $0.output.1.split(separator: " ").map(String.init) }
    #expect(references.filter { !ids.contains($0) } == [])
    let targets = page.matches(of: /\shref="#([^"]+)"/).map { String($0.output.1) }
    #expect(targets.count == 3 && targets.filter { !ids.contains($0) } == [])
    let named = page.matches(of: /<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<.title><desc/)
    #expect(named.count == page.ranges(of: "<svg ").count && named.count == 4)
  }
}
