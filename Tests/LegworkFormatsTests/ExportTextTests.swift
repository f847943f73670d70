import LegworkFormats
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Itineraries as text for other programs")
struct ExportTextTests {
  private func event(title: String = "About A1") throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North", room: "12", status: .reserved, title: title)
    event.run("B1", "10:25-11:00", at: "South")
    return event
  }

  @Test("Markdown has a table for each day")
  func markdown() throws {
    let event = try event()
    #expect(
      ItineraryMarkdown(calendar: event.calendar).text(event.itinerary(["A1", "B1"])) == """
        # Itinerary

        ## Monday 2 December

        2 sessions, 20 min on foot, 1 venue change.

        | Time | What | Where | Note |
        |---|---|---|---|
        | 09:00–10:00 | **A1** About A1 | North, 12 | seat reserved, at the door by 08:50 |
        | 10:00–10:20 | walk, 20 min | → South | tight, leave by 10:05, arrival: likely |
        | 10:25–11:00 | **B1** About B1 | South | no seat needed, at the door by 10:25 |

        **In all:** 2 sessions, 20 min on foot, 1 venue change.

        """)
  }

  @Test("Markdown shows a title as it is")
  func hostileMarkdown() throws {
    let event = try event(title: "a | b\n# <script>*x*</script> [y](z) `q` \u{202E}r")
    let text = ItineraryMarkdown(calendar: event.calendar).text(event.itinerary(["A1"]))
    #expect(
      text.contains(
        ##"**A1** a \| b \# \<script\>\*x\*\</script\> \[y\](z) \`q\` r |"##))
  }

  @Test("CSV has a row for each leg but waits")
  func csv() throws {
    let event = try event(title: "One, \"two\"")
    let text = ItineraryCSV(calendar: event.calendar).text(event.itinerary(["A1", "B1"]))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "date,start,end,kind,code,title,venue,room,status,arriveBy,mode,minutes,walking,slack,"
          + "verdict,leaveBy,chance",
        "2024-12-02,09:00,10:00,session,A1,\"One, \"\"two\"\"\",North,12,reserved,08:50,,60,,,,,",
        "2024-12-02,10:00,10:20,transfer,,North → South,South,,,10:25,walk,20,20,5,tight,10:05,likely",
        "2024-12-02,10:25,11:00,session,B1,About B1,South,,notRequired,10:25,,35,,,,,", "",
      ])
  }

  @Test("CSV dates what begins after midnight by the clock on the wall")
  func csvAtNight() throws {
    var event = try EventBuilder()
    event.run("P1", "25:00-26:00", at: "North")
    let rows = ItineraryCSV(calendar: event.calendar).text(event.itinerary(["P1"]))
    #expect(rows.contains("2024-12-03,01:00,02:00,session,P1,"), "\(rows)")
  }

  @Test(
    "CSV holds no formula",
    arguments: ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1+1", "\u{0}=1", "|calc"])
  func formula(title: String) throws {
    let event = try event(title: title)
    let text = ItineraryCSV(calendar: event.calendar).text(event.itinerary(["A1"]))
    let cell = VisibleText.clean(title)
    #expect(text.contains(",'\(cell),"))
    #expect(!text.contains(",\(cell),"))
  }

  @Test(
    "visible text keeps letters and drops what is obeyed",
    arguments: [
      ("plain é 日本 👩‍👩‍👧 ☎️", "plain é 日本 👩‍👩‍👧 ☎️"),
      ("\u{1B}[31mred\u{1B}[0m", "red"),
      ("\u{1B}]0;title\u{7}after", "after"),
      ("\u{1B}]8;;http://x\u{1B}\\link", "link"),
      ("\u{9B}2Jgone", "gone"),
      ("open \u{1B}[", "open"),
      ("a\u{202E}b\u{2066}c\u{200E}", "abc"),
      ("two\r\nlines\u{2028}three\tfour", "two lines three four"),
      ("\u{0}\u{8}\u{7F}x\u{E000}\u{FEFF}", "x"),
    ])
  func visible(text: String, expected: String) {
    #expect(VisibleText.clean(text) == expected)
  }
}
