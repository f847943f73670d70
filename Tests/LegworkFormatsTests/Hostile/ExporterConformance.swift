import Foundation
import LegworkFormats
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What exporters write of: a small plan with its catalog, and a text wherever a text may stand.
struct ExportedEvent: Sendable {
  /// The plan.
  var itinerary: Itinerary
  /// The event's zone.
  var calendar: EventCalendar
  /// All that can be attended.
  var catalog: Catalog
  /// The plan as a page shows it.
  var page: PageContent

  /// Two sessions, of which the first, its venue and all else that has a name bear the text.
  init(_ text: String) throws {
    var event = try EventBuilder()
    let venue = Venue.ID(text)
    event.travel(venue, "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: venue, room: text, status: .reserved, title: text)
    event.run("B1", "10:25-11:00", at: "South", title: "About B1")
    event.run("D1", "09:15-10:00", at: venue, points: 30, title: text)
    itinerary = event.itinerary(["A1", "B1"], breaks: [event.placed(text, "12:00-12:30")])
    calendar = event.calendar
    let context = event.context
    let sessions = context.catalog.sessions.map { session in
      var session = session
      (session.type, session.abstract, session.link) = (text, text, text)
      (session.topics, session.speakers) = ([text], [text, text])
      return session
    }
    catalog = Catalog(
      sessions: sessions, occurrences: context.catalog.occurrences, venues: context.catalog.venues)
    page = PageContent(name: text, calendar: calendar, itinerary: itinerary)
    page.layout = VenuePlaces(of: itinerary, coordinates: [:], travel: context.travel)
    page.missed = [MissedSession(session: "C1", interest: .want, run: nil, reason: .noTime)]
    page.notes = ["A1": [text]]
    page.attended = ["A1"]
    for backup in BackupFinder(context).backups(of: event.plan(["A1", "B1"])) {
      page.backups[backup.planned.occurrence.id] = backup
    }
    page.changes = PrintedPlan(itinerary).differences(
      from: PrintedPlan(event.itinerary(["D1"])))
  }
}

/// An exporter, and the shape of its text that no text of a catalog may change.
///
/// A new exporter gets a row in `all`, and with it every test of `ExporterConformanceTests`.
struct ExporterConformance: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whether texts come back from it letter by letter, piles of marks and all.
  var isLossless = false
  /// The text of an event's plan or catalog.
  var text: @Sendable (ExportedEvent) -> String
  /// Rows by their cells, properties by their names: what a program that reads it goes by.
  var shape: @Sendable (_ text: String) -> [String]

  static let all = [
    ExporterConformance(testDescription: "Markdown") {
      ItineraryMarkdown(calendar: $0.calendar).text($0.itinerary)
    } shape: { text in
      lines(text).map { "\(unescaped($0).count { "|<>`[]#".unicodeScalars.contains($0) }) marks" }
    },
    ExporterConformance(testDescription: "CSV") {
      ItineraryCSV(calendar: $0.calendar).text($0.itinerary)
    } shape: { text in
      rows(of: text)
    },
    ExporterConformance(testDescription: "JSON", isLossless: true) {
      PlanJSON.days(of: $0.itinerary, calendar: $0.calendar).text()
    } shape: { text in
      lines(text).map { String($0.prefix { $0 != ":" }) }
    },
    ExporterConformance(testDescription: "iCalendar") {
      var ledger = CalendarLedger()
      _ = ledger.publish(
        ItineraryCalendar(event: "E", calendar: $0.calendar).entries($0.itinerary),
        at: TimePoint(minutes: 0))
      return ICalendarWriter(name: "E", calendar: $0.calendar).text(ledger.records)
    } shape: { text in
      text.replacing("\r\n ", with: "").split(separator: "\r\n")
        .map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    },
    ExporterConformance(testDescription: "HTML page") {
      Page($0.page).text
    } shape: { text in
      tags(of: text)
    },
    ExporterConformance(testDescription: "SVG pictures") { event in
      let page = event.page
      let day = page.dayPicture(EventBuilder.firstDay)
      return [page.weekPicture, day, page.walkPicture(nil)].compactMap { $0?.file }.joined()
    } shape: { text in
      text.components(separatedBy: "</svg>\n").dropLast()
        .flatMap { ElementLog.elements(of: $0 + "</svg>") }
    },
    ExporterConformance(testDescription: "catalog CSV", isLossless: true) {
      CatalogCSV.text($0.catalog, calendar: $0.calendar)
    } shape: { text in
      rows(of: text)
    },
    ExporterConformance(testDescription: "catalog JSON", isLossless: true) {
      CatalogJSON.document($0.catalog, eventName: "E", calendar: $0.calendar).text()
    } shape: { text in
      members(of: try? JSONSerialization.jsonObject(with: Data(text.utf8)), at: "")
    },
  ]

  /// The tags of a page with the names of their attributes, and how often constants stand in it.
  private static func tags(of text: String) -> [String] {
    let bare = text.replacing(/(<(script|style)>)(?s:.*?)(<\/\2>)/) { $0.output.1 + $0.output.3 }
    return bare.matches(of: /<[^>]*>/).map { $0.output.replacing(/"[^"]*"/, with: "") }
      .map(String.init)
  }

  /// The members of a document that another reader understood, with their paths.
  private static func members(of value: Any?, at path: String) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { members(of: object[$0], at: "\(path).\($0)") }
    case let list as [Any]: list.flatMap { members(of: $0, at: "\(path)[]") }
    case nil: ["unreadable"]
    default: [path]
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What is left without backslashes and the signs behind them.
  private static func unescaped(_ line: String) -> [Unicode.Scalar] {
    var left: [Unicode.Scalar] = []
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped || scalar == "\\" { isEscaped.toggle() } else { left.append(scalar) }
    }
    return left
  }

  /// The rows of a table: how many cells, and how many of them a program would reckon out.
  private static func rows(of text: String) -> [String] {
    cells(of: text).map { row in
      let formulas = row.filter { $0.first.map { "=+-@|".unicodeScalars.contains($0) } ?? false }
      return "\(row.count) cells, \(formulas.count) formulas"
    }
  }

  /// The cells of a table by RFC 4180, scalar by scalar, as programs read it.
  private static func cells(of text: String) -> [[[Unicode.Scalar]]] {
    var rows: [[[Unicode.Scalar]]] = [[[]]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append([])
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([[]])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(scalar)
      }
    }
    return rows
  }
}

@Suite("Every exporter")
struct ExporterConformanceTests {
  /// Titles that would change what a reader sees or does, were they written as they are.
  static let titles = [
    "a\nb\r\nc", "a\u{2028}b\u{2029}c\u{85}d", "\u{1B}[2Jx\u{1B}]0;x\u{7}", "\u{9B}31mx",
    "\u{202E}x\u{2066}y", "\u{200B}\u{FEFF}\u{2060}x", "x\u{0}y", "a,b;c\"d'e|f", "a,\u{301}b",
    "a\"\u{301},b", "=1+1", "=\u{200D}1+1", "@\u{301}SUM(A1)", "-2+3+cmd|' /C calc'!A0",
    "a|\u{301}b", "<\u{301}script>alert(1)</script>", "`\u{301}x`", "[x](javascript:1)",
    "END:VEVENT\r\nBEGIN:VEVENT", "x\\", "x\\,y", "\u{FFFD}\u{FFFE}", "}]}",
    "x" + String(repeating: "\u{301}", count: 500), String(repeating: "long ", count: 2000),
  ]

  @Test(
    "keeps its shape and shows nothing that a program obeys", arguments: ExporterConformance.all,
    titles)
  func hostile(exporter: ExporterConformance, title: String) throws {
    let text = exporter.text(try ExportedEvent(title))
    let plain = exporter.text(try ExportedEvent("plain"))
    #expect(exporter.shape(text) == exporter.shape(plain), "\(text)")
    let obeyed = text.unicodeScalars.filter {
      $0.value < 32 && $0 != "\n" && $0 != "\r" || $0.value == 0x7F
        || (0x80...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value) || [0x200B, 0xFEFF, 0x2060].contains($0.value)
    }
    #expect(obeyed.isEmpty, "\(obeyed.map { String($0.value, radix: 16) })")
    let tallest = text.reduce(0) { max($0, $1.unicodeScalars.count) }
    #expect(tallest < 20 || exporter.isLossless, "marks pile up")
  }
}

/// The elements of an XML document as Foundation reads it, with the names of their attributes.
private final class ElementLog: NSObject, XMLParserDelegate {
  private var elements: [String] = []

  static func elements(of text: String) -> [String] {
    let log = ElementLog()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = log
    return parser.parse() ? log.elements : ["malformed"]
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(([name] + attributes.keys.sorted()).joined(separator: " "))
  }
}
