import Testing
import _LegworkTestSupport

@Suite("block import")
struct BlockImportTests {
  private func calendar(_ events: String...) -> String {
    let body = events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined()
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(body)END:VCALENDAR\r\n"
  }

  private static let call = """
    UID:call@example.org
    SUMMARY:Customer call
    LOCATION:South (lobby)
    DTSTART;TZID=Europe/Paris:20260504T120000
    DTEND;TZID=Europe/Paris:20260504T130000
    """
  private static let standup = """
    UID:standup@example.org
    SUMMARY:Standup
    DTSTART:20260420T073000Z
    DTEND:20260420T074500Z
    RRULE:FREQ=WEEKLY
    """

  private func list(_ scratch: Scratch) throws -> [String] {
    try scratch.run("block", "list").output.split(separator: "\n").map(String.init)
  }

  @Test("events become appointments, and importing again updates them")
  func course() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("block", "Dinner", "--day", "1", "--from", "19:00", "--to", "20:00")
    try scratch.write(calendar(Self.call, Self.standup), to: "mine.ics")
    let tried = try scratch.run("block", "import", "mine.ics", "--dry-run")
    #expect(tried.output.hasPrefix("Nothing is changed."))
    #expect(try list(scratch).count == 1)
    let first = try scratch.run("block", "import", "mine.ics")
    #expect(
      first.output == """
        Done: block import mine.ics.
          Standup Mon 2026-05-04 09:30–09:45
          Customer call Mon 2026-05-04 12:00–13:00 at South

        """)
    #expect(
      try list(scratch) == [
        "Standup Mon 2026-05-04 09:30–09:45", "Customer call Mon 2026-05-04 12:00–13:00 at South",
        "Dinner Mon 2026-05-04 19:00–20:00",
      ])
    #expect(
      try scratch.run("block", "import", "mine.ics").output.hasPrefix("Nothing to change"))
    // What was taken does not stand beside itself when the calendar is checked.
    let checks = try [["check", "AAA101"], ["check", "AAA101", "mine.ics"]].map { words in
      try JSONText(try scratch.run(all: words + ["--json"]).output).objects("transfers")?.count
    }
    #expect(checks[0] == checks[1] && checks[0] != nil)
    let later = Self.call.replacing("T120000", with: "T121500") + "\nSEQUENCE:1"
    try scratch.write(calendar(later, Self.standup + "\nSTATUS:CANCELLED"), to: "mine.ics")
    let second = try scratch.run("block", "import", "mine.ics", "--json")
    #expect(try JSONText(second.output).objects("gone")?.count == 2)
    let updated = [
      "Customer call Mon 2026-05-04 12:15–13:00 at South", "Dinner Mon 2026-05-04 19:00–20:00",
    ]
    #expect(try list(scratch) == updated)
    try scratch.run("undo", "2")
    #expect(try list(scratch).count == 1)
  }

  @Test("what has left a calendar goes with the next import of it, and of no other file")
  func vanished() throws {
    let scratch = try Scratch.withEvent()
    let first = "Standup Mon 2026-05-04 09:30–09:45"
    let second = "Customer call Mon 2026-05-04 12:00–13:00 at South"
    try scratch.write(calendar(Self.call, Self.standup), to: "mine.ics")
    try scratch.run("block", "import", "mine.ics")
    try scratch.write(calendar(Self.standup), to: "other.ics")
    #expect(try scratch.run("block", "import", "other.ics").code == 0)
    #expect(try list(scratch) == [first, second])
    let invitation = calendar().replacing("VERSION", with: "METHOD:REQUEST\r\nVERSION")
    try scratch.write(invitation, to: "mine.ics")
    try scratch.run("block", "import", "mine.ics")
    #expect(try list(scratch) == [first, second])
    try scratch.write(calendar(), to: "mine.ics")
    let answer = try scratch.run("block", "import", "mine.ics")
    #expect(answer.output == "Done: block import mine.ics.\n  no more: \(second)\n")
    #expect(try list(scratch) == [first])
    #expect(try scratch.run("undo").code == 0)
    #expect(try list(scratch) == [first, second])
    // A calendar that says its name is known by it, whatever the file is called.
    let named = calendar(Self.call).replacing("VERSION", with: "X-WR-CALNAME:Work\r\nVERSION")
    for (file, text) in [("a.ics", named), ("b.ics", named.replacing("UID:call", with: "UID:no"))] {
      try scratch.write(text.replacing("Customer call", with: file), to: file)
      try scratch.run("block", "import", file)
    }
    #expect(try list(scratch) == [first, "b.ics Mon 2026-05-04 12:00–13:00 at South"])
  }

  @Test("whole days and free time are said and not kept; equal names are numbered")
  func kinds() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      calendar(
        "UID:1\nSUMMARY:Travel\nDTSTART;VALUE=DATE:20260504", Self.call,
        "UID:2\nSUMMARY:Maybe\nDTSTART:20260504T080000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT",
        "UID:3\nSUMMARY:Customer call\nDTSTART:20260504T103000Z\nDURATION:PT1H",
        "UID:4\nSUMMARY:Long ago\nDTSTART:20250504T103000Z\nDURATION:PT1H",
        "UID:5\nSUMMARY:AAA101: First steps\nDTSTART:20260504T070000Z\nDURATION:PT1H"),
      to: "mine.ics")
    let outcome = try scratch.run("block", "import", "mine.ics")
    #expect(
      try list(scratch) == [
        "Customer call Mon 2026-05-04 12:00–13:00 at South",
        "Customer call (2) Mon 2026-05-04 12:30–13:30",
      ])
    let told = [
      "mine.ics: for whole days, or marked as free, so no appointments: “Travel”, “Maybe”",
      "mine.ics: 1 event of the plan or the catalog left out",
      "mine.ics: “Customer call” and “Customer call (2)” overlap on Monday 4 May: "
        + "remove one with legwork block remove",
    ]
    for line in told { #expect(outcome.errors.contains(line)) }
  }

  @Test("our own calendar is read again whole: runs by name, nothing twice")
  func own() throws {
    let scratch = try Scratch()
    try #require(scratch.run("new", "week", "--sample").code == 0)
    try #require(scratch.run("plan").code == 0)
    let parts = ["--with", "transfers,breaks,commitments", "--at", "2026-11-20T09:00"]
    try #require(scratch.run(all: ["itinerary", "-o", "week.ics"] + parts).code == 0)
    // Only the name is left to go by.
    let text = try scratch.read("week.ics").split(separator: "\r\n")
      .map { $0.hasPrefix("SUMMARY:") && !$0.hasSuffix("Expo") ? "SUMMARY:?" : String($0) }
    try scratch.write(text.joined(separator: "\r\n"), to: "bare.ics")
    let whole = try scratch.run("check", "--json")
    for file in ["week.ics", "bare.ics"] {
      let listed = try scratch.run("check", file, "--json")
      #expect(listed.code == 0)
      #expect(!listed.errors.contains("appointments"))
      let found = try JSONText(listed.output)
      #expect(
        found.objects("transfers")?.count
          == (try JSONText(whole.output).objects("transfers"))?.count)
      #expect(
        found.objects("violations")?.allSatisfy { $0["kind"] as? String == "tight" } == true)
    }
    let block = try scratch.run("block", "import", "week.ics")
    #expect(block.output.contains("No appointment"))
    let seats = try scratch.run("status", "--from", "week.ics")
    #expect(seats.output == "Done: status of 19 runs from week.ics.\n")
  }

  @Test("a file that is no calendar is refused")
  func refused() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write("AAA101\n", to: "codes.txt")
    let outcome = try scratch.run("block", "import", "codes.txt")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("codes.txt is no calendar"))
  }
}
