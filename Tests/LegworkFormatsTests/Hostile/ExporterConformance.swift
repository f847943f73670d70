import LegworkFormats
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

/// An exporter, and the shape of its text that no text of a catalog may change.
///
/// A new exporter gets a row in `all`, and with it every test of `ExporterConformanceTests`.
struct ExporterConformance: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whether texts come back from it letter by letter, piles of marks and all.
  var isLossless = false
  /// The text of an itinerary.
  var text: @Sendable (Itinerary, EventCalendar) -> String
  /// Rows by their cells, properties by their names: what a program that reads it goes by.
  var shape: @Sendable (_ text: String) -> [String]

  static let all = [
    ExporterConformance(testDescription: "Markdown") {
      ItineraryMarkdown(calendar: $1).text($0)
    } shape: { text in
      lines(text).map { "\(unescaped($0).count { "|<>`[]#".unicodeScalars.contains($0) }) marks" }
    },
    ExporterConformance(testDescription: "CSV") {
      ItineraryCSV(calendar: $1).text($0)
    } shape: { text in
      cells(of: text).map { row in
        let formulas = row.filter { $0.first.map { "=+-@|".unicodeScalars.contains($0) } ?? false }
        return "\(row.count) cells, \(formulas.count) formulas"
      }
    },
    ExporterConformance(testDescription: "JSON", isLossless: true) {
      PlanJSON.days(of: $0, calendar: $1).text()
    } shape: { text in
      lines(text).map { String($0.prefix { $0 != ":" }) }
    },
    ExporterConformance(testDescription: "iCalendar") {
      var ledger = CalendarLedger()
      _ = ledger.publish(
        ItineraryCalendar(event: "E", calendar: $1).entries($0), at: TimePoint(minutes: 0))
      return ICalendarWriter(name: "E", calendar: $1).text(ledger.records)
    } shape: { text in
      text.replacing("\r\n ", with: "").split(separator: "\r\n")
        .map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    },
  ]

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

  private func event(_ title: String) throws -> (Itinerary, EventCalendar) {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North", room: title, status: .reserved, title: title)
    event.run("B1", "10:25-11:00", at: "South", title: "About B1")
    return (event.itinerary(["A1", "B1"]), event.calendar)
  }

  @Test(
    "keeps its shape and shows nothing that a program obeys", arguments: ExporterConformance.all,
    titles)
  func hostile(exporter: ExporterConformance, title: String) throws {
    let (plain, calendar) = try event("plain")
    let (itinerary, _) = try event(title)
    let text = exporter.text(itinerary, calendar)
    #expect(exporter.shape(text) == exporter.shape(exporter.text(plain, calendar)), "\(text)")
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
