import Foundation
import Testing
import _LegworkTestSupport

@Suite("On site")
struct OnSiteTests {
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    try #require(scratch.run("new", "event", "--sample").code == 0)
    try #require(scratch.run("plan").code == 0)
    return scratch
  }

  @Test("backup says what to do at a door that stays shut")
  func backup() throws {
    let scratch = try sample()
    #expect(
      try scratch.run("backup", "svs401").output == """
        Monday 30 November
        11:30–12:30  SVS401  Inside the scheduler of a function platform
          1. 12:30–13:30  CON301  One cluster or forty?
             Southgate · South Ballroom B, seats to reserve; monorail 27 min,
             leave by 11:53; costs 63 points; without Lunch
          2. 12:00–13:00  OBS305  Dashboards for the night shift
             Quayside Forum · Pier 12, walk-up line; 5 min to the room, likely,
             leave by 11:35; costs 66 points, not marked

        """)
    let all = try JSONText(scratch.run("backup", "--json").output)
    #expect(all.text("format") == "legwork-backup")
    let plan = try JSONText(scratch.run("itinerary", "--json").output)
    #expect(all.objects("backups")?.map { $0["code"] as? String } == plan.texts("attend"))
    let first = try #require(all.objects("backups")?[1])
    let choice = try #require((first["alternatives"] as? [[String: Any]])?.first)
    #expect(first["at"] as? String == "2026-11-30T11:30:00-08:00")
    #expect(choice["decideBy"] as? String == "2026-11-30T11:53:00-08:00")
    #expect(choice["cost"] as? Int == 63)
    #expect(choice["loses"] as? [String] == ["Lunch"])
    let unplanned = try scratch.run("backup", "CON301")
    #expect(unplanned.code == 1)
    #expect(unplanned.errors.contains("legwork why CON301"), "\(unplanned.errors)")
  }

  @Test("now says what is next from where one is")
  func now() throws {
    let scratch = try sample()
    #expect(
      try scratch.run("now", "--at", "mon 11:05", "--from", "southgate").output == """
        Monday 30 November, 11:05 — at Southgate
        Next:
          ↓ leave 11:05 monorail 27 min, 11:32 at Quayside Forum
            ✗ no: impossible, 2 min after the start
            low 11:27, likely 11:32, high 11:40, door 11:20
        11:30–12:30  SVS401  seats to reserve
                     Inside the scheduler of a function platform
                     Quayside Forum · Forum East
          Be at the door by 11:20: the seat lapses then.

        Too late for SVS401: take another one.

        Within the hour:
          · 12:00–13:00  OBS305  Dashboards for the night shift
             Quayside Forum · Pier 12, walk-up line; monorail 27 min, leave by
             11:13; costs nothing
          · 12:00–13:00  CON306  Writing an operator you will not regret
             Harbour Hall · Deck 201, seats to reserve; shuttle 42 min, likely,
             leave by 11:08; costs 38 points; without Lunch

        """)
    let json = try JSONText(scratch.run("now", "--at", "2026-12-01T11:00", "--json").output)
    #expect(json.text("format") == "legwork-now")
    #expect(json.text("leaveBy") == "2026-12-01T12:17:00-08:00")
    #expect(json.objects("next")?.map { $0["kind"] as? String } == ["break", "session"])
    #expect(json.object("transfer")?["chance"] as? String == "likely")
  }

  @Test("now without a moment asks the clock, and a moment needs its day")
  func moments() throws {
    let scratch = try sample()
    let clock = try JSONText(scratch.run("now", "--json").output)
    #expect(clock.text("at")?.hasPrefix("20") == true)
    let bare = try scratch.run("now", "--at", "10:40")
    #expect(bare.code == 64)
    #expect(bare.errors.contains("--at 'mon 10:40'"), "\(bare.errors)")
    #expect(try scratch.run("now", "--at", "soon").code == 64)
    #expect(try scratch.run("now", "--at", "mon 10:40", "--from", "Atlantis").code == 64)
    #expect(try Scratch.withEvent().run("now").code == 1)
  }

  @Test("reserve-order puts first what fills first, with its fallback")
  func reserveOrder() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    try scratch.run("maybe", "AAA102")
    try scratch.run("plan")
    #expect(
      try scratch.run("reserve-order").output == """
        Reserve in this order; if one is gone, take what stands below it at once.
         1. BBB201-R1 Mon 14:00 Long walks
            Workshop, fills in about 5 min
            gone? nothing that is wanted fits: costs 40 points
         2. AAA101 Mon 09:00 First steps
            Talk, fills in about 60 min
            gone? AAA102 Mon 10:15 Second steps, costs 20 points

        At 20 s each, this order can be expected to lose 0 points to full rooms;
        that of the week, 3.

        """)
    #expect(try scratch.run("set", "fills.talk", "1").errors == "")
    let json = try JSONText(scratch.run("reserve-order", "--json").output)
    #expect(json.text("format") == "legwork-reserve-order")
    let order = try #require(json.objects("order"))
    #expect(order.map { $0["code"] as? String } == ["AAA101", "BBB201-R1"])
    #expect(order.map { $0["halfFull"] as? Int } == [1, 5])
    #expect(order[0]["fallback"] as? [String] == ["AAA102"])
    let reserved = try scratch.run("status", "AAA101", "BBB201-R1", "reserved")
    #expect(reserved.code == 0 && reserved.errors == "", "\(reserved)")
    let done = try scratch.run("reserve-order").output
    #expect(
      done == "No seat is left to reserve.\n\nReserved already: AAA101, BBB201-R1\n", "\(done)")
  }

  @Test("status takes many codes at once, all of them or none")
  func status() throws {
    let scratch = try Scratch.withEvent()
    let done = try scratch.run("status", "aaa101", "BBB201-R1", "WalkUpOnly")
    #expect(done.output == "Done: status AAA101, BBB201-R1 walkUpOnly.\n", "\(done)")
    let wrong = try scratch.run("status", "AAA101", "AAA999", "full")
    #expect(wrong.code == 64)
    let walkUps = try JSONText(scratch.run("search", "--status", "walkUpOnly", "--json").output)
    #expect(walkUps.number("count") == 2)
    #expect(done.errors == "")
    try scratch.run("plan")
    #expect(try scratch.run("status", "AAA101", "full").errors.contains("older than your wishes"))
    let back = try scratch.run("status", "AAA101", "catalog")
    #expect(back.output == "Done: status AAA101 catalog.\n")
    #expect(try scratch.run("status", "AAA101").code == 64)
    #expect(try scratch.run("status", "AAA101", "taken").code == 64)
  }

  @Test("an appointment blocks the way to it and from it as well")
  func blocks() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    // From North to South it takes 20 minutes: 10:20 is in time, 10:19 is not.
    func planned(from: String) throws -> [String]? {
      try scratch.run(
        "block", "Customer", "--day", "1", "--from", from, "--to", "11", "--venue", "South")
      return try JSONText(scratch.run("plan", "--json").output).texts("attend")
    }
    #expect(try planned(from: "10:20") == ["AAA101"])
    #expect(try planned(from: "10:19") == [])
  }

  @Test("a lunch and a rest are offered, with what they cost, and never forced")
  func breaks() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "BBB201-R1")
    try scratch.run("block", "All day", "--day", "1", "--from", "11:00", "--to", "13:30")
    let plan = try scratch.run("plan")
    #expect(
      plan.output.hasSuffix("! No 45 min for lunch on Mon: see legwork break suggest\n"), "\(plan)")
    #expect(
      try scratch.run("break", "suggest").output == """
        Lunch, 45 min between 11:30–14:00: fits on 0 of 1 day, costs nothing
          legwork break Lunch --minutes 45 --between 11:30-14:00 --points 25
        Rest, 20 min between 14:30–17:00: fits on 1 of 1 day, costs nothing
          legwork break Rest --minutes 20 --between 14:30-17:00 --points 10
        Take what is offered with: legwork break suggest --add

        """)
    let offers = try JSONText(scratch.run("break", "suggest", "--json").output)
    #expect(offers.objects("offers")?.map { $0["taken"] as? Int } == [0, 1])
    #expect(try scratch.run("break", "suggest", "--add").output.hasPrefix("Done"))
    #expect(try scratch.run("plan").output.contains("break: Rest"))
    #expect(try scratch.run("break", "suggest").output.hasPrefix("You have a lunch"))
  }

  @Test("check tells each arrival on a good, an ordinary and a bad day")
  func arrivals() throws {
    let scratch = try Scratch.withEvent()
    let check = try scratch.run("check", "AAA101", "BBB201-R1")
    #expect(
      check.output == """
        Day  Way                 low    likely  high   door   chance
        Mon  AAA101 → BBB201-R1  10:15  10:20   10:30  13:50  sure

        ✓ Nothing impossible.
        2 sessions, 20 min on foot, 1 venue change

        """)
    let json = try JSONText(scratch.run("check", "AAA101", "AAA102", "--json").output)
    let way = try #require(json.objects("transfers")?.first)
    #expect(way["chance"] as? String == "no")
    #expect(way["first"] as? String == "AAA101")
  }

  @Test("an open house that is wanted is planned as a stop")
  func openHouse() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      """
      [{"code": "EXP1", "title": "Expo", "date": "2026-05-04", "start": "10:00", "end": "18:00",
        "venue": "North"}]
      """, to: "expo.json")
    try scratch.run("import", "expo.json")
    try scratch.run("want", "EXP1", "AAA101")
    let plan = try scratch.run("plan")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(plan.output.contains("stop: EXP1 Expo"), "\(plan.output)")
    #expect(!plan.output.contains("Missed"), "\(plan.output)")
    #expect(try scratch.run("check").code == 0)
  }
}
