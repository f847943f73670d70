import Testing
import _LegworkTestSupport

@Suite("What including a run would cost")
struct CostTests {
  private func planned() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    try scratch.run("maybe", "AAA102")
    try scratch.run("plan")
    return scratch
  }

  private func costs(_ outcome: Program.Outcome, in list: String) throws -> [String: [Int?]] {
    let runs = try #require(try JSONText(outcome.output).objects(list))
    return Dictionary(
      uniqueKeysWithValues: runs.compactMap { run in
        guard let code = run["code"] as? String, let cost = run["cost"] as? [String: Any] else {
          return nil
        }
        return (code, [cost["low"] as? Int, cost["high"] as? Int])
      })
  }

  @Test("is shown for each run of a session")
  func show() throws {
    let scratch = try planned()
    let shown = try scratch.run("show", "AAA102").output
    #expect(shown.contains("+20  costs"), "\(shown)")
    let costs = try costs(scratch.run("show", "BBB201", "--json"), in: "occurrences")
    // With BBB201 at 9:30 the plan is that and AAA102 no more, or AAA101 no more: 60 for 100.
    #expect(costs == ["BBB201": [40, 40], "BBB201-R1": [0, 0]])
  }

  @Test("is told of what nobody asked for, too")
  func unwanted() throws {
    let scratch = try planned()
    try scratch.run("clear", "AAA102")
    let costs = try costs(scratch.run("show", "AAA102", "--json"), in: "occurrences")
    #expect(costs.keys.sorted() == ["AAA102"])
    #expect(costs["AAA102"]?[0] == costs["AAA102"]?[1])
  }

  @Test("comes with what the plan leaves room for, and only with that")
  func free() throws {
    let scratch = try planned()
    try scratch.run("drop", "BBB201-R1")
    let free = try costs(scratch.run("search", "--free", "--json"), in: "matches")
    #expect(free["BBB201-R1"] == [-40, -40], "\(free)")
    #expect(try costs(scratch.run("search", "--json"), in: "matches") == [:])
  }

  @Test("is not said before there is a plan")
  func noPlan() throws {
    let scratch = try Scratch.withEvent()
    #expect(try costs(scratch.run("show", "AAA101", "--json"), in: "occurrences") == [:])
  }

  @Test("a seventh break of a day is refused, as no plan can be made with it")
  func breaks() throws {
    let scratch = try planned()
    func rest(_ name: String, _ more: String...) throws -> Program.Outcome {
      try scratch.run(all: ["break", name, "--minutes", "5", "--between", "9:00-18:00"] + more)
    }
    for number in 1...6 { #expect(try rest("Rest \(number)").code == 0) }
    let seventh = try rest("Rest 7")
    #expect(seventh.code == 64)
    #expect(seventh.errors.contains("a day can have 6 breaks"), "\(seventh)")
    #expect(try rest("Rest 7", "--day", "mon").code == 64)
    #expect(try rest("Rest 6").code == 0)
    #expect(try scratch.run("plan").code == 0)
  }
}
