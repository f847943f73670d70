import Foundation
import Testing
import _LegworkTestSupport

@Suite("export")
struct ExportVerbTests {
  @Test("writes a catalog that import reads back to the last letter", arguments: ["csv", "json"])
  func roundTrip(form: String) throws {
    let scratch = try Scratch()
    try scratch.run("new", "first", "--sample")
    let outcome = try scratch.run("export", "out.\(form)", "--event", "first.legwork")
    #expect(outcome.output == "Written: out.\(form), 166 sessions, 254 occurrences.\n")
    try scratch.run("new", "second")
    let report = try JSONText(
      scratch.run("import", "out.\(form)", "--event", "second.legwork", "--json").output)
    #expect(report.number("added") == 254)
    #expect(report.objects("problems")?.isEmpty == true)
    let again = try JSONText(
      scratch.run("import", "out.\(form)", "--event", "first.legwork", "--json").output)
    #expect(again.number("unchanged") == 254)
    for format in ["csv", "json"] {
      let texts = try ["first", "second"].map { name in
        // A table does not say what the event is called.
        try scratch.run("export", "-", "--format", format, "--event", "\(name).legwork").output
          .replacing(/"event": .*/, with: "")
      }
      #expect(texts[0] == texts[1])
    }
  }

  @Test("takes the format from the name, and JSON for standard output")
  func formats() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("export", "-").output.hasPrefix("{\n  \"format\": \"legwork-catalog\""))
    let table = try scratch.run("export", "-", "--format", "csv").output
    #expect(table.hasPrefix("code,session,title,"))
    #expect(table.split(separator: "\r\n").count == 6)
    try scratch.run("export", "a.CSV")
    #expect(try scratch.read("a.CSV") == table)
    let unnamed = try scratch.run("export", "catalog")
    #expect(unnamed.code == 64)
    #expect(
      unnamed.errors
        == "legwork: the name catalog does not say how to write it; add --format csv or --format json\n"
    )
    #expect(try scratch.run("export", "none/a.csv").code == 73)
    let empty = try Scratch()
    try empty.run("new", "event", "--zone", "UTC")
    #expect(try empty.run("export", "a.csv").code == 1)
  }

  @Test("of a plan, in whatever form, is checked as the plan itself", arguments: ["csv", "json"])
  func checked(form: String) throws {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--sample")
    try #require(scratch.run("plan").code == 0)
    try scratch.run("itinerary", "-o", "week.\(form)")
    let check = try scratch.run("check", "week.\(form)", "--json")
    #expect(check.code == 0, "\(check.errors)")
    let review = try JSONText(check.output)
    let kinds = try #require(review.objects("violations")).map { $0["kind"] as? String }
    #expect(kinds.allSatisfy { $0 == "tight" })
  }
}
