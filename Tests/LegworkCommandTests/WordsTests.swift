import Testing

@Suite("What is said of an answer")
struct WordsTests {
  private func calendar(_ events: (summary: String, from: String, to: String, at: String)...)
    -> String
  {
    let body = events.enumerated().map { index, event in
      """
      BEGIN:VEVENT
      UID:\(index)
      SUMMARY:\(event.summary)
      LOCATION:\(event.at)
      DTSTART;TZID=Europe/Paris:20260504T\(event.from)00
      DTEND;TZID=Europe/Paris:20260504T\(event.to)00
      END:VEVENT
      """
    }
    return "BEGIN:VCALENDAR\nVERSION:2.0\n\(body.joined(separator: "\n"))\nEND:VCALENDAR\n"
  }

  @Test("travel that nobody gave is said to be assumed")
  func assumed() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      "code,title,start,end,venue\nDDD1,East,2026-05-04T10:05,2026-05-04T11:00,East\n", to: "d.csv")
    try scratch.run("import", "d.csv")
    let words = "North to East takes 30 min by walk (assumed)"
    #expect(try scratch.run("check", "AAA101", "DDD1").output.contains("(assumed)"))
    #expect(
      try scratch.run("check", "AAA101", "DDD1", "--json").output.contains(words))
    try scratch.run("must", "AAA101")
    try scratch.run("plan")
    #expect(try scratch.run("show", "DDD1").output.contains(words))
    try scratch.run("must", "DDD1")
    #expect(try scratch.run("plan").output.contains("30 min away by walk (assumed)"))
  }

  @Test("to be read aloud, a fact is one line, whole, and its sign is a word")
  func plain() throws {
    let scratch = try Scratch.withEvent()
    let title = Array(repeating: "A title that goes on", count: 8).joined(separator: " ")
    try scratch.write(
      "code,title,start,end,venue\nEEE1,\(title),2026-05-04T10:05,2026-05-04T11:00,South\n",
      to: "e.csv")
    try scratch.run("import", "e.csv")
    let review = try scratch.run("check", "AAA101", "EEE1", "--plain").output
    #expect(
      review.contains(
        "\nProblem: impossible: AAA101 to EEE1: North to South takes 20 min by walk, there are 5\n"),
      "\(review)")
    #expect(
      review.contains(
        "\nWay out: leave AAA101 15 min early, or take another run of AAA101 or EEE1\n"),
      "\(review)")
    #expect(try scratch.run("search", "EEE1", "--plain").output.contains(title))
  }

  @Test("a calendar is checked with its own times, its short codes, and what overlaps in it")
  func calendars() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      "code,title,start,end,venue\nA1,Short,2026-05-04T16:00,2026-05-04T17:00,South\n", to: "a.csv")
    try scratch.run("import", "a.csv")
    try scratch.write(
      calendar(("AAA101: First steps", "0930", "1030", "North"), ("A1: Else", "1600", "1700", "")),
      to: "stale.ics")
    let stale = try scratch.run("check", "stale.ics")
    #expect(
      stale.errors.contains(
        "stale.ics: AAA101 is Mon 2026-05-04 09:30–10:30 there and Mon 2026-05-04 09:00–10:00 in the "
          + "catalog, which counts"), "\(stale.errors)")
    #expect(!stale.errors.contains("not in the catalog"), "\(stale.errors)")
    #expect(stale.output.contains("2 sessions"), "\(stale.output)")
    try scratch.write(
      calendar(("Dentist", "1130", "1245", "North"), ("Call", "1140", "1315", "South")),
      to: "own.ics")
    let own = try scratch.run("check", "own.ics", "--json")
    #expect(own.code == 1)
    let found = try JSONText(own.output).objects("violations")
    #expect(found?.map { $0["kind"] as? String } == ["overlap"])
    #expect(found?.map { $0["first"] as? String } == ["Dentist"])
  }

  @Test("codes are held to the day's hours and limits, and so is what is free")
  func bounds() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("set", "day-start", "09:15")
    let early = try JSONText(scratch.run("check", "AAA101", "--json").output)
    #expect(early.objects("violations")?.map { $0["kind"] as? String } == ["outside-day"])
    try scratch.run("set", "day-start", "default")
    try scratch.run("limit", "sessions-per-day", "1")
    let many = try JSONText(scratch.run("check", "AAA101", "BBB201-R1", "--json").output)
    #expect(many.objects("violations")?.map { $0["kind"] as? String } == ["limit"])
    try scratch.run("must", "AAA101")
    try scratch.run("plan")
    #expect(try scratch.run("search", "--free").output == "Nothing matches.\n")
    try scratch.run("limit", "sessions-per-day", "none")
    #expect(try scratch.run("search", "--free").output.contains("BBB201-R1"))
    try scratch.run("break", "Nap", "--minutes", "60", "--between", "14:00-15:00", "--required")
    try scratch.run("plan")
    #expect(try scratch.run("search", "--free").output == "Nothing matches.\n")
  }

  @Test("of one day, the document has the legs of that day and the figures of the plan")
  func oneDay() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      "code,title,start,end,venue\nFFF1,Next day,2026-05-05T10:00,2026-05-05T11:00,South\n",
      to: "f.csv")
    try scratch.run("import", "f.csv")
    try scratch.run("want", "AAA101", "FFF1")
    let plan = try JSONText(scratch.run("plan", "--day", "mon", "--json").output)
    #expect(plan.texts("attend") == ["AAA101", "FFF1"])
    #expect(plan.text("day") == "2026-05-04")
    #expect(plan.objects("days")?.count == 1)
    #expect(try JSONText(scratch.run("itinerary", "--json").output).text("day") == nil)
  }

  @Test("update counts what the file has")
  func update() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("must", "AAA101", "AAA102", "BBB201")
    try scratch.write(
      """
      code,title,start,end,venue
      AAA101,First steps,2026-05-04T09:00,2026-05-04T10:00,North
      CCC301,Not yet known,2026-05-04T12:00,2026-05-04T13:00,North
      """, to: "u.csv")
    #expect(try scratch.run("update", "u.csv").output.hasPrefix("u.csv: 2 sessions, 2 runs; "))
  }

  /// What is typed, and what the message has to have.
  static let refusals: [(arguments: [String], message: String)] = [
    (["limit", "sessions-per-day", "-1"], "'-1' is no value for sessions-per-day"),
    (["plan", "--time-limit", "-1"], "--time-limit takes a number of seconds above 0"),
    (["limit", "nosuch", "3"], "There is no limit named 'nosuch'; there are sessions-per-day"),
    (["block", "", "--day", "1", "--from", "9:00", "--to", "10:00"], "the name is empty"),
    (["break", " ", "--minutes", "5", "--between", "9:00-10:00"], "the name is empty"),
    (["set", "day-start", "25:00"], "has to lie before day-end 22:00"),
    (["new", "other/"], "other/ is a folder"), (["travel", "set", "North", "South", "-5"], "-5"),
  ]

  @Test("what is refused is named", arguments: refusals)
  func refused(example: (arguments: [String], message: String)) throws {
    let scratch = try Scratch.withEvent()
    let outcome = try scratch.run(all: example.arguments)
    #expect(outcome.code > 1)
    #expect(outcome.errors.contains(example.message), "\(outcome.errors)")
  }

  @Test("a list without codes is not told of an option that is not there; an unknown type is told")
  func hints() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(#"[{"x": 1}]"#, to: "x.json")
    let list = try scratch.run("check", "x.json")
    #expect(list.code == 65)
    #expect(list.errors.contains("neither codes nor titles"), "\(list.errors)")
    #expect(!list.errors.contains("--map"), "\(list.errors)")
    let limit = try scratch.run("limit", "type-per-day.Workshpo", "3")
    #expect(limit.code == 0)
    #expect(limit.errors.contains("did you mean Workshop"), "\(limit.errors)")
  }
}
