import Testing
import _LegworkTestSupport

@Suite("team")
struct TeamTests {
  private func team() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    for name in ["anna", "ben"] {
      try scratch.run("new", name, "--zone", "Europe/Paris")
      try scratch.run("import", "catalog.json", "--event", "\(name).legwork")
      try scratch.run("travel", "import", "travel.csv", "--event", "\(name).legwork")
    }
    try scratch.run("must", "AAA101", "--event", "anna.legwork")
    try scratch.run("want", "AAA102", "BBB201", "--event", "anna.legwork")
    try scratch.run("want", "AAA101", "AAA102", "CCC301", "--event", "ben.legwork")
    return scratch
  }

  @Test("says who goes where, who gets notes, what nobody goes to, and everyone's day")
  func golden() throws {
    let outcome = try team().run("team", "anna.legwork", "ben.legwork")
    #expect(
      outcome.output == """
        Team of 2: anna and ben
        3 sessions, 220 points: no plans are better (proven)

        Who goes where
          Mon 09:00–10:00  AAA101     ben   notes for anna
          Mon 10:15–11:15  AAA102     anna  notes for ben
          Mon 14:00–15:00  BBB201-R1  anna

        Nobody goes to
          CCC301  wanted by ben  Not yet known

        ANNA — 2 sessions, 0 min on foot

        Monday 4 May — 2 sessions, 0 min on foot
        10:15–11:15  AAA102  seats to reserve
                     Second steps
                     South · 2
          ↓ leave 11:15, 5 min to another room  ✓ sure, by 13:45
            · 2 h 40 min free
        14:00–15:00  BBB201-R1  seats to reserve
                     Long walks
                     South · 3

        BEN — 1 session, 0 min on foot

        Monday 4 May — 1 session, 0 min on foot
        09:00–10:00  AAA101  seats to reserve
                     First steps
                     North · 1

        """, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.code == 0)
  }

  @Test("as JSON, and together")
  func json() throws {
    let scratch = try team()
    let together = try scratch.run(
      "team", "anna.legwork", "ben.legwork", "--together", "BBB201", "--json")
    let document = try JSONText(together.output)
    #expect(document.text("status") == "optimal")
    let sessions = try #require(document.objects("sessions"))
    let shared = sessions.first { $0["session"] as? String == "BBB201" }
    #expect(shared?["by"] as? [String] == ["anna", "ben"])
    #expect(document.objects("missed")?.map { $0["session"] as? String } == ["CCC301"])
  }

  @Test("one document is too few, and an unknown code is named")
  func refused() throws {
    let scratch = try team()
    #expect(try scratch.run("team", "anna.legwork").code == 64)
    let unknown = try scratch.run("team", "anna.legwork", "ben.legwork", "--together", "BBB20")
    #expect(unknown.code == 64)
    #expect(unknown.errors.contains("BBB201"), "\(unknown.errors)")
  }
}
