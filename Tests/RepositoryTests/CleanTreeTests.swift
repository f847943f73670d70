import Testing
import _LegworkTestSupport

@Suite("A clean tree")
struct CleanTreeTests {
  @Test("only the program and the app's output code print")
  func printing() throws {
    let strays = try Repository.files(under: "Sources", suffix: ".swift")
      .filter { !CleanTreeTests.mayPrint($0.path) }
      .flatMap { file in
        file.calls(to: ["print", "debugPrint", "dump", "NSLog"]).map { "\(file.path):\($0)" }
      }
    #expect(strays == [])
  }

  @Test("no source crashes on purpose", arguments: ["fatalError(", "try! ", " as! "])
  func crashes(word: String) throws {
    let strays = try Repository.files(under: "Sources", suffix: ".swift")
      .flatMap { CleanTreeTests.places(of: word, in: $0) }
    #expect(strays == [])
  }

  @Test("nothing is left for later", arguments: ["TO" + "DO", "FIX" + "ME"])
  func marks(word: String) throws {
    let strays = try Repository.everything().flatMap { CleanTreeTests.places(of: word, in: $0) }
    #expect(strays == [])
  }

  /// A pattern such as `title:/lambda/` is no path: one follows a quote, a space, `=` or a bracket.
  @Test("no path of a machine shows", arguments: ["work", "home", "Users", "tmp"])
  func machinePaths(folder: String) throws {
    let strays = try Repository.everything().flatMap { file in
      [" ", "\"", "'", "`", "=", "(", "//"].flatMap {
        CleanTreeTests.places(of: "\($0)/\(folder)/", in: file)
      }
    }
    #expect(strays == [])
  }

  @Test("calls are found, and only calls of the free function")
  func findsCalls() {
    let file = Repository.File(
      path: "Example.swift",
      text: """
        print(1)
        out.print(2)
        // print(3)
        let sprint = fingerprint(4); print(5)
        blueprint(6)
        """)
    #expect(file.calls(to: ["print"]) == [1, 4])
  }

  private static func mayPrint(_ path: String) -> Bool {
    ["Sources/legwork/", "Sources/legwork-bench/", "Sources/LegworkApp/Output"]
      .contains { path.hasPrefix($0) }
  }

  private static func places(of word: String, in file: Repository.File) -> [String] {
    file.lines.enumerated().compactMap { index, line in
      line.contains(word) ? "\(file.path):\(index + 1): \(line)" : nil
    }
  }
}
