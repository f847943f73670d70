import LegworkStore
import Testing

@Suite struct DocumentLocatorTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func locate(
    _ explicit: String? = nil, _ environment: [String: String] = [:]
  ) throws -> String {
    try DocumentLocator.locate(
      explicit: explicit, environment: environment, directory: directory.path)
  }

  @Test func namedOneComesFirstThenTheVariable() throws {
    _ = try directory.write([], to: "only.legwork")
    let environment = ["LEGWORK_EVENT": "/b.legwork"]
    #expect(try locate("a.legwork", environment) == "a.legwork")
    #expect(try locate(nil, environment) == "/b.legwork")
    #expect(try locate(nil, ["LEGWORK_EVENT": ""]) == directory.file("only.legwork"))
  }

  @Test func backupsAndJournalsAreNotDocuments() throws {
    for name in ["only.legwork", "only.legwork.backup-v1", "only.legwork-journal", ".legwork"] {
      _ = try directory.write([], to: name)
    }
    #expect(try locate() == directory.file("only.legwork"))
  }

  @Test func noneIsAnError() throws {
    #expect(throws: DocumentError.noneFound(directory: directory.path)) { try locate() }
    #expect("\(DocumentError.noneFound(directory: "/d"))".contains("legwork new"))
  }

  @Test func severalAreListed() throws {
    _ = try directory.write([], to: "b.legwork")
    _ = try directory.write([], to: "a.legwork")
    let error = DocumentError.severalFound(
      directory: directory.path, names: ["a.legwork", "b.legwork"])
    #expect(throws: error) { try locate() }
    #expect("\(error)".contains("a.legwork, b.legwork"))
  }

  @Test func unreadableDirectoryIsAnError() throws {
    #expect(throws: DocumentError.notReadable(path: directory.file("none"))) {
      try DocumentLocator.locate(
        explicit: nil, environment: [:], directory: directory.file("none"))
    }
  }
}
