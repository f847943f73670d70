import Foundation
import Testing
import _LegworkTestSupport

@Suite("After the event")
struct AfterwardsTests {
  /// A plan of AAA102 and BBB201-R1; AAA101 is missed, CCC301 is to be watched.
  private func planned() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "AAA102", "BBB201")
    try scratch.run("later", "CCC301")
    try scratch.run("plan")
    return scratch
  }

  @Test("the report takes the plan where nothing is marked, and says so")
  func reportOfPlan() throws {
    let scratch = try planned()
    try scratch.run("note", "bbb201-r1", "Ask", "for *slides*")
    try scratch.run("note", "BBB201", "  They are $online.  ")
    try scratch.run("note", "AAA101", "Watch it")
    #expect(
      try scratch.run("report").output == """
        # Trip report: catalog

        2 sessions, 2026-05-04.

        Nothing is marked as attended, so the plan is taken as what was. Mark it with \
        `legwork attended CODE`.

        ## Monday 4 May

        ### AAA102 Second steps

        10:15–11:15 · South, 2 · Talk

        ### BBB201-R1 Long walks

        14:00–15:00 · South, 3 · Workshop

        > Ask for *slides*
        > They are $online.

        ## Notes on other sessions

        ### AAA101 First steps

        > Watch it

        ## To watch

        ### AAA

        - **AAA101** First steps: perhaps recorded; want, missed

        ### CCC

        - **CCC301** Not yet known: perhaps recorded

        """)
  }

  @Test("what is marked as attended is reported, whatever the plan was")
  func attended() throws {
    let scratch = try planned()
    let none = try scratch.run("attended")
    #expect(none.code == 1)
    #expect(none.output.hasPrefix("Nothing is marked as attended."))
    let marked = try scratch.run("attended", "bbb201-r1", "AAA101", "AAA101")
    #expect(marked.output == "Done: attended BBB201-R1, AAA101.\n")
    #expect(marked.errors == "", "the plan is not older for that")
    #expect(
      try scratch.run("attended").output == """
        Monday 4 May
          09:00  AAA101     First steps
          14:00  BBB201-R1  Long walks
        2 sessions attended

        """)
    let report = try JSONText(scratch.run("report", "--json").output)
    #expect(report.text("from") == "marks")
    let watch = try #require(report.objects("watch"))
    #expect(watch.map { $0["topic"] as? String } == ["AAA", "CCC"])
    #expect(try scratch.run("show", "AAA101").output.contains("attended"))
    let back = try scratch.run("attended", "--remove", "BBB201", "AAA102")
    #expect(back.output == "Done: attended --remove BBB201-R1.\n")
    #expect(try scratch.run("undo").code == 0)
    #expect(
      try scratch.run("attended", "--day", "1").output == "Done: attended AAA102, BBB201-R1.\n")
    #expect(try scratch.run("attended", "--remove").code == 64)
    #expect(try scratch.run("attended", "CCC301").code == 0)
    #expect(try scratch.run("attended").output.contains("Without a time\n    CCC301"))
  }

  @Test("a run of several has to be named where none of them was planned")
  func several() throws {
    let scratch = try Scratch.withEvent()
    let unclear = try scratch.run("attended", "BBB201-R1", "BBB201", "AAA101")
    #expect(unclear.code == 0, "its own code is that of a run, too")
    let unknown = try scratch.run("attended", "AAA101", "AAA1011")
    #expect(unknown.code == 64 && unknown.errors.contains("did you mean AAA101"))
  }

  @Test("notes are added to, replaced, shown and taken away")
  func notes() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("note").output == "No notes. Write one with: legwork note CODE TEXT\n")
    let none = try scratch.run("note", "aaa101")
    #expect(none.code == 1)
    #expect(
      none.output == "No note on AAA101. Write one with: legwork note AAA101 TEXT\n")
    #expect(try scratch.run("note", "AAA101", "one").output == "Done: note AAA101: one.\n")
    try scratch.run("note", "AAA101", "-", input: "\ntwo\u{1B}[31m\r\n\n  three\n\n")
    #expect(
      try scratch.run("note", "AAA101").output == """
        AAA101  First steps
            one
            two

            three

        """)
    try scratch.run("note", "AAA102", "--replace", "four")
    try scratch.run("note", "AAA101", "--replace", "five")
    let all = try JSONText(scratch.run("note", "--json").output)
    #expect(all.objects("notes")?.map { $0["note"] as? String } == ["five", "four"])
    #expect(try scratch.run("show", "AAA102").output.contains("Your note:\n    four\n"))
    #expect(try scratch.run("note", "--remove", "AAA101").output == "Done: note --remove AAA101.\n")
    #expect(try scratch.run("note", "AAA101").code == 1)
    #expect(try scratch.run("undo").code == 0)
    #expect(try scratch.run("note", "AAA101").code == 0)
    #expect(try scratch.run("note", "AAA101", " ").code == 64)
    #expect(try scratch.run("note", "AAA999", "x").code == 64)
    #expect(try scratch.run("note", "AAA101", "--replace").code == 64)
  }

  @Test("what to watch is listed by topic")
  func later() throws {
    let scratch = try Scratch.withEvent()
    let none = try scratch.run("later")
    #expect(none.code == 1)
    #expect(none.output == "Nothing to watch. Mark sessions with: legwork later CODE\n")
    let planned = try planned()
    #expect(
      try planned.run("later").output == """
        AAA
          AAA101  perhaps recorded  want, missed  First steps
        CCC
          CCC301  perhaps recorded  later  Not yet known
        2 sessions to watch

        """)
    let list = try JSONText(planned.run("later", "--json").output)
    #expect(list.text("format") == "legwork-watch-list" && list.number("count") == 2)
  }

  @Test("the report is written to a file")
  func file() throws {
    let scratch = try planned()
    #expect(try scratch.run("report", "-o", "report.md").output == "Written: report.md.\n")
    #expect(try scratch.read("report.md") == scratch.run("report").output)
    let empty = try Scratch.withEvent().run("report")
    #expect(empty.code == 1 && empty.output.contains("there is no plan"))
  }

  @Test("attendance and notes outlive an update that renames runs")
  func update() throws {
    let scratch = try planned()
    try scratch.run("attended", "AAA101")
    try scratch.run("note", "AAA101", "good")
    try scratch.write(
      Fixture.catalog.replacingOccurrences(of: "\"AAA101\"", with: "\"AAA101-NEW\""),
      to: "newer.json")
    #expect(try scratch.run("update", "newer.json").code <= 1)
    let report = try scratch.run("report").output
    #expect(report.contains("### AAA101"), "\(report)")
    #expect(report.contains("> good"), "\(report)")
  }
}
