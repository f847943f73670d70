import Foundation
import Testing
import _LegworkTestSupport

/// The real catalogs, which are not part of the repository.
enum RealCatalogs {
  static let folder: String = {
    let shared = ProcessInfo.processInfo.environment["LEGWORK_SHARED"]
    return (shared ?? "\(Repository.root)/../shared") + "/catalogs"
  }()

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }
}

@Suite("re:Invent 2024, as one attendee had it")
struct RealCatalogTests {
  private static let catalog = "reinvent-2024.awsevents.json"
  private static let reservations = "reinvent-2024.my-reservations.json"

  @Test(
    "is imported, checked and planned",
    .enabled(
      if: RealCatalogs.has(catalog) && RealCatalogs.has(reservations),
      "needs \(catalog) and \(reservations) in \(RealCatalogs.folder)"))
  func wholeJob() throws {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--zone", "America/Los_Angeles")
    let path = RealCatalogs.path(RealCatalogTests.catalog)
    let report = try JSONText(scratch.run("import", path, "--json").output)
    #expect(report.text("detected") == "aws-events")
    #expect(report.number("occurrences") == 3082)
    #expect(report.number("withoutTime") == 14)
    #expect(report.objects("days")?.count == 6)
    let again = try JSONText(scratch.run("import", path, "--json").output)
    #expect(again.number("unchanged") == 3082)
    try scratch.run("travel", "import", "\(RealCatalogs.folder)/../travel-vegas.csv")
    try clashes(scratch)
    try scratch.run("rule", "add", "type:workshop", "12")
    let plan = try scratch.run("plan", "--json")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(try JSONText(plan.output).text("status") == "optimal")
  }

  /// The real overlap and the real impossible hop of the reservations are found.
  private func clashes(_ scratch: Scratch) throws {
    let check = try scratch.run(
      "check", RealCatalogs.path(RealCatalogTests.reservations), "--json")
    #expect(check.code == 1)
    let violations = try #require(try JSONText(check.output).objects("violations"))
    let pairs = violations.map { violation in
      ["kind", "first", "second"].map { violation[$0] as? String ?? "" }
    }
    #expect(
      pairs == [
        ["impossible", "NTA304-R", "NET217-NEW"], ["impossible", "KUB204-NEW", "TLC303-R1"],
        ["overlap", "KUB308", "API313-NEW"],
      ])
    // The walk is the quickest of the ways; a reserved seat lapses ten minutes before the start.
    #expect(violations[0]["needed"] as? Int == 52)
    #expect(violations[0]["available"] as? Int == 20)
    #expect(violations[1]["available"] as? Int == 20)
    #expect(check.errors.contains("taken as reserved"), "\(check.errors)")
  }
}
