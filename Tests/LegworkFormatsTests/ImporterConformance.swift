import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

@Suite("Every importer, alike")
struct ImporterConformance {
  private func result(
    _ bytes: [UInt8], as format: CatalogFormat? = nil
  ) throws -> ImportResult {
    var options = ImportOptions()
    options.zone = vegas
    options.format = format
    return try CatalogImport.read(bytes, options: options)
  }

  @Test("has a fixture here")
  func complete() {
    #expect(
      Set(FormatFixture.all.map(\.format)) == Set(CatalogFormat.allCases.filter(\.isReadable)))
  }

  @Test("reads its fixture whole, without a remark", arguments: FormatFixture.all)
  func whole(fixture: FormatFixture) throws {
    let result = try result(Array(fixture.text.utf8))
    #expect(result.format == fixture.format)
    #expect(result.problems.isEmpty, "\(result.problems)")
    #expect(result.catalog.sessions.count == 3)
    #expect(result.catalog.occurrences.count == 3)
    #expect(result.catalog.occurrences.allSatisfy { $0.interval?.length ?? 0 >= 30 })
    #expect(result.withoutVenue == 0)
  }

  @Test(
    "gives the same for the same bytes, for CR LF, and with a mark", arguments: FormatFixture.all)
  func marks(fixture: FormatFixture) throws {
    let text = fixture.text
    let wanted = try result(Array(text.utf8))
    #expect(try result(Array(text.utf8)) == wanted)
    #expect(try result(Array(text.replacing("\n", with: "\r\n").utf8)).catalog == wanted.catalog)
    #expect(try result([0xEF, 0xBB, 0xBF] + text.utf8).catalog == wanted.catalog)
  }

  @Test("gives the same for records in any order", arguments: FormatFixture.all)
  func order(fixture: FormatFixture) throws {
    let wanted = try result(Array(fixture.text.utf8)).catalog
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let text = fixture.file(order.map { fixture.records[$0] })
      #expect(try result(Array(text.utf8)).catalog == wanted, "\(order)")
    }
  }

  @Test("refuses nothing at all, and no records", arguments: FormatFixture.all)
  func empty(fixture: FormatFixture) {
    #expect(throws: ImportError.empty) { try result([], as: fixture.format) }
    #expect(throws: ImportError.self) { try result([32, 10, 10], as: fixture.format) }
    #expect(throws: ImportError.noRecords(fixture.format)) {
      try result(Array(fixture.file([]).utf8), as: fixture.format)
    }
  }

  @Test("refuses a file that breaks off, where its end is marked", arguments: FormatFixture.all)
  func truncated(fixture: FormatFixture) {
    let bytes = Array(fixture.text.trimmed.utf8)
    for tenth in 1...9 {
      let part = Array(bytes.prefix(bytes.count * tenth / 10))
      if let result = try? result(part, as: fixture.format) {
        #expect(!fixture.hasEnd, "\(tenth) tenths")
        #expect(result.catalog.occurrences.count <= 3)
      }
    }
  }

  @Test("refuses what it does not read", arguments: FormatFixture.all)
  func wrongFormat(fixture: FormatFixture) {
    for other in FormatFixture.all where family(other.format) != family(fixture.format) {
      #expect(throws: ImportError.self, "\(other.testDescription)") {
        try result(Array(other.text.utf8), as: fixture.format)
      }
    }
  }

  /// Formats of one family share a syntax: a reader may find records in a file of the other.
  private func family(_ format: CatalogFormat) -> String {
    switch format {
    case .csv, .legworkCSV: "table"
    case .json, .awsEvents, .frabJSON, .legwork: "JSON"
    default: format.rawValue
    }
  }

  @Test("lets no NUL or escape into a text", arguments: FormatFixture.all)
  func controls(fixture: FormatFixture) {
    let bytes = Array(fixture.text.utf8)
    for control: UInt8 in [0, 7, 27, 127] {
      for tenth in 1...9 {
        var damaged = bytes
        damaged.insert(control, at: bytes.count * tenth / 10)
        guard let result = try? result(damaged, as: fixture.format) else { continue }
        let texts =
          result.catalog.sessions.flatMap { [$0.id.rawValue, $0.title, $0.link ?? ""] + $0.topics }
          + result.catalog.occurrences.flatMap { [$0.id.rawValue, $0.room ?? ""] }
          + result.catalog.venues.map(\.id.rawValue)
        #expect(
          !texts.contains { $0.utf8.contains(control) }, "\(control) at \(tenth) tenths")
      }
    }
  }

  @Test(
    "refuses a megabyte of noise, and so does finding the format", .ends(within: 60),
    arguments: [nil] + CatalogFormat.allCases.filter(\.isReadable))
  func noise(format: CatalogFormat?) {
    var random = SeededRandom(seed: 7)
    let noise = (0..<1_048_576).map { _ in UInt8(truncatingIfNeeded: random.next() >> 56) }
    #expect(throws: ImportError.self) { try result(noise, as: format) }
  }
}
