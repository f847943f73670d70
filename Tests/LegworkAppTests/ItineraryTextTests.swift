import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Itinerary text")
struct ItineraryTextTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South Convention Center", .walk, 20)
    event.travel("North", "South Convention Center", .shuttle, 30, walking: 8)
    event.travel("Inn", "North", .walk, 10)
    event.travel("Inn", "South Convention Center", .walk, 15)
    event.run(
      "NTA304-R", "09:00-10:00", at: "North", room: "Level 2 | Cristal 1", status: .reserved,
      points: 50, title: "Boost your journey from a very long title to a rather short one")
    event.run("B1", "10:25-11:45", at: "South Convention Center", status: .walkUpOnly, points: 40)
    event.run("C1", "11:30-12:30", at: "North", points: 30)
    event.run("D1", nil)
    event.run("M1", "08:00-09:00", at: nil, day: 1, points: 7)
    event.preferences.sessions = [
      "NTA304": Wish(.must), "C1": Wish(.want), "D1": Wish(.must),
    ]
    event.preferences.breaks = [
      BreakRule(name: "lunch", minutes: 45, window: EventBuilder.window("11:30-14:00"))
    ]
    event.preferences.commitments = [
      Commitment(
        name: "dinner", day: EventBuilder.day(0), window: EventBuilder.window("18:00-20:00"),
        venue: "North")
    ]
    event.preferences.settings.lodging = "Inn"
    event.preferences.settings.leads = [.walkUpOnly: 0]
    return event
  }

  private func text(_ event: EventBuilder, _ plan: Plan, style: Style = .plain, width: Int = 60)
    -> String
  {
    ItineraryText(calendar: event.calendar, style: style, width: width).text(
      plan: plan, itinerary: ItineraryBuilder(event.context).build(plan),
      missed: MissedFinder(event.context).find(plan))
  }

  private func plan(_ event: EventBuilder) -> Plan {
    var plan = event.plan(
      ["NTA304-R", "B1", "M1"], breaks: [event.placed("lunch", "11:45-12:30")])
    (plan.status, plan.objective, plan.bound) = (.optimal, 24, 24)
    return plan
  }

  @Test("tells when to leave, how, and how much time there is")
  func whole() throws {
    let event = try event()
    #expect(
      text(event, plan(event)) == """
        Monday 2 December
          2 sessions, 48 min on foot, 2 venue changes
          ↓ leave 08:30 walk 10 min, 08:40 at North
            ✓ sure: 10 min to spare, at the latest 08:40
            · 20 min free
        09:00–10:00  NTA304-R  reserved
                     Boost your journey from a very long title to a…
                     North · Level 2 | Cristal 1
          ↓ leave 10:00 walk 20 min, 10:20 at South Convention
            Center
            ! likely: tight, 5 min to spare
        10:25–11:45  B1  walk-up line
                     About B1
                     South Convention Center
        11:45–12:30  break: lunch
          ↓ leave 12:30 shuttle 30 min, 13:00 at North
            ✓ sure: 5 h to spare, at the latest 17:30
            · 5 h free
        18:00–20:00  own: dinner
                     North
          ↓ leave 20:00 walk 10 min, 20:10 back at Inn  ✓ home

        Tuesday 3 December — 1 session, 60 min on foot
          ↓ leave 07:20 walk 30 min (assumed), 07:50 at a place
            not known yet
            ✓ likely: 10 min to spare, at the latest 07:30
        08:00–09:00  M1  no seat needed
                     About M1
                     place not known yet
          ↓ leave 09:00 walk 30 min (assumed), 09:30 back at Inn
            ✓ home

        In all: 3 sessions, 108 min on foot, 2 venue changes
        Musts attended: 1 of 1
        24 points: no plan is better (proven)

        Missed
          must  D1: no time yet
          want  C1: clashes with B1
        """)
  }

  @Test("of an infeasible plan tells what stands in the way")
  func infeasible() throws {
    let event = try event()
    var plan = event.plan(["NTA304-R"])
    plan.status = .infeasible
    plan.conflict = ["NTA304", "C1"]
    #expect(
      text(event, plan).hasSuffix(
        """
        In all: 1 session, 20 min on foot, 0 venue changes
        Musts attended: 1 of 1
        ✗ Not all demands can hold together; this keeps as many
        musts as can be.
        Give up one of: NTA304, C1

        Missed
          must  D1: no time yet
          want  C1: there is room: plan again
        """))
  }

  @Test("of nothing planned says so")
  func empty() throws {
    let event = try EventBuilder()
    #expect(
      text(event, event.plan([])) == """
        Nothing is planned yet.
        """)
  }

  @Test("of a plan that cannot be kept says where")
  func broken() throws {
    var event = try event()
    event.preferences.settings.lodging = nil
    event.preferences.commitments = []
    event.run("E1", "10:10-10:30", at: "South Convention Center")
    #expect(
      text(event, event.plan(["NTA304-R", "E1", "B1"])) == """
        Monday 2 December
          3 sessions, 20 min on foot, 1 venue change
        09:00–10:00  NTA304-R  reserved
                     Boost your journey from a very long title to a…
                     North · Level 2 | Cristal 1
          ↓ leave 10:00 walk 20 min, 10:20 at South Convention
            Center
            ✗ no: impossible, 10 min after the start
        10:10–10:30  E1  no seat needed
                     About E1
                     South Convention Center
        10:25–11:45  B1  walk-up line
                     About B1
                     South Convention Center
                     ✗ overlaps E1

        In all: 3 sessions, 20 min on foot, 1 venue change
        Musts attended: 1 of 1
        Whether there is a better plan was not worked out.

        Missed
          must  D1: no time yet
          want  C1: clashes with B1
        """)
  }

  @Test("says when one arrives on a good and a bad day, where they differ")
  func range() throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:25-11:00", at: "South", points: 1)
    let day = try #require(event.itinerary(["A1", "B1"]).days.first)
    #expect(
      ItineraryText(calendar: event.calendar).day(day)[5...7] == [
        "  ↓ leave 10:00 walk 20 min, 10:20 at South",
        "    ! likely: tight, 5 min to spare",
        "    low 10:15, likely 10:20, high 10:30, door 10:25",
      ])
  }

  @Test("takes one line for a move inside a venue, none for staying in the room")
  func sameVenue() throws {
    var event = try EventBuilder()
    event.run("A1", "09:00-10:00", at: "North", room: "1")
    event.run("B1", "10:30-11:00", at: "North", room: "2")
    event.run("C1", "11:10-12:00", at: "North", room: "2")
    let day = try #require(event.itinerary(["A1", "B1", "C1"]).days.first)
    let moves = ItineraryText(calendar: event.calendar).day(day).filter { $0.contains("↓") }
    #expect(moves == ["  ↓ leave 10:00, 5 min to another room  ✓ sure, by 10:25"])
  }

  @Test("fits the width it is given", arguments: [32, 40, 60, 80])
  func width(width: Int) throws {
    let event = try event()
    for line in text(event, plan(event), width: width).split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= width, "\(line)")
    }
  }

  @Test("says the same without colour")
  func colour() throws {
    let event = try event()
    let coloured = text(event, plan(event), style: .ansi)
    #expect(coloured.contains("\u{1B}[32m"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == text(event, plan(event)))
  }

  @Test("lets no catalog text command the terminal")
  func hostile() throws {
    var event = try EventBuilder()
    event.run(
      "X1", "09:00-10:00", at: "No\u{1B}[2Jrth", room: "\u{9B}31m1",
      title: "\u{1B}]0;t\u{7}Hi\u{202E}!\n\n")
    let shown = text(event, event.plan(["X1"]))
    #expect(shown.contains("             Hi!\n             North · 1\n"))
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0.value != 0x9B })
  }
}

@Suite("Text on a terminal")
struct TerminalTextTests {
  @Test(
    "is measured in columns",
    arguments: [("abc", 3), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("☎️", 2), ("→✓", 2)])
  func width(text: String, columns: Int) {
    #expect(TerminalText.width(text) == columns)
  }

  @Test(
    "is cut in columns",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("ab cd", 4, "ab…"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(TerminalText.cut(text, to: columns) == expected)
  }

  @Test("is wrapped between words")
  func wrapped() {
    #expect(
      TerminalText.wrapped("one two  three verylongword", to: 8) == [
        "one two", "three", "verylon…",
      ])
  }
}
