import Testing
import _LegworkTestSupport

@Suite("Dependencies")
struct DependencyTests {
  /// The rows of the table in `SECURITY.md`: name, version it is pinned from, licence.
  private func table() throws -> [(name: String, pin: String, licence: String)] {
    let lines = try Repository.file("SECURITY.md").lines
    return lines.drop { $0 != "## Dependencies" }.compactMap { line in
      let cells = line.split(separator: "|").map { String($0.drop { $0 == " " }) }
      guard cells.count == 4, !cells[0].hasPrefix("-"), !cells[0].hasPrefix("Dependency") else {
        return nil
      }
      return (cells[0], cells[2], cells[3])
    }
  }

  @Test("packages of the manifest and of the table are the same, with their versions")
  func packages() throws {
    let manifest = try Repository.file("Package.swift").text
    let packages = manifest.matches(of: /\.package\(url: "([^"]+)", from: "([^"]+)"\)/)
    #expect(packages.count == manifest.split(separator: "\n").count { $0.contains(".package(") })
    let asked = packages.map { "\($0.output.1) \($0.output.2)" }.sorted()
    let told = try table().compactMap { row -> String? in
      guard let address = row.name.firstMatch(of: /\((https:[^)]+)\)/),
        let pin = row.pin.firstMatch(of: /from ([0-9.]+),/)
      else { return nil }
      return "\(address.output.1) \(pin.output.1)"
    }
    let addresses = asked.map { $0.replacing(".git ", with: " ") }
    #expect(told.sorted() == addresses)
  }

  @Test("libraries of the system are those of the table")
  func libraries() throws {
    let manifest = try Repository.file("Package.swift").text
    let count = manifest.matches(of: /\.systemLibrary\(/).count
    // SQLite comes by way of GRDB.
    let told = try table().filter { $0.pin == "the system's " }.map(\.name)
    #expect(told.count == count + 1, "\(told)")
  }

  private static let checkouts = ".build/checkouts"

  private static var areHere: Bool { (try? Repository.names(in: checkouts)) != nil }

  @Test(
    "the licence of a package is the one of the table",
    .enabled(if: areHere, "the packages are not in .build/checkouts"))
  func licences() throws {
    let phrases = [
      "MIT": "Permission is hereby granted, free of charge",
      "Apache-2.0": "Apache License Version 2.0",
      "Runtime Library Exception": "Runtime Library Exception",
    ]
    for row in try table() {
      guard let name = row.name.firstMatch(of: /\/([^\/)]+)\)/)?.output.1 else { continue }
      let folder = "\(DependencyTests.checkouts)/\(name)"
      let file = try #require(try Repository.names(in: folder).first { $0.hasPrefix("LICENSE") })
      let text = try Repository.file("\(folder)/\(file)").text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let found = phrases.filter { text.contains($0.value) }.map(\.key).sorted()
      let told = phrases.keys.filter { row.licence.contains($0) }.sorted()
      #expect(!told.isEmpty && told == found, "\(name)")
    }
  }
}
