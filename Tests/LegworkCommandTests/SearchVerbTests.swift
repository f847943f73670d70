import Testing
import _LegworkTestSupport

@Suite("Searching")
struct SearchVerbTests {
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    try #require(scratch.run("new", "sample", "--sample").code == 0)
    return scratch
  }

  private func codes(_ outcome: Program.Outcome) throws -> [String] {
    try #require(try JSONText(outcome.output).objects("matches")).compactMap {
      $0["code"] as? String
    }
  }

  @Test("lists the best match first, session by session")
  func ranked() throws {
    #expect(
      try sample().run("search", "water").output == """
        EXP102  Sunrise run along the water
            Expo
            Wed 2026-12-02 06:15–07:15  EXP102  Lighthouse Point · Main steps  no seat needed
        DAT302  Late data: deciding when a day is over
            Chalk talk, 300
            Fri 2026-12-04 11:30–12:30  DAT302  Lantern House · Wick 2  seats to reserve
        2 sessions, 2 runs

        """)
  }

  @Test("a walk is told from where the plan has one before")
  func walk() throws {
    let none = try Scratch.withEvent().run("search", "--sort", "walk")
    #expect(none.code == 1)
    #expect(none.errors == "legwork: there is no plan yet; make one with: legwork plan\n")
    let scratch = try sample()
    let search = ["search", "--day", "2", "--sort", "walk", "--type", "workshop"]
    try scratch.run("plan")
    let found = try scratch.run(all: search).output
    #expect(
      found.hasPrefix(
        """
        CON303  Admission control from scratch
            Workshop, 300
            Tue 2026-12-01 13:00–15:00  CON303-R  Harbour Hall · Deck 201  waiting list  +12  \
        0 min on foot from Harbour Hall

        """), "\(found)")
    let matches = try #require(
      try JSONText(scratch.run(all: search + ["--json"]).output).objects("matches"))
    let minutes = matches.compactMap { ($0["walk"] as? [String: Any])?["minutes"] as? Int }
    #expect(minutes.count == matches.count && minutes == minutes.sorted())
  }

  @Test("orders by value and time; without words time is the order")
  func orders() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA102")
    try scratch.run("maybe", "BBB201")
    #expect(
      try codes(scratch.run("search", "--sort", "value", "--json"))
        == ["AAA102", "BBB201", "BBB201-R1", "AAA101", "CCC301"])
    #expect(
      try codes(scratch.run("search", "--json"))
        == ["AAA101", "BBB201", "AAA102", "BBB201-R1", "CCC301"])
    #expect(try codes(scratch.run("search", "steps", "--json")) == ["AAA101", "AAA102"])
    #expect(try codes(scratch.run("search", "bbb201-r1", "--json")) == ["BBB201-R1"])
    #expect(
      try codes(scratch.run("search", "bbb201", "--day", "monday", "--json"))
        == ["BBB201", "BBB201-R1"])
    let unknown = try scratch.run("search", "--sort", "valu")
    #expect(unknown.code == 64)
    #expect(unknown.errors == "legwork: there is no order 'valu'; did you mean value?\n")
  }

  @Test("finds what an import brings, and no more what was undone")
  func history() throws {
    let scratch = try Scratch.withEvent()
    let more = #"[{"code": "EEE101", "title": "Crème brûlée"}]"#
    #expect(try scratch.run("import", "-", input: more).code == 0)
    #expect(try scratch.run("search", "creme").output.hasPrefix("EEE101  Crème brûlée\n"))
    try scratch.run("undo")
    let gone = try scratch.run("search", "creme")
    #expect(gone.code == 1 && gone.output == "Nothing matches.\n")
    try scratch.run("redo")
    #expect(try scratch.run("search", "BRULEE").code == 0)
  }

  @Test(
    "says which name nothing has",
    arguments: [
      (["--type", "worksop"], "There is no type 'worksop'; did you mean Workshop?\n"),
      (["water", "--venue", "Lanten"], "There is no venue 'Lanten'; did you mean Lantern?\n"),
      (["--speaker", "Nobody\u{1B}[2J"], "There is no speaker 'Nobody'\n"),
      (
        ["--type", "workshop", "--level", "400", "--day", "1", "--topic", "x"],
        "There is no topic 'x'\n"
      ),
      (["--type", "workshop", "--from", "23:00"], ""),
    ])
  func unknownNames(words: [String], hint: String) throws {
    let outcome = try sample().run(all: ["search"] + words)
    #expect(outcome.code == 1)
    #expect(outcome.output == "Nothing matches.\n\(hint)")
  }

  @Test(
    "takes whatever is typed",
    arguments: ["\"", "* OR title:x", "NEAR(", "-", "''", "$(ls)", "\u{202E}", "🎉", ""])
  func hostile(text: String) throws {
    let outcome = try Scratch.withEvent().run("search", "--", text)
    #expect(outcome.code == 1 && outcome.output == "Nothing matches.\n", "\(outcome)")
  }
}
