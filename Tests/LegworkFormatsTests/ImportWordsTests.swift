import LegworkFormats
import LegworkModel
import Testing

@Suite("Words of a catalog")
struct ImportWordsTests {
  @Test(
    "Seats",
    arguments: [
      ("available", ReservationStatus.available), ("veryLimited", .limited), ("unavailable", .full),
      ("walkUp", .walkUpOnly), ("full-walkup", .full), ("reserved-by-me", .reserved),
      ("reservable-conflict", .available), ("Waitlisted", .waitlisted), ("ended", .ended),
      ("Canceled", .cancelled), ("not required", .notRequired), ("active", .unknown),
      ("Full (walk-up only)", .full), ("FULL - join the waitlist", .full), ("Fully booked", .full),
      ("Sold out!", .full), ("Cancelled by the speaker", .cancelled),
      ("Waitlist open", .waitlisted),
    ])
  func statuses(_ word: String, _ status: ReservationStatus) throws {
    let result = try read("code,title,status\nA1,x,\(word)\n")
    #expect(result.catalog.occurrences.map(\.status) == [status])
    #expect(result.problems.isEmpty)
  }

  @Test("Unknown words survive, each reported once with how often")
  func unknown() throws {
    let result = try read("code,title,status,level\nA1,x,maybe,hard\nA2,y,maybe,\nA3,z,other,\n")
    #expect(result.catalog.occurrences.allSatisfy { $0.status == .unknown })
    #expect(
      result.kinds == [
        .statusUnknown(count: 2), .levelUnreadable(count: 1), .statusUnknown(count: 1),
      ])
  }

  @Test(
    "Words that only begin like a known one are not known",
    arguments: [
      "Full-day", "Full Conference Pass", "Fulldome", "Cancellation policy",
    ])
  func beginnings(_ word: String) throws {
    let result = try read("code,title,status\nA1,x,\(word)\n")
    #expect(result.catalog.occurrences.map(\.status) == [.unknown])
    #expect(result.kinds == [.statusUnknown(count: 1)])
  }

  @Test(
    "Seats left, walk-up flags and tickets",
    arguments: [
      ("tickets available", "0", ReservationStatus.full), ("tickets available", "7", .available),
      ("walkUpOnly", "true", .walkUpOnly), ("canceled", "yes", .cancelled),
      ("Attendee Registration?", "No - this event does not require tickets!", .notRequired),
    ])
  func flags(_ column: String, _ value: String, _ status: ReservationStatus) throws {
    let result = try read("code,title,\(column)\nA1,x,\(value)\n")
    #expect(result.catalog.occurrences.map(\.status) == [status])
  }

  @Test(
    "Levels",
    arguments: [
      ("300 – Advanced", 300), ("Foundational", 100), ("introductory", 100), ("Intermediate", 200),
      ("Advanced", 300), ("Expert", 400), ("Distinguished", 500), ("L400", 400), ("2", 200),
      ("Advanced (track 2)", 300), ("2 - Advanced", 200), ("Level 4: Advanced", 400),
      ("Stufe 3", 300), ("Beginner (200 seats)", 200),
    ])
  func levels(_ text: String, _ level: Int) throws {
    let result = try read("code,title,level\nA1,x,\(text)\n")
    #expect(result.catalog.sessions.map(\.level) == [level])
  }

  @Test(
    "Texts lose markup and control characters, and keep what only looks like it",
    arguments: [
      ("<p>a</p><p>b</p>", "a\nb"), ("a &amp;#39; b", "a &#39; b"), ("x &#39;y&#39;", "x 'y'"),
      ("a < b, List<Int>", "a < b, List<Int>"), ("AT&T &c.", "AT&T &c."),
      ("a\u{1B}[31mb", "a[31mb"),
      ("<a href='u'>link</a> <script>alert()</script>end", "link end"), ("a\u{202E}b", "ab"),
      ("a <script> of four lines", "a <script> of four lines"), ("a <style>b", "a <style>b"),
      ("a <!-- b", "a <!-- b"), ("a <!-- b --> c", "a c"), ("a<SCRIPT>b</Script>c", "ac"),
      ("a<style >p > b</STYLE> c", "a c"), ("<script>a<b>c</b>", "<script>ac"),
      ("&Oslash;rsted &Aring; na&iuml;ve &yen;5 &Scaron; &alpha;", "Ørsted Å naïve ¥5 Š α"),
      ("a&nbsp;b &shy;c &lrm;d &nosuch;", "a b c d &nosuch;"),
    ])
  func texts(_ text: String, _ clean: String) throws {
    let quoted = text.replacing("\"", with: "\"\"")
    let result = try read("code,title,abstract\nA1,x,\"\(quoted)\"\n")
    #expect(result.catalog.sessions.map(\.abstract) == [clean])
  }

  @Test(
    "What cannot be seen does not make a code or title another",
    arguments: ["\u{FEFF}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{2060}", "\u{180E}", "\u{FFFA}"])
  func hidden(_ mark: String) throws {
    let result = try read("code,title,speakers\nA2\(mark),Server\(mark)less,An\(mark)n\n")
    let session = try #require(result.catalog.session("A2"))
    #expect(session.title == "Serverless")
    #expect(session.speakers == ["Ann"])
  }

  @Test(
    "What joins letters and shapes emoji stays", arguments: ["\u{200C}", "\u{200D}", "\u{FE0F}"])
  func joiners(_ mark: String) throws {
    #expect(try read("code,title\nA2,a\(mark)b\n").catalog.sessions.map(\.title) == ["a\(mark)b"])
  }

  @Test(
    "Names have no space before a comma",
    arguments: [
      "code,title,speakers\nA1,x,\"Ann Lee , Chief , Acme; Bo Ek\"\n",
      #"[{"code":"A1","title":"x","speakers":[{"name":"Ann Lee , Chief , Acme"},"Bo Ek"]}]"#,
    ])
  func commas(_ text: String) throws {
    #expect(
      try read(text).catalog.sessions.map(\.speakers) == [["Ann Lee, Chief, Acme", "Bo Ek"]])
  }

  @Test("Venues: one spelling for case, punctuation and apostrophes, no guess beyond")
  func venues() throws {
    let names = [
      "Caesars Forum", "Caesar’s Forum", "caesars forum", "Caesars Forum", "JW", "jW",
      "JW", "Mariott", "Marriott", "MGM", "MGM Grand", "Hall I-II", "Hall III",
    ]
    let rows = names.enumerated().map { "A\($0),t\($0),\($1)" }.joined(separator: "\n")
    let result = try read("code,title,venue\n\(rows)\n")
    #expect(
      result.catalog.venues.map(\.id.rawValue) == [
        "Caesars Forum", "Hall I-II", "Hall III", "JW", "MGM", "MGM Grand", "Mariott", "Marriott",
      ])
    #expect(
      result.kinds == [.venueSpellings(taken: "Caesars Forum"), .venueSpellings(taken: "JW")])
  }

  @Test("One name for two buildings is told apart by the room")
  func sharedName() throws {
    let result = try read(
      "code,title,venue,room\nA1,x,Wynn/Encore,Encore Ballroom 2\nA2,y,Wynn/Encore,Lafite 4\n")
    #expect(result.catalog.occurrence("A1")?.venue == "Encore")
    #expect(result.catalog.occurrence("A2")?.venue == "Wynn/Encore")
  }

  @Test("Places of one name far apart are numbered")
  func farApart() throws {
    let result = try read(
      "code,title,venue,lat,lon\nA1,x,Salon,30.2651,-97.7382\nA2,y,Salon,30.2645,-97.7432\n"
        + "A3,z,Salon,30.2646,-97.7431\nA4,w,Far,95,10\n")
    #expect(result.catalog.occurrence("A1")?.venue == "Salon")
    #expect(result.catalog.occurrence("A2")?.venue == "Salon (2)")
    #expect(result.catalog.occurrence("A3")?.venue == "Salon (2)")
    #expect(result.problems.contains { $0.kind == .coordinateImpossible })
  }

  @Test("Windows-1252 and UTF-16 are read and said so")
  func encodings() throws {
    var options = ImportOptions()
    options.zone = vegas
    let latin = Array("code,title\nA1,Caf".utf8) + [0xE9] + Array(" \n".utf8)
    let result = try CatalogImport.read(latin, options: options)
    #expect(result.catalog.sessions.map(\.title) == ["Café"])
    #expect(result.kinds == [.encoding(name: "Windows-1252")])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "code,title\nA1,Café\n".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(
      try CatalogImport.read(wide, options: options).catalog.sessions.map(\.title) == ["Café"])
  }

  @Test("The report has the contract's members")
  func report() throws {
    let result = try read(ImportFormatTests.aws, zone: nil)
    let text = result.json(source: "demo.json").text(indented: false)
    #expect(
      text.hasPrefix(
        #"{"format":"legwork-import","version":1,"source":"demo.json","detected":"aws-events","#))
    #expect(
      text.contains(#""sessions":2,"occurrences":4,"withoutTime":1,"withoutVenue":1,"repeated":1"#))
    #expect(
      text.contains(
        #""days":[{"date":"2024-12-02","occurrences":2},{"date":"2024-12-03","occurrences":1}]"#))
    #expect(
      text.contains(
        #"{"severity":"warning","row":3,"line":null,"field":"status","value":"sometimes","#))
  }
}
