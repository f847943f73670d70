import Testing
import _LegworkTestSupport

@Suite("Sizes")
struct SizeTests {
  @Test("no Swift file has more than 500 lines", arguments: ["Sources", "Tests", "data"])
  func files(folder: String) throws {
    let long = try Repository.files(under: folder, suffix: ".swift")
      .filter { $0.lines.count > 500 }
      .map { "\($0.path): \($0.lines.count) lines" }
    #expect(long == [])
  }

  @Test("no function has more than 60 lines", arguments: ["Sources", "Tests", "data"])
  func functions(folder: String) throws {
    let long = try Repository.files(under: folder, suffix: ".swift").flatMap { file in
      file.functions.filter { $0.length > 60 }
        .map { "\(file.path):\($0.line): \($0.length) lines" }
    }
    #expect(long == [])
  }

  @Test("functions are measured from signature to closing brace")
  func measure() {
    let file = Repository.File(
      path: "Example.swift",
      text: """
        protocol P {
          func requirement() -> Int
        }
        struct S {
          private static func long(
            a: Int
          ) -> Int {
            let f = { (x: Int) in
              x
            }
            return f(a)
          }

          init?(b: Int) { nil }
          public var c: Int {
            1
          }
        }
        """)
    #expect(
      file.functions == [
        Repository.File.Function(line: 5, length: 8), Repository.File.Function(line: 15, length: 3),
      ])
  }
}
