import LegworkFormats
import LegworkModel
import Testing

@Suite("Import never crashes")
struct ImportRobustnessTests {
  static let seeds = [
    ImportFormatTests.aws, ImportRepeatTests.festival,
    ImportFrabTests.schedule(
      "", "<day date='2024-02-03'>" + ImportFrabTests.event("1", room: "H.1") + "</day>"),
    "code,title,dayTime\nA1,x,\"Friday, December 6, 2024 9 AM to 24:00\"\n",
    "[{\"id\": 1, \"title\": \"\\ud83d\\ude00\", \"start\": 1733162400, \"length\": 90}]",
  ]

  @Test("Files cut off or with bytes changed give a result or an error", arguments: seeds)
  func damaged(_ text: String) {
    var random = SplitMix(state: 7)
    let bytes = Array(text.utf8)
    var options = ImportOptions()
    options.zone = vegas
    for round in 0..<200 {
      var damaged = bytes
      if round % 2 == 0 { damaged.removeLast(Int(random.next() % UInt64(bytes.count))) }
      for _ in 0..<(round % 5) {
        damaged[Int(random.next() % UInt64(damaged.count))] = UInt8(random.next() & 255)
      }
      if let result = try? CatalogImport.read(damaged, options: options) {
        #expect(result.catalog.occurrences.allSatisfy { ($0.interval?.length ?? 1) > 0 })
        #expect(!result.json(source: "x").text().isEmpty)
      }
      _ = try? TravelImport.read(damaged)
      _ = try? PlanListImport.read(damaged, options: options)
    }
  }

  @Test("Every beginning of a file is refused, as broken off once its kind is plain")
  func beginnings() {
    let xml = ImportRobustnessTests.seeds[2]
    for length in 60..<xml.utf8.count {
      let error = refusal(String(decoding: Array(xml.utf8.prefix(length)), as: UTF8.self))
      guard case .truncated(.frabXML, _, _)? = error else {
        Issue.record("\(length) bytes of XML: \(String(describing: error))")
        continue
      }
    }
    let json = ImportFormatTests.aws
    for length in 1..<json.utf8.count {
      let error = refusal(String(decoding: Array(json.utf8.prefix(length)), as: UTF8.self))
      guard case .truncated(.json, _, _)? = error else {
        Issue.record("\(length) bytes of JSON: \(String(describing: error))")
        continue
      }
    }
  }

  @Test("Nesting and columns without end are refused or ignored")
  func endless() throws {
    let deep = String(repeating: "[", count: 100_000)
    guard case .malformed(.json, _, _, _)? = refusal(deep) else {
      Issue.record("nesting was not refused")
      return
    }
    let objects = (0..<2000).map { "{\"id\": \($0), \"title\": \"t\", \"k\($0)\": 1}" }
    let result = try read("[" + objects.joined(separator: ",") + "]")
    #expect(result.catalog.occurrences.count == 2000)
    #expect(result.kinds == [.membersLeftOut(count: 1502)])
    #expect(result.problems.first?.position == DocumentPosition(row: 499))
  }

  @Test("Members that are met late are read where a field may have their names")
  func lateMembers() throws {
    let many = (0..<500).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let result = try read(
      """
      [{\(many)}, {"code": "A1", "title": "x", "start": "2024-12-02T10:00", "minutes": 30, "z": 1},
       {"code": "A2", "title": "y", "slot": {"start": "2024-12-02T11:00"}, "minutes": 30}]
      """)
    #expect(result.time("A1") == "2024-12-02T10:00:00-08:00 +30")
    #expect(result.kinds == [.emptyRecord, .membersLeftOut(count: 1)])
  }

  @Test("Names as long as a file are left out, and not repeated for each member")
  func longNames() throws {
    let name = String(repeating: "n", count: 100_000)
    let members = (0..<400).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let result = try read(#"[{"code": "A1", "title": "x", "\#(name)": {\#(members)}}]"#)
    #expect(result.kinds == [.membersLeftOut(count: 1)])
    #expect((result.problems.first?.field?.utf8.count ?? 0) < 100)
  }

  @Test("numbers many rows of one code one after the other", .ends(within: 60))
  func oneCode() throws {
    let rows = (1...5000).map { "A1,Talk \($0)\n" }
    let result = try read("code,title\nA1~3,Taken\n" + rows.joined())
    #expect(result.catalog.occurrences.count == 5001)
    #expect(result.catalog.session("A1~2")?.title == "Talk 2")
    #expect(result.catalog.session("A1~3")?.title == "Taken")
    #expect(result.catalog.session("A1~5001")?.title == "Talk 5000")
  }

  @Test(
    "reads abstracts full of what never ends", .ends(within: 60),
    arguments: ["<!-- ", "<script>", "<script ", "<style></script>"])
  func openPassages(_ part: String) throws {
    let text = "x " + String(repeating: part, count: 60_000)
    let result = try read("[{\"code\": \"A1\", \"title\": \"T\", \"abstract\": \"\(text)\"}]")
    #expect(result.catalog.session("A1")?.abstract.hasPrefix("x <") == true)
  }

  @Test("numbers one name at many places in time", .ends(within: 60))
  func distantPlaces() throws {
    let rows = (0..<4000).map {
      "A\($0),T,Salon,\(Double($0 / 200) / 2),\(Double($0 % 200) / 2)\n"
    }
    let result = try read("code,title,venue,lat,lon\n" + rows.joined())
    #expect(result.catalog.venues.count == 4000)
    #expect(result.catalog.occurrence("A3999")?.venue == "Salon (4000)")
  }

  @Test("reads abstracts full of tags that never end", .ends(within: 60))
  func openTags() throws {
    let text = "<b>x</b> " + String(repeating: "<p ", count: 100_000)
    let result = try read("[{\"code\": \"A1\", \"title\": \"T\", \"abstract\": \"\(text)\"}]")
    #expect(result.catalog.session("A1")?.abstract.hasPrefix("x <p") == true)
  }
}

/// A small fixed sequence of numbers.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
