import Foundation
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

@Suite("A plan as a page")
struct PageTests {
  private static let session = """
    <p class="time"><span class="number">1</span>\
    <time datetime="2024-12-02T09:00:00-08:00">09:00</time>–\
    <time datetime="2024-12-02T10:00:00-08:00">10:00</time></p>\
    <div class="what"><h3>About A1</h3><p class="where">North · 12 <span class="code">A1</span></p>\
    <p class="seat">seat reserved, at the door by 08:50</p></div>
    """

  private static let way = """
    <li class="leg way tight"><p class="time">leave \
    <time datetime="2024-12-02T10:00:00-08:00">10:00</time>, \
    <span class="latest">by <time datetime="2024-12-02T10:05:00-08:00">10:05</time></span></p>\
    <p class="what">walk 20 min to South: <strong class="verdict">tight, 5 min to spare</strong> \
    (in time: likely; there 10:15–10:30)</p></li>
    """

  private func event(title: String = "About A1") throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North", room: "12", status: .reserved, title: title)
    event.run("B1", "10:25-11:00", at: "South", points: 20)
    event.run("C1", "13:00-14:00", at: "North", day: 1, points: 10)
    return event
  }

  private func content(_ event: EventBuilder, _ codes: [String]) -> PageContent {
    PageContent(
      name: "Week & more", calendar: event.calendar, itinerary: event.itinerary(codes))
  }

  @Test("has what one needs on the way")
  func legs() throws {
    let event = try event()
    let page = Page(content(event, ["A1", "B1", "C1"])).text
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\" />"))
    #expect(page.contains("<h1>Week &amp; more</h1><p class=\"facts\">3 sessions, 20 min on foot"))
    #expect(page.contains("<li><a href=\"#day-2\">Tue 3</a></li>"))
    #expect(page.contains(PageTests.session))
    #expect(page.contains(PageTests.way))
    #expect(page.contains("data-code=\"B1\" data-session=\"B1\""))
  }

  @Test("equal content gives equal bytes, and a plan of nothing a page")
  func same() throws {
    let event = try event()
    let one = content(event, ["A1", "B1"])
    #expect(Page(one).text == Page(one).text)
    let empty = Page(content(event, [])).text
    #expect(empty.contains("Nothing is planned."))
    #expect(!empty.contains("<nav"))
  }

  @Test("backups are folded, the best one to be read at once")
  func backups() throws {
    var event = try event()
    event.run("D1", "09:15-10:00", at: "North", points: 30)
    var content = content(event, ["A1", "B1"])
    for backup in BackupFinder(event.context).backups(of: event.plan(["A1", "B1"])) {
      content.backups[backup.planned.occurrence.id] = backup
    }
    let page = Page(content).text
    #expect(page.contains("<details class=\"backup\"><summary>If turned away: "))
  }

  static let hostileTitles: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
    "</title></style></script><!--", "]]>&lt;&amp;", "a\u{202E}b\u{2066}c", "nul\u{0}\u{1B}[31m",
    "line\u{2028}\u{2029}\nend", String(repeating: "<x>", count: 33_334),
  ]

  @Test("a hostile title is shown, never obeyed", arguments: hostileTitles)
  func hostile(title: String) throws {
    var event = try event(title: title)
    let venue = Venue.ID(title)
    event.travel("North", venue, .walk, 9)
    event.run("E1", "12:00-13:00", at: venue, room: title, title: title)
    var content = content(event, ["A1", "B1", "E1"])
    content.name = title
    content.layout = VenuePlaces(
      of: content.itinerary, coordinates: [:], travel: event.context.travel)
    content.missed = [
      MissedSession(session: Session.ID(title), interest: .must, run: nil, reason: .noTime)
    ]
    content.changes = [
      .added(
        PrintedPlan.Entry(
          name: title, title: title, place: title, interval: event.interval("09:00-10:00"),
          day: EventBuilder.firstDay))
    ]
    let page = Page(content).text
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script").count == 2)
    #expect(page.components(separatedBy: "</style").count == 3)
    #expect(!page.contains("<img") && !page.contains("<x>") && !page.contains(" onclick='"))
    let unsafe = page.unicodeScalars.filter { $0 != "\n" && VisibleText.isUnsafe($0) }
    #expect(unsafe.isEmpty)
    #expect(page.utf8.count < 150_000)
    let map = try #require(content.walkPicture(nil)).file
    #expect(!map.contains("<script") && !map.contains("<x>"))
  }

  @Test("stays small, asks for nothing, and its constants are as HTML and XML need them")
  func sources() {
    for source in [PageStyle.source, PictureStyle.source, PageScript.source] {
      let text = source.description
      #expect(!text.contains("http") && !text.contains("url(") && !text.contains("@import"))
      #expect(!text.contains("innerHTML") && !text.contains("eval") && !text.contains("fetch"))
      #expect(!text.lowercased().contains("</"))
    }
    #expect(!PictureStyle.source.description.contains { "&<".contains($0) })
  }
}

@Suite("What a page tells of changes")
struct PrintedPlanTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:30-11:00", at: "South")
    event.run("B1-R", "13:00-14:00", at: "South")
    return event
  }

  @Test("new, gone and moved things are told, and the same again for the same plan")
  func publish() throws {
    let event = try event()
    var pages = PrintedPlans()
    let first = PrintedPlan(event.itinerary(["A1", "B1"]))
    let nothing = [pages.publish(first), pages.publish(first)]
    #expect(nothing == [nil, nil])
    let second = PrintedPlan(event.itinerary(["A1", "B1-R"]))
    let changes = pages.publish(second)
    let told = try #require(changes)
    #expect(told.count == 2)
    guard case .removed(let gone)? = told.first, case .added(let new)? = told.last else {
      Issue.record("\(told)")
      return
    }
    #expect(gone.name == "B1" && new.name == "B1-R")
    let again = pages.publish(second)
    #expect(again == told)
    #expect(second.differences(from: second).isEmpty)
  }

  @Test("the slip says what it was and what it is")
  func slip() throws {
    let event = try event()
    var moved = try EventBuilder()
    moved.travel("North", "South", .walk, 20)
    moved.run("A1", "09:00-10:00", at: "North")
    moved.run("B1", "11:30-12:00", at: "South")
    let plan = moved.itinerary(["A1", "B1"])
    var content = PageContent(name: "Week", calendar: event.calendar, itinerary: plan)
    content.changes = PrintedPlan(plan).differences(
      from: PrintedPlan(event.itinerary(["A1", "B1"])))
    #expect(
      Page(content).text.contains(
        "<h3>Monday 2 December</h3><ul><li class=\"moved\"><strong>Changed: B1</strong> About B1; "
          + "now 11:30–12:00, was 10:30–11:00; South; leave by 11:10.</li></ul>"))
  }
}

@Suite("Colours of a page")
struct PageColourTests {
  /// The variables of a block of a style, in the order of its schemes.
  private static func palettes() -> [[String: String]] {
    let print = PageStyle.source.description.components(separatedBy: "@media print")[1]
    let blocks =
      PictureStyle.source.description.components(separatedBy: ":root").dropFirst() + [print]
    return blocks.map { block in
      let body = block.prefix { $0 != "}" }
      var found: [String: String] = [:]
      for part in body.components(separatedBy: "--").dropFirst() {
        let halves = part.components(separatedBy: ":")
        found[halves[0]] = halves[1].components(separatedBy: ";")[0].trimmed
      }
      return found
    }
  }

  private static func luminance(_ hex: String?) throws -> Double {
    let digits = try #require(hex).dropFirst()
    let value = try #require(UInt32(digits, radix: 16))
    let parts = [16, 8, 0].map { (shift: UInt32) -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("text stands out from what is behind it: light, dark and on paper", arguments: 0..<3)
  func contrast(scheme: Int) throws {
    let palettes = PageColourTests.palettes()
    try #require(palettes.count == 3)
    let colours = palettes[scheme]
    let texts = ["ink", "faint", "link", "good", "warn", "bad"]
    let pairs =
      texts.flatMap { text in [(text, "paper"), (text, "soft")] } + [
        ("ink", "block"), ("ink", "rest"),
      ]
    for (text, ground) in pairs {
      let (a, b) = try (
        PageColourTests.luminance(colours[text]), PageColourTests.luminance(colours[ground])
      )
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
  }
}
