import LegworkFormats
import LegworkModel
import Testing

@Suite("Made codes, when a newer file is read")
struct EarlierCodeTests {
  static let first = """
    title,speakers,start,minutes,room
    Alpha,Ann,2027-03-02 10:00,60,1
    Beta,Bob,2027-03-02 12:00,60,1
    Break,,2027-03-02 13:00,30,Hall
    Break,,2027-03-02 16:00,30,Hall
    Gamma,Cy,2027-03-03 10:00,60,1
    """

  /// Reads a file into an event that has another one already.
  private func read(
    _ newer: String, after first: String = first, used: Set<String> = []
  ) throws -> ImportResult {
    let earlier = try LegworkFormatsTests.read(first, zone: "UTC").catalog
    return try LegworkFormatsTests.read(newer, zone: "UTC") {
      $0.earlier = EarlierCodes(earlier, used: used)
    }
  }

  private func code(of title: String, in result: ImportResult) -> [String] {
    result.catalog.sessions.filter { $0.title == title }.map(\.id.rawValue)
  }

  @Test("stay with their sessions when rows come before them or change places")
  func order() throws {
    let rows = EarlierCodeTests.first.split(separator: "\n").map(String.init)
    let zero = "Zero,,2027-03-02 08:00,60,1"
    let newer = try read(([rows[0], zero] + rows.dropFirst().reversed()).joined(separator: "\n"))
    #expect(code(of: "Alpha", in: newer) == ["ITEM1"])
    #expect(code(of: "Beta", in: newer) == ["ITEM2"])
    #expect(code(of: "Break", in: newer) == ["ITEM3", "ITEM4"])
    #expect(newer.time("ITEM3") == "2027-03-02T13:00:00+00:00 +30")
    #expect(code(of: "Gamma", in: newer) == ["ITEM5"])
    #expect(code(of: "Zero", in: newer) == ["ITEM6"])
    #expect(newer.kinds.first == .codeMade("ITEM6"))
  }

  @Test(
    "are found by title and speakers, by title alone, or by speakers, time and room",
    arguments: [
      ("Alpha,Ann,2027-03-02 11:00,60,2", "ITEM1"), ("ALPHA!,Ann,2027-03-02 10:00,60,1", "ITEM1"),
      ("Alpha,Dan,2027-03-02 11:00,60,2", "ITEM1"), ("Omega,Ann,2027-03-02 10:00,60,1", "ITEM1"),
      ("Omega,Ann,2027-03-02 11:00,60,1", "ITEM6"), ("Break,,2027-03-02 16:00,30,Yard", "ITEM4"),
      ("Break,,2027-03-02 15:00,30,Hall", "ITEM6"), ("Gamma,Cy,2027-03-02 10:00,60,1", "ITEM6"),
    ])
  func likeness(_ row: String, _ code: String) throws {
    let newer = try read("title,speakers,start,minutes,room\n\(row)\n")
    #expect(newer.catalog.occurrences.map(\.id.rawValue) == [code])
  }

  @Test("are never given to something else while marks are kept under them")
  func used() throws {
    let newer = try read("title,room\nOmega,1\nPsi,1\n", used: ["ITEM9"])
    #expect(newer.catalog.sessions.map(\.id.rawValue) == ["ITEM10", "ITEM11"])
  }

  @Test("of records that share a code stay with their sessions, too")
  func shared() throws {
    let first = "code,title\nX,Alpha\nX,Beta\nY,Gamma\n"
    let swapped = try read("code,title\nX,Beta\nX,Alpha\nX,New\nY,Other\n", after: first)
    #expect(code(of: "Alpha", in: swapped) == ["X"])
    #expect(code(of: "Beta", in: swapped) == ["X~2"])
    #expect(code(of: "New", in: swapped) == ["X~3"])
    #expect(code(of: "Other", in: swapped) == ["Y"])
    let alone = try read("code,title\nx,Beta\n", after: first)
    #expect(alone.catalog.sessions.map(\.id.rawValue) == ["X~2"])
  }

  @Test("of runs that share a code stay with their times")
  func runs() throws {
    let first = "code,title,start,minutes\nX,Alpha,2027-03-02 10:00,60\nX,Alpha,2027-03-02 12:00,60"
    let newer = try read(
      "code,title,start,minutes\nX,Alpha,2027-03-02 12:00,60\nX,Alpha,2027-03-02 10:00,60",
      after: first)
    #expect(newer.time("X") == "2027-03-02T10:00:00+00:00 +60")
    #expect(newer.time("X~2") == "2027-03-02T12:00:00+00:00 +60")
    #expect(newer.catalog.sessions.map(\.id.rawValue) == ["X"])
  }

  @Test("of runs at one time, each with speakers of its own, stay with their rooms")
  func rooms() throws {
    let rows = ["Alpha,Ann,2027-03-02 10:00,60,1", "Alpha,Bob,2027-03-02 10:00,60,2"]
    func file(_ rows: [String]) -> String {
      "title,speakers,start,minutes,room\n" + rows.joined(separator: "\n")
    }
    let earlier = try LegworkFormatsTests.read(file(rows), zone: "UTC") { $0.repeats = .title }
    let newer = try LegworkFormatsTests.read(file(rows.reversed()), zone: "UTC") {
      $0.repeats = .title
      $0.earlier = EarlierCodes(earlier.catalog)
    }
    #expect(newer.catalog.occurrences == earlier.catalog.occurrences)
  }

  @Test("of sessions outlive the run that they are of")
  func firstRun() throws {
    let rows = (10...12).map { "Alpha,Ann,2027-03-02 \($0):00,60,1" }
    func read(_ rows: [String], after earlier: Catalog) throws -> [String] {
      try LegworkFormatsTests.read(
        "title,speakers,start,minutes,room\n" + rows.joined(separator: "\n"), zone: "UTC"
      ) {
        $0.repeats = .title
        $0.earlier = EarlierCodes(earlier)
      }.catalog.occurrences.map { "\($0.session)/\($0.id)" }
    }
    let earlier = try LegworkFormatsTests.read(
      "title,speakers,start,minutes,room\n" + rows.joined(separator: "\n"), zone: "UTC"
    ) { $0.repeats = .title }
    #expect(
      try read(Array(rows.dropFirst()), after: earlier.catalog) == ["ITEM1/ITEM2", "ITEM1/ITEM3"])
  }
}
