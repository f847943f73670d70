import Foundation
import Testing
import _LegworkTestSupport

@Suite("A saved plan that is older than what it was made from")
struct OldPlanTests {
  /// A1, C1 and D1 are planned; then C1 is cancelled, D1 loses its time and B1 moves.
  private func planned() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(catalog(b: "09:30", c: "available", d: "14:30"), to: "old.json")
    try scratch.write(catalog(b: "15:30", c: "cancelled", d: nil), to: "new.json")
    try scratch.run("new", "event", "--zone", "Europe/Brussels")
    try scratch.run("import", "old.json")
    try scratch.run("want", "A1", "C1", "D1")
    try scratch.run("maybe", "B1")
    try #require(scratch.run("plan").output.contains("180 points: no plan is better (proven)"))
    return scratch
  }

  private func catalog(b: String, c: String, d: String?) -> String {
    let time = d.map { #", "start": "\#($0)", "minutes": 30"# } ?? ""
    return #"""
      [{"code": "A1", "title": "a", "date": "2027-03-02", "start": "09:00", "minutes": 60,
        "venue": "Aula"},
       {"code": "B1", "title": "b", "date": "2027-03-02", "start": "\#(b)", "minutes": 60,
        "venue": "Aula"},
       {"code": "C1", "title": "c", "date": "2027-03-02", "start": "12:30", "minutes": 30,
        "venue": "Aula", "status": "\#(c)"},
       {"code": "D1", "title": "d", "date": "2027-03-02"\#(time), "venue": "Aula"}]
      """#
  }

  @Test("is worth what is left of it, and nothing is proven of it")
  func counted() throws {
    let scratch = try planned()
    try scratch.run("update", "new.json")
    let shown = try scratch.run("itinerary")
    #expect(shown.output.contains("60 points as things are now;"), "\(shown.output)")
    #expect(!shown.output.contains("proven") && !shown.output.contains("C1  CANCELLED"))
    #expect(shown.errors.contains("C1 is cancelled") && shown.errors.contains("D1 has no time yet"))
    let json = try JSONText(scratch.run("itinerary", "--json").output)
    #expect(json.text("status") == "unknown" && json.number("objective") == 60)
    #expect(json.number("bound") == nil && json.number("gap") == nil)
    #expect(json.objects("score")?.compactMap { $0["points"] as? Int }.reduce(0, +) == 60)
    #expect(json.texts("attend") == ["A1"])
    #expect(
      json.objects("missed")?.map { "\($0["session"] ?? "") \($0["reason"] ?? "")" } == [
        "C1 cancelled", "D1 no time yet", "B1 there is room: plan again",
      ])
    #expect(json.texts("warnings") == ["C1 is cancelled", "D1 has no time yet"])
    // The review of what was saved goes on to tell what is wrong with it.
    let check = try JSONText(scratch.run("check", "--json").output)
    #expect(check.objects("violations")?.map { $0["kind"] as? String } == ["no-time", "cancelled"])
    try scratch.run("undo")
    #expect(try scratch.run("itinerary").output.contains("180 points: no plan is better (proven)"))
  }

  @Test("is never spoken of as attending what is lost")
  func lost() throws {
    let scratch = try planned()
    try scratch.run("update", "new.json")
    let backups = try JSONText(scratch.run("backup", "--json").output).objects("backups")
    #expect(backups?.map { $0["code"] as? String } == ["A1"])
    #expect(try scratch.run("backup", "C1").code == 1)
    let order = try JSONText(scratch.run("reserve-order", "--json").output).objects("order")
    #expect(order?.map { $0["code"] as? String } == ["A1"])
    let now = try JSONText(scratch.run("now", "--at", "2027-03-02T12:00", "--json").output)
    #expect(now.objects("next")?.isEmpty == true)
    let why = try JSONText(scratch.run("why", "C1", "--json").output)
    #expect(why.texts("lines") == ["C1 cannot be in the plan: C1 is cancelled."])
    let best = try scratch.run("why", "B1").output
    #expect(best.contains("is in the best plan as things are now and brings 20"), "\(best)")
    let show = try JSONText(scratch.run("show", "C1", "--json").output)
    #expect(show.objects("occurrences")?.map { $0["planned"] as? Bool } == [false])
  }

  @Test(
    "is not proven after a change of wishes or travel times, either",
    arguments: [
      ["maybe", "C1"], ["must", "B1"], ["set", "travel", "high"],
      ["set", "walk-cost", "2"],
    ])
  func otherwise(change: [String]) throws {
    let scratch = try planned()
    _ = try scratch.run(all: change)
    let json = try JSONText(scratch.run("itinerary", "--json").output)
    #expect(json.text("status") == "unknown")
    #expect(json.number("objective") == (change == ["maybe", "C1"] ? 140 : 180))
    #expect(!(try scratch.run("itinerary").output.contains("proven")))
    try scratch.run("plan")
    #expect(try JSONText(scratch.run("itinerary", "--json").output).text("status") == "optimal")
  }
}
