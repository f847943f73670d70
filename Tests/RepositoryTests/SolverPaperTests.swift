import LegworkFormats
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("The worked examples of docs/solver.md")
struct SolverPaperTests {
  /// An example: a problem in the open format, and below it what the solver answers.
  struct Example: CustomTestStringConvertible {
    var title: String
    var problem: String
    var answer: String

    var testDescription: String { title }
  }

  @Test("are answered as the paper says", arguments: try examples())
  func answers(example: Example) throws {
    let problem = try ProblemReader.read(example.problem.utf8)
    #expect(SolverPaperTests.text(try Solver.solve(problem)) == example.answer)
  }

  @Test("are all found")
  func count() throws {
    #expect(try SolverPaperTests.examples().count >= 7)
  }

  /// The answer in the words of the paper: what is known, what is attended, how each day goes.
  private static func text(_ solution: Solution) -> String {
    let head = "\(solution.status) \(solution.objective), bound \(solution.bound)"
    let conflict = solution.conflict.isEmpty ? [] : ["conflict: \(list(solution.conflict))"]
    let days = solution.days.map { day in
      "day \(day.day): " + day.items.map(text).joined(separator: ", ")
    }
    return ([head] + conflict + days).joined(separator: "\n")
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func text(_ item: Solution.Item) -> String {
    switch item {
    case .occurrence(let id, let begin, let end), .rest(let id, let begin, let end),
      .stop(let id, let begin, let end), .commitment(let id, let begin, let end):
      "\(id) \(begin)–\(end)"
    case .transfer(let mode, let from, let to, let departs, let arrives):
      "\(mode) \(from)→\(to) \(departs)–\(arrives)"
    }
  }

  /// Each heading with a block of JSON and, after it, a block of text.
  private static func examples() throws -> [Example] {
    var examples: [Example] = []
    var title = ""
    var problem: String?
    var block: (kind: String, lines: [String])?
    for line in try Repository.file("docs/solver.md").lines {
      if let open = block {
        guard line == "```" else {
          block?.lines.append(String(line))
          continue
        }
        let text = open.lines.joined(separator: "\n")
        if open.kind == "```json" { problem = text }
        if open.kind == "```text", let asked = problem {
          examples.append(Example(title: title, problem: asked, answer: text))
          problem = nil
        }
        block = nil
      } else if line.hasPrefix("```") {
        block = (String(line), [])
      } else if line.hasPrefix("#") {
        title = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    return examples
  }
}
