import LegworkFormats
import LegworkModel
import Testing

@Suite("frab XML")
struct ImportFrabTests {
  static func schedule(_ conference: String, _ days: String) -> String {
    "<?xml version='1.0'?>\n<schedule><conference><title>Demo</title>\(conference)</conference>\n\(days)</schedule>"
  }

  static func event(
    _ id: String, start: String = "10:00", length: String = "00:30", room: String,
    more: String = "",
    guid: String? = nil
  ) -> String {
    let guid = guid.map { " guid='\($0)'" } ?? ""
    return """
      <event id='\(id)'\(guid)><start>\(start)</start><duration>\(length)</duration>
      <room>\(room)</room><title>Talk \(id)</title><track>T</track>
      <abstract>&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;three&lt;/p&gt;</abstract>
      <persons><person id='1'>Ada</person><person id='2'>Bob</person></persons>\(more)</event>
      """
  }

  @Test("With and without the room wrapper, night events, per-event dates, opt-out")
  func days() throws {
    let night = "<recording><optout>true</optout></recording>"
    let dated = "<date>2024-02-04T12:00:00+01:00</date>"
    let text = ImportFrabTests.schedule(
      "<day_change>06:00</day_change><time_zone_name>Europe/Brussels</time_zone_name>",
      "<day index='1' date='2024-02-03'>"
        + ImportFrabTests.event("1", room: "H.1302 (Depage)")
        + "<room name='K.3.201'>"
        + ImportFrabTests.event("2", start: "01:30", room: "K.3.201", more: night)
        + ImportFrabTests.event("3", room: "K.3.201", more: dated) + "</room></day>")
    let result = try read(text, zone: nil)
    #expect(result.format == .frabXML)
    #expect(result.eventName == "Demo")
    #expect(result.time("1") == "2024-02-03T10:00:00+01:00 +30")
    #expect(result.time("2") == "2024-02-04T01:30:00+01:00 +30")
    #expect(result.time("3") == "2024-02-04T12:00:00+01:00 +30")
    #expect(result.catalog.session("2")?.recorded == .no)
    #expect(result.catalog.session("1")?.abstract == "One & two\nthree")
    #expect(result.catalog.session("1")?.speakers == ["Ada", "Bob"])
    #expect(result.catalog.venues.map(\.id.rawValue) == ["H", "K"])
  }

  @Test(
    "Markup that is not escaped loses no text",
    arguments: [
      ("<title>About <b>bold</b> moves</title>", "About bold moves", ""),
      ("<title><i>All</i></title>", "All", ""),
      ("<title>T</title><abstract><p>First…</p><p>Second.</p></abstract>", "T", "First…\nSecond."),
      ("<title>T</title><abstract>a<br/>b<ul><li>c</li></ul></abstract>", "T", "a\nb\nc"),
      ("<title>T</title><description>x <b>y &lt; z</b></description>", "T", "x y < z"),
      ("<title>T</title><links><link>L</link></links><abstract>a</abstract>", "T", "a"),
    ])
  func markup(_ members: String, _ title: String, _ abstract: String) throws {
    let text = ImportFrabTests.schedule(
      "",
      "<day date='2024-02-03'><room name='R'><event id='1'><start>10:00</start>\(members)"
        + "<persons><person>Ada <em>L.</em></person></persons></event></room></day>")
    let session = try #require(try read(text).catalog.session("1"))
    #expect(session.title == title)
    #expect(session.abstract == abstract)
    #expect(session.speakers == ["Ada L."])
  }

  @Test(
    "Rooms become venues by the rule",
    arguments: [
      (RoomRule.automatic, ["AW", "U"]), (.prefix, ["AW", "U"]),
      (.venue, ["AW1.121", "UA2.114", "UD2.120"]), (.conference, ["ULB"]),
    ])
  func rooms(_ rule: RoomRule, _ venues: [String]) throws {
    let rooms = ["AW1.121", "UA2.114", "UD2.120"]
    let events = rooms.enumerated().map { ImportFrabTests.event("\($0)", room: $1) }.joined()
    let text = ImportFrabTests.schedule(
      "<venue>ULB</venue>", "<day date='2024-02-03'>\(events)</day>")
    let result = try read(text, zone: "Europe/Brussels") { $0.rooms = rule }
    #expect(result.catalog.venues.map(\.id.rawValue) == venues)
  }

  @Test("Halls of one building are one venue")
  func halls() throws {
    let text = ImportFrabTests.schedule(
      "",
      "<day date='2014-12-27'>" + ImportFrabTests.event("1", room: "Saal 1")
        + ImportFrabTests.event("2", room: "Saal G") + ImportFrabTests.event("3", room: "")
        + "</day>")
    let result = try read(text, zone: "Europe/Berlin")
    #expect(result.catalog.venues.map(\.id.rawValue) == ["Demo"])
    #expect(result.withoutVenue == 1)
  }

  @Test(
    "Days in a length: by a comma, or a third number where other lengths have two",
    arguments: [
      (["1:02:30"], ["62"]), (["1:02:30", "00:30"], ["1590", "30"]),
      (["0:45:00", "00:30"], ["45", "30"]), (["1 day, 2:30"], ["1590"]),
      (["2 days, 0:00", "45"], ["2880", "45"]), (["PT1H30M", "1:00:00"], ["90", "60"]),
    ])
  func lengths(_ lengths: [String], _ minutes: [String]) throws {
    let events = lengths.enumerated().map { number, length in
      ImportFrabTests.event("\(number)", length: length, room: "A")
    }
    let text = ImportFrabTests.schedule("", "<day date='2014-12-27'>\(events.joined())</day>")
    let result = try read(text, zone: "Europe/Berlin")
    #expect(result.problems.isEmpty, "\(result.problems)")
    for (number, wanted) in minutes.enumerated() {
      #expect(result.time("\(number)") == "2014-12-27T10:00:00+01:00 +\(wanted)")
    }
  }

  @Test("One guid at two times is one session, one id under two guids is not")
  func keys() throws {
    let text = ImportFrabTests.schedule(
      "",
      "<day date='2014-12-27'>" + ImportFrabTests.event("7", room: "A", guid: "g")
        + ImportFrabTests.event("7", start: "15:00", room: "A", guid: "g")
        + ImportFrabTests.event("8", room: "A", guid: "h")
        + ImportFrabTests.event("8", room: "B", guid: "i").replacing("Talk 8", with: "Other")
        + "</day>")
    let result = try read(text, zone: "Europe/Berlin")
    #expect(result.catalog.occurrences(of: "7").count == 2)
    #expect(result.catalog.occurrences(of: "8").count == 1)
    #expect(result.catalog.session("8~2")?.title == "Other")
    #expect(result.kinds == [.codeChanged("7~2"), .codeChanged("8~2")])
  }

  @Test("An & or a comment that XML does not allow is refused where it stands")
  func signs() throws {
    let whole = ImportFrabTests.schedule(
      "", "<day date='2024-02-03'>" + ImportFrabTests.event("1", room: "A") + "</day>")
    func titled(_ title: String) -> String { whole.replacing("Talk 1", with: title) }
    let good = try read(titled("a &amp; b&#38;<!-- & - &c --> <![CDATA[& d]]><!--> & -->"))
    #expect(good.catalog.session("1")?.title == "a & b& & d")
    let long = "&" + String(repeating: "x", count: 2000)
    let wrong = [
      "a & b", "&&&&", "&a&amp;", "&", "&;a &", long, "<!-- a -- b -->", "<!----->",
    ]
    for text in wrong {
      guard case .malformed(.frabXML, let line, _, _)? = refusal(titled(text)) else {
        Issue.record("\(text.prefix(20)): \(String(describing: refusal(titled(text))))")
        continue
      }
      #expect(whole.split(separator: "\n")[line - 1].contains("Talk 1"), "\(text.prefix(20))")
    }
  }

  @Test("What breaks off or swells is refused with its line")
  func broken() throws {
    let whole = ImportFrabTests.schedule(
      "", "<day date='2024-02-03'>" + ImportFrabTests.event("1", room: "A") + "</day>")
    let half = String(whole.prefix(whole.count - 40))
    let impossible = try read(whole.replacing("10:00", with: "99:99"))
    #expect(impossible.problems.map(\.position) == [DocumentPosition(row: 1, line: 3)])
    guard case .truncated(.frabXML, let line, _)? = refusal(half) else {
      Issue.record("not reported as truncated: \(String(describing: refusal(half)))")
      return
    }
    #expect(line >= 4)
    let body = whole.replacing("<?xml version='1.0'?>", with: "")
    let entity = "<!DOCTYPE schedule [<!ENTITY who 'Ada'>]>"
    let named = try read(entity + body.replacing("Talk 1", with: "by &who;"))
    #expect(named.catalog.session("1")?.title == "by &who;")
    let bomb =
      "<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
      + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
    guard
      case .malformed(.frabXML, _, _, _)? = refusal(bomb + body.replacing("Talk 1", with: "&c;"))
    else {
      Issue.record("entities within entities were not refused")
      return
    }
    #expect(
      refusal(ImportFrabTests.schedule("", "<day date='2024-02-03'></day>")) == .noRecords(.frabXML)
    )
    #expect(refusal(whole, zone: nil) == .zoneMissing)
    #expect(refusal(whole, zone: "Mars/Olympus") == .badZone(name: "Mars/Olympus"))
  }

  @Test("Version 2 in JSON: one list of events, rooms and tracks described by the conference")
  func version2() throws {
    let result = try read(FormatFixture.frabJSON2.text, zone: nil)
    #expect(result.zone == "Europe/Berlin")
    #expect(result.time("00000001") == "2024-12-02T20:00:00+01:00 +40")
    let run = try #require(result.catalog.occurrence("00000001"))
    #expect(run.room == "Saal 1")
    #expect(run.capacity == 300)
    #expect(run.sourceKey == "00000001-0000-4000-8000-000000000000")
    let session = try #require(result.catalog.session("00000001"))
    #expect(session.topics == ["Security"])
    #expect(session.abstract == "About")
    #expect(session.speakers == ["Ada"])
    #expect(session.type == "talk")
    #expect(session.link == "https://example.org/talk-1")
    #expect(session.recorded == .yes)
    #expect(result.catalog.session("00000002")?.recorded == .no)
    #expect(result.catalog.occurrence("00000002")?.room == "Stage")
  }

  @Test("A talk of a day and more lasts until its end, as pretalx writes it")
  func longTalks() throws {
    let event = """
      {"guid": "g", "code": "ABCDEF", "id": 7, "date": "2024-12-02T10:00:00+01:00",
       "start": "10:00", "end": "2024-12-03T12:30:00+01:00", "duration": "1:02:30", "room": "Hall",
       "title": "Long", "subtitle": "", "track": {"en": "Art", "de": "Kunst"},
       "do_not_record": true, "persons": [{"code": "X", "name": "Ada", "public_name": "Ada"}]}
      """
    let result = try read(
      """
      {"schedule": {"url": "https://example.org", "version": "0.1", "conference": {"title": "Demo",
       "time_zone_name": "Europe/Berlin", "rooms": [{"name": "Hall", "slug": "1-hall", "guid": "r",
       "capacity": 80}], "tracks": [], "days": [{"index": 1, "date": "2024-12-02",
       "day_start": "2024-12-02T04:00:00+01:00", "rooms": {"Hall": [\(event)]}}]}}}
      """)
    #expect(result.time("ABCDEF") == "2024-12-02T01:00:00-08:00 +1590")
    #expect(result.catalog.occurrence("ABCDEF")?.capacity == 80)
    #expect(result.catalog.session("ABCDEF")?.topics == ["Art"])
    #expect(result.catalog.session("ABCDEF")?.recorded == .no)
  }
}
