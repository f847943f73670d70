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

  @Test(
    "carries through a whole week: seats, a newer catalog, the day itself, the report",
    .enabled(if: RealCatalogs.has(catalog), "needs \(catalog) in \(RealCatalogs.folder)"))
  func week() throws {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--zone", "America/Los_Angeles")
    try scratch.run("import", RealCatalogs.path(RealCatalogTests.catalog))
    try scratch.run("travel", "import", "\(RealCatalogs.folder)/../travel-vegas.csv")
    try scratch.run("rule", "add", "type:workshop level>=400", "30")
    try scratch.run("want", "SVS401", "KUB302", "API204")
    let first = try attended(scratch.run("plan", "--json"))
    #expect(first.contains { $0.hasPrefix("KUB302") })
    let order = try scratch.run("reserve-order", "--json")
    #expect(order.code == 0, "\(order.errors)")
    try scratch.run("status", first[0], first[1], "reserved")
    try scratch.write(try newer(without: first[2]), to: "newer.json")
    let update = try JSONText(scratch.run("update", "newer.json", "--json").output)
    let worst = try #require(update.objects("impact")?.first)
    #expect(worst["effect"] as? String == "planned-cancelled")
    #expect(worst["code"] as? String == first[2])
    let second = try attended(scratch.run("plan", "--least-change", "--json"))
    #expect(!second.contains(first[2]))
    #expect(Set(first).subtracting(second).count <= 3)
    #expect(second.contains(first[0]) && second.contains(first[1]))
    let now = try scratch.run("now", "--at", "2024-12-03 12:00", "--json")
    #expect(now.code == 0, "\(now.errors)")
    try scratch.run("attended", first[0])
    try scratch.run("note", first[0], "worth the walk")
    let report = try scratch.run("report")
    #expect(report.output.contains(first[0]) && report.output.contains("> worth the walk"))
    #expect(try scratch.run("check").code == 0)
  }

  private func attended(_ outcome: Program.Outcome) throws -> [String] {
    let plan = try JSONText(outcome.output)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(plan.texts("attend"))
  }

  /// The real catalog without a run.
  private func newer(without code: String) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: RealCatalogs.path(Self.catalog)))
    let object = try JSONSerialization.jsonObject(with: data)
    var document = try #require(object as? [String: Any])
    let sessions = try #require(document["sessions"] as? [[String: Any]])
    document["sessions"] = sessions.filter { $0["abbreviation"] as? String != code }
    return String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
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
