import Testing
import _LegworkTestSupport

@Suite("README, CHANGELOG and docs")
struct PaperTests {
  @Test(
    "README and the checks name the same commands",
    arguments: ["swift run -c release legwork demo", "swift test"])
  func commands(command: String) throws {
    #expect(try Repository.file("README.md").text.contains(command))
    #expect(try Repository.file(".ci/run").text.contains(command))
  }

  @Test("the changelog has Unreleased on top")
  func changelog() throws {
    let sections = try Repository.file("CHANGELOG.md").lines.filter { $0.hasPrefix("## ") }
    #expect(sections.first?.contains("Unreleased") == true)
  }

  @Test("docs/README.md leads to every document")
  func documents() throws {
    let index = try Repository.file("docs/README.md").text
    let unlisted = try Repository.files(under: "docs", suffix: ".md")
      .map { String($0.path.dropFirst("docs/".count)) }
      .filter { $0 != "README.md" && !index.contains("](\($0))") }
    #expect(unlisted == [])
  }

  @Test("decisions are numbered without a gap and follow the template")
  func decisions() throws {
    let files = try Repository.files(under: "docs/decisions", suffix: ".md")
    let numbers = files.compactMap { $0.path.split(separator: "/").last?.prefix(4) }
    #expect(numbers.compactMap { Int($0) } == Array(files.indices))
    let headings = try #require(files.first).lines.filter { $0.hasPrefix("## ") }
    #expect(!headings.isEmpty)
    for file in files {
      #expect(file.lines.filter { $0.hasPrefix("## ") } == headings, "\(file.path)")
    }
  }
}
