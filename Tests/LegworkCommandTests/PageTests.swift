import Foundation
import Testing
import _LegworkTestSupport

@Suite("itinerary as a page, and pictures")
struct PageTests {
  @Test("a page tells what changed since the page before, and is the same for the same plan")
  func changes() throws {
    let scratch = try Scratch.withPlan()
    #expect(try scratch.run("itinerary", "-o", "week.html").output == "Written: week.html.\n")
    let first = try scratch.read("week.html")
    #expect(!first.contains("Changes since"))
    #expect(try scratch.run("itinerary", "--format", "html").output == first)
    try #require(scratch.run("drop", "AAA101").code == 0)
    let one = try scratch.run("itinerary", "--day", "1", "-o", "monday.html").output
    #expect(one == "Written: monday.html. It tells 3 changes since the page before.\n")
    for _ in 0..<2 {
      let answer = try scratch.run("itinerary", "-o", "week.html").output
      #expect(answer == "Written: week.html. It tells 3 changes since the page before.\n")
    }
    let second = try scratch.read("week.html")
    #expect(second.contains("<strong>Gone: AAA101</strong> First steps; was 09:00–10:00; North"))
    #expect(second.contains("<strong>New: AAA102</strong> Second steps; 10:15–11:15; South"))
    #expect(!(try scratch.run("history").output.contains("html")))
  }

  @Test("pictures are drawn, or it is said why not", arguments: ["week", "day", "walk"])
  func pictures(kind: String) throws {
    let scratch = try Scratch.withPlan()
    let piped = try scratch.run("picture", kind)
    try #require(piped.code == 0, "\(piped.errors)")
    #expect(piped.output.hasPrefix("<svg xmlns="))
    #expect(try scratch.run("picture", kind, "-o", "a.svg").output == "Written: a.svg.\n")
    #expect(try scratch.read("a.svg") == piped.output)
    let json = try JSONText(try scratch.run("picture", kind, "--json").output)
    #expect(json.text("kind") == kind && json.text("svg") == piped.output)
    #expect(try scratch.run("picture", "sky").code == 64)
  }

  @Test("ticks and notes of a page are read once, as one change")
  func notes() throws {
    let scratch = try Scratch.withPlan()
    try scratch.run("note", "BBB201", "Ask for the slides")
    try scratch.run("attended", "BBB201-R1")
    #expect(
      try scratch.run("itinerary", "--format", "html").output.contains(
        """
        <div class="marks"><p class="attended">Attended.</p><ul class="note">\
        <li>Ask for the slides</li></ul></div>
        """))
    try scratch.write(
      """
      {"format": "legwork-page-notes", "version": 1, "event": "event",
       "attended": ["AAA101", "ZZZ999"], "unattended": ["BBB201-R1"],
       "notes": [{"session": "BBB201", "note": "Ask for the slides\\nGood walks"},
                 {"session": "YYY111", "note": "?"}]}
      """, to: "notes.json")
    let outcome = try scratch.run("report", "--from", "notes.json")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("Read from the page: 1 attended, 1 not attended, 1 note."))
    #expect(outcome.errors.contains("Not in the catalog: YYY111, ZZZ999."))
    #expect(outcome.output.contains("First steps"))
    #expect(
      try scratch.run("note", "BBB201").output.contains(
        "    Ask for the slides\n    Good walks\n"))
    let again = try scratch.run("report", "--from", "notes.json", "--json")
    let taken = try #require(try JSONText(again.output).object("taken"))
    #expect(taken["attended"] as? [String] == [] && taken["notes"] as? [String] == [])
    #expect(taken["unknown"] as? [String] == ["ZZZ999", "YYY111"])
    #expect(
      try scratch.run("undo").output.contains(
        "report --from: 1 attended, 1 not attended, 1 note"))
    #expect(try scratch.run("attended", "--json").output.contains("BBB201-R1"))
    #expect(!(try scratch.run("note", "BBB201").output.contains("Good walks")))
  }

  @Test(
    "what is no saved page is refused, and nothing is changed",
    arguments: ["[]", "{", #"{"format":"legwork-page-notes","version":9}"#])
  func refused(text: String) throws {
    let scratch = try Scratch.withPlan()
    try scratch.write(text, to: "notes.json")
    let outcome = try scratch.run("report", "--from", "notes.json")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("Nothing was changed."))
    #expect(try scratch.run("report", "--from", "missing.json").code == 66)
  }

  @Test("the sample's page is small, and has its ways, seats and pictures")
  func sample() throws {
    let scratch = try Scratch()
    try #require(scratch.run("new", "week", "--sample").code == 0)
    try #require(scratch.run("plan").code == 0)
    let page = try scratch.run("itinerary", "--format", "html").output
    #expect(page.utf8.count < 150_000)
    for part in PageTests.sample { #expect(page.contains(part), "\(part)") }
  }

  private static let sample = [
    """
    <header><h1>Fairwater Summit 2026</h1><p class="facts">19 sessions, 172 min on foot, \
    5 venue changes; musts: 6 of 6</p></header><nav aria-label="Days"><ul><li><a href="#day-1">Mon 30</a></li>
    """,
    """
    <li class="leg way tight"><p class="time">leave \
    <time datetime="2026-12-01T13:45:00-08:00">13:45</time>, \
    <span class="latest">by <time datetime="2026-12-01T13:53:00-08:00">13:53</time></span></p><p class="what">monorail 27 min to \
    Southgate: <strong class="verdict">tight, 8 min to spare</strong>
    """,
    """
    <li class="leg visit session" data-start="29934450" data-end="29934510" data-leave="29934420" \
    data-door="29934440" data-code="SVS401" data-session="SVS401">
    """,
    "<summary>If turned away: CON301 at 12:30</summary>",
    "<figcaption>Schematic, no map: distances are travel minutes. Dashed: tight.</figcaption>",
    "<title id=\"day-2-time-title\">Timeline of Tuesday 1 December</title>",
  ]

  private static let elements = """
    import html.parser, sys
    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            print(tag, *sorted(name for name, _ in attributes))
    Reader().feed(open(sys.argv[1], encoding='utf-8').read())
    """

  @Test(
    "another reader finds the same elements, whatever catalog and notes say",
    .enabled(if: Readers.python != nil, "no python3 with icalendar: see $LEGWORK_READERS"),
    arguments: [
      "&lt;/h3&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "' onclick='alert(1)",
      "x --&gt; ]]&gt; &amp;lt;b&amp;gt;",
    ])
  func elements(text: String) throws {
    let python = try #require(Readers.python)
    func elements(_ text: String) throws -> String {
      let scratch = try Scratch()
      let catalog = ["First steps", "Second steps", "Talk", "North"].reduce(Fixture.catalog) {
        $0.replacing("\"\($1)\"", with: "\"\(text)\"")
      }
      try scratch.write(catalog, to: "catalog.json")
      try scratch.run("new", "event", "--zone", "Europe/Paris")
      try scratch.run("import", "catalog.json")
      try scratch.run("want", "AAA101", "BBB201-R1")
      try scratch.run(
        "note", "AAA101", text.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
      try #require(scratch.run("plan").code == 0)
      try #require(scratch.run("itinerary", "-o", "week.html").code == 0)
      let page = scratch.folder.appendingPathComponent("week.html").path
      let answer = try #require(Readers.run(python, ["-c", PageTests.elements, page]))
      try #require(answer.code == 0, "\(answer.output)")
      return answer.output
    }
    #expect(try elements(text) == elements("plain"))
  }

  @Test(
    "a browser shows it, asks for nothing, and saves what was ticked and noted",
    .enabled(if: Readers.browser != nil, "no Chromium, or no python3 with playwright"))
  func browser() throws {
    let python = try #require(Readers.browser)
    let scratch = try Scratch()
    try #require(scratch.run("new", "week", "--sample").code == 0)
    try #require(scratch.run("plan").code == 0)
    let plan = try JSONText(try scratch.run("itinerary", "--json").output)
    let last = try #require(plan.texts("attend")?.last)
    try #require(scratch.run("attended", last).code == 0)
    try #require(scratch.run("note", last, "From the desk").code == 0)
    try #require(scratch.run("itinerary", "-o", "week.html").code == 0)
    #expect(try scratch.read("week.html").utf8.count < 150_000)
    let folder = scratch.folder.path
    let script = "\(Repository.root)/.ci/page-in-a-browser"
    let answer = try #require(Readers.run(python, [script, "\(folder)/week.html", folder]))
    try #require(answer.code == 0, "\(answer.output)")
    let seen = try JSONText(answer.output.split(separator: "\n").last.map(String.init) ?? "")
    for list in ["requests", "errors", "overflow", "audit"] {
      #expect(seen.texts(list) == [], "\(list)")
    }
    let plain = try #require(seen.object("plain") as? [String: Int])
    #expect(plain["controls"] == 0 && plain["now"] == 0 && plain["unfolded"] == 1)
    let days = try #require(plan.objects("days"))
    #expect(seen.number("sheets") == days.count + 2)
    #expect(seen.text("before")?.hasSuffix("Leave in 12 min.") == true)
    #expect(seen.text("after") == "The plan is over.")
    #expect(seen.text("note") == "Ask for the slides\n</script><b>\"quoted\"")
    let told = try #require(seen.object("told"))
    #expect(told["ticked"] as? Bool == true && told["note"] as? String == "From the desk")
    #expect(seen.text("paper") == "From the desk\nFrom the phone")
    let report = try scratch.run("report", "--from", "legwork-notes.json")
    #expect(report.code == 0)
    #expect(
      report.errors.contains("Read from the page: 1 attended, 1 not attended, 2 notes."))
    #expect(
      try scratch.run("note", last).output.hasSuffix("    From the desk\n    From the phone\n"))
    #expect(!report.errors.contains("Not in the catalog"))
  }
}
