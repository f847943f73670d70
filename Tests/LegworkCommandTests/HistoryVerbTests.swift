import Testing
import _LegworkTestSupport

@Suite("Going back and forth")
struct HistoryVerbTests {
  /// An event with three wishes.
  private func wished() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    for code in ["AAA101", "AAA102", "BBB201"] { try scratch.run("want", code) }
    return scratch
  }

  @Test("several changes are undone and redone at once")
  func steps() throws {
    let scratch = try wished()
    #expect(
      try scratch.run("undo", "2").output == """
        Undone, 2 changes:
          want BBB201
          want AAA102
        Take that back with: legwork redo 2

        """)
    #expect(
      try scratch.run("redo", "2").output == """
        Redone, 2 changes:
          want AAA102
          want BBB201

        """)
    let json = try JSONText(scratch.run("undo", "3", "--json").output)
    #expect(json.texts("changes") == ["want BBB201", "want AAA102", "want AAA101"])
    #expect(json.text("change") == "undo want BBB201; want AAA102; want AAA101")
  }

  @Test("no more is undone than there is")
  func beyond() throws {
    let scratch = try wished()
    let all = try scratch.run("undo", "99")
    #expect(all.code == 0)
    #expect(all.errors == "There were no more than 5 changes.\n")
    let none = try scratch.run("undo", "2")
    #expect(none.code == 1 && none.output == "Nothing to undo.\n" && none.errors == "")
    #expect(try scratch.run("redo", "5").code == 0)
    #expect(try scratch.run("undo", "0").code == 64)
    #expect(try scratch.run("undo", "--", "-1").code == 64)
  }

  @Test("a save point is gone back to, and that is undone")
  func savePoint() throws {
    let scratch = try wished()
    let made = try scratch.run("save-point", "it's lunch")
    #expect(made.output == "Done: save-point it's lunch.\n")
    #expect(made.errors == "Come back to it with: legwork restore 'it'\\''s lunch'\n")
    try scratch.run("clear", "AAA101", "AAA102", "BBB201")
    #expect(try scratch.run("restore", "IT'S LUNCH").output == "Done: restore it's lunch.\n")
    let wants = ["search", "--interest", "want", "--json"]
    #expect(try JSONText(scratch.run(all: wants).output).number("count") == 4)
    #expect(
      try scratch.run("restore", "it's lunch").output == "Nothing to change: it was so already.\n")
    #expect(try scratch.run("undo").output.hasPrefix("Undone: restore it's lunch."))
    #expect(try scratch.run(all: wants).code == 1)
    let list = try JSONText(scratch.run("save-point", "list", "--json").output)
    let points = try #require(list.objects("savePoints"))
    #expect(points.map { $0["name"] as? String } == ["it's lunch"])
    #expect(points.map { $0["after"] as? String } == ["want BBB201"])
    #expect(try scratch.run("save-point", "list").output.contains("  after: want BBB201\n"))
  }

  @Test("names are unique, and unknown ones get near ones")
  func names() throws {
    let scratch = try wished()
    #expect(
      try scratch.run("save-point", "list").output
        == "No save points. Make one with: legwork save-point NAME\n")
    try scratch.run("save-point", "before")
    let twice = try scratch.run("save-point", "add", "Before")
    #expect(twice.code == 64)
    #expect(
      twice.errors == """
        legwork: there is a save point 'Before' already; choose another name
          or forget it first: legwork save-point remove Before

        """)
    let unknown = try scratch.run("restore", "befor")
    #expect(unknown.code == 64)
    #expect(unknown.errors == "legwork: there is no save point 'befor'; did you mean before?\n")
    #expect(try scratch.run("save-point", " ").code == 64)
    #expect(try scratch.run("save-point", "remove", "before").code == 0)
    #expect(try scratch.run("restore", "before").code == 64)
  }
}
