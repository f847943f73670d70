import Testing
import _LegworkTestSupport

@Suite("Codes given again and again")
struct RepeatedCodeTests {
  private func event() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    let runs = (1...3).map { number in
      "{\"code\": \"EEE-R\(number)\", \"title\": \"Often\", "
        + "\"start\": \"2024-12-02T1\(number):00\"}"
    }
    #expect(try scratch.run("import", "-", input: "[\(runs.joined(separator: ","))]").code == 0)
    return scratch
  }

  @Test("a session of several runs is asked about once")
  func ambiguous() throws {
    let scratch = try event()
    let once = try scratch.run("check", "EEE", "--json")
    let often = try scratch.run("check", "EEE", "eee", "EEE", "--json")
    let faults = try #require(try JSONText(often.output).objects("violations"))
    #expect(often.code == 1 && faults.count == 1, "\(often)")
    #expect(often.output == once.output)
  }

  @Test("a mark is set once, and of many unknown codes the first are looked up")
  func unknown() throws {
    let scratch = try event()
    let twice = try scratch.run("must", "AAA101", "aaa101", "AAA101")
    #expect(twice.code == 0 && twice.output.contains("must AAA101."), "\(twice)")
    let outcome = try scratch.run(all: ["must"] + (0..<30).map { "AAA10\($0)X" })
    #expect(outcome.code == 64, "\(outcome)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count { $0.contains("there is no session or run") } == 30)
    #expect(lines.count { $0.contains("did you mean") } == 20)
  }
}
