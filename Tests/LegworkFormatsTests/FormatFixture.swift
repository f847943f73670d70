import LegworkFormats
import Testing

/// A small file of one format, made of records that may stand in any order.
struct FormatFixture: Sendable, CustomTestStringConvertible {
  /// What it is found to be.
  var format: CatalogFormat
  /// Which version of the format, where there are several.
  var version = ""
  /// The records, each a session of one run.
  var records: [String]
  /// Makes a file of records.
  var file: @Sendable ([String]) -> String

  var testDescription: String { format.rawValue + version }

  /// The file.
  var text: String { file(records) }

  /// Whether a file that breaks off is known to be no whole one.
  var hasEnd: Bool { format != .csv && format != .legworkCSV }

  /// A file of every format that is read.
  static let all = [
    awsEvents, json, csv, frabXML, frabJSON, frabJSON2, ics, legwork, legworkCSV,
  ]

  private static func list(_ head: String, _ tail: String) -> @Sendable ([String]) -> String {
    { head + $0.joined(separator: ",\n") + tail }
  }

  private static let awsEvents = FormatFixture(
    format: .awsEvents,
    records: (1...3).map {
      """
      {"sessionId": "s\($0)", "abbreviation": "ABC30\($0)", "title": "Talk \($0)",
       "sessionTime": {"date": "2024-12-02", "time": "1\($0):00", "length": "60",
       "timezone": "America/Los_Angeles"}, "venue": "Hall \($0 % 2)", "seatAvailability": "walkUp"}
      """
    }, file: list("{\"sessions\": [\n", "\n]}\n"))

  private static let json = FormatFixture(
    format: .json,
    records: (1...3).map {
      """
      {"code": "ABC30\($0)", "title": "Talk \($0)", "start": "2024-12-02T1\($0):00-08:00",
       "minutes": 60, "venue": {"name": "Hall \($0 % 2)"}, "abstract": "One &amp; two"}
      """
    }, file: list("[\n", "\n]\n"))

  private static let csv = FormatFixture(
    format: .csv,
    records: (1...3).map {
      "ABC30\($0),\"Talk, \($0)\",2024-12-02 1\($0):00,2024-12-02 1\($0):45,Hall \($0 % 2)\n"
    }, file: { "code,title,start,end,venue\n" + $0.joined() })

  private static let frabXML = FormatFixture(
    format: .frabXML,
    records: (1...3).map {
      ImportFrabTests.event("\($0)", start: "1\($0):00", room: "H.130\($0)", guid: "g\($0)") + "\n"
    },
    file: {
      ImportFrabTests.schedule("", "<day date='2024-12-02'>\n\($0.joined())</day>\n") + "\n"
    })

  private static let frabJSON = FormatFixture(
    format: .frabJSON, version: " 1",
    records: (1...3).map {
      """
      {"id": \($0), "guid": "g\($0)", "date": "2024-12-02T1\($0):00:00-08:00",
       "start": "1\($0):00", "duration": "00:30", "room": "Saal", "title": "Talk \($0)",
       "track": null, "persons": [{"public_name": "Ada"}]}
      """
    },
    file: list(
      """
      {"schedule": {"version": "1", "conference": {"title": "Demo", "days": [{"index": 1,
       "date": "2024-12-02", "rooms": {"Saal": [
      """, "\n]}}]}}}\n"))

  static let frabJSON2 = FormatFixture(
    format: .frabJSON, version: " 2",
    records: (1...3).map {
      """
      {"type": "talk", "guid": "0000000\($0)-0000-4000-8000-000000000000",
       "start": "2024-12-02T1\($0):00:00-08:00", "end": "2024-12-02T1\($0):40:00-08:00",
       "room": {"guid": "r\($0 % 2)"}, "slug": "talk-\($0)", "title": "Talk \($0)",
       "subtitle": null, "language": "en", "track": {"slug": "sec"}, "abstract": {"de": null,
       "en": "About"}, "participants": [{"name": "Ada", "role": "speaker"}],
       "links": [], "url": "https://example.org/talk-\($0)"}
      """
    },
    file: list(
      """
      {"schedule": {"version": "2", "conference": {"acronym": "demo", "title": "Demo",
       "time_zone_name": "Europe/Berlin", "start": "2024-12-02T09:00:00Z",
       "end": "2024-12-02T22:00:00Z", "tracks": [{"name": "Security", "slug": "sec"}],
       "rooms": [{"name": "Saal 1", "guid": "r1", "capacity": 300, "features":
         {"recording": "record_by_default"}}, {"name": "Stage", "guid": "r0", "capacity": null,
         "features": {"recording": "recording_forbidden"}}],
       "days": [{"index": 1, "date": "2024-12-02", "start": "2024-12-02T09:00:00Z",
       "end": "2024-12-02T22:00:00Z"}]}, "events": [
      """, "\n]}}\n"))

  private static let ics = FormatFixture(
    format: .ics,
    records: (1...3).map {
      """
      BEGIN:VEVENT
      UID:\($0)@example.org
      SUMMARY:ABC30\($0): Talk \($0)
      LOCATION:Hall \($0 % 2) | Room \($0)
      DTSTART:20241202T1\($0)0000Z
      DTEND:20241202T1\($0)4500Z
      END:VEVENT

      """
    }, file: { "BEGIN:VCALENDAR\nVERSION:2.0\n\($0.joined())END:VCALENDAR\n" })

  private static let legwork = FormatFixture(
    format: .legwork,
    records: (1...3).map {
      """
      {"code": "ABC30\($0)", "title": "Talk \($0)", "topics": ["One"], "occurrences": [
       {"code": "ABC30\($0)-R1", "venue": "Hall \($0 % 2)", "start": "2024-12-02T1\($0):00-08:00",
        "end": "2024-12-02T1\($0):45-08:00", "status": "full", "simulcast": false}]}
      """
    },
    file: list(
      "{\"format\": \"legwork-catalog\", \"version\": 1, \"zone\": \"UTC\", \"sessions\": [\n",
      "\n]}\n"))

  private static let legworkCSV = FormatFixture(
    format: .legworkCSV,
    records: (1...3).map {
      "ABC30\($0)-R1,ABC30\($0),\"'=Talk, \($0)\",Hall \($0 % 2),2024-12-02T1\($0):00-08:00,"
        + "2024-12-02T1\($0):45-08:00,no,UTC\n"
    }, file: { "code,session,title,venue,start,end,simulcast,zone\n" + $0.joined() })
}
