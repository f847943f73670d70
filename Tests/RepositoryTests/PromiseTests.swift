import Testing
import _LegworkTestSupport

/// Promises that the compiler takes on trust.
@Suite("Promises")
struct PromiseTests {
  /// What tells the compiler that threads may share a value which it cannot see to be safe.
  private static let marks = ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"]

  /// The lines with a mark above which no comment says why it holds.
  private func unexplained(_ file: Repository.File) -> [String] {
    let lines = file.lines
    return lines.indices.filter { line in
      PromiseTests.marks.contains { lines[line].contains($0) && !lines[line].contains("\"\($0)") }
        && !lines[..<line].reversed().prefix { $0.hasComment }
          .contains { $0.contains("/ Safe to share: ") }
    }
    .map { "\(file.path):\($0 + 1)" }
  }

  @Test("what threads share unseen says why that is safe", arguments: ["Sources", "Tests"])
  func shared(folder: String) throws {
    let strays = try Repository.files(under: folder, suffix: ".swift").flatMap(unexplained)
    #expect(strays == [])
  }

  @Test("a promise without its reason is found")
  func found() {
    let file = Repository.File(
      path: "Example.swift",
      text: """
        /// Safe to share: never written.
        nonisolated(unsafe) let one = 1
        /// Not explained.
        final class Two: \(PromiseTests.marks[0]) {}
        """)
    #expect(unexplained(file) == ["Example.swift:4"])
  }

  @Test("every target is checked for memory and threads")
  func settings() throws {
    let lines = try Repository.file("Package.swift").lines.map { $0.drop { $0 == " " } }
    for setting in [".swiftLanguageMode(.v6),", ".strictMemorySafety(),"] {
      #expect(lines.contains { $0 == setting }, "\(setting)")
    }
    #expect(lines.count { $0.hasPrefix("for target in package.targets where ") } == 1)
  }
}

extension StringProtocol {
  /// Whether nothing but a comment is in the line.
  fileprivate var hasComment: Bool { drop { $0 == " " }.hasPrefix("//") }
}
