import LegworkFormats
import Testing

@testable import LegworkApp

@Suite("Remarks of an import")
struct RemarkGroupsTests {
  private func mismatch(_ row: Int, _ value: String, _ minutes: Int) -> ImportProblem {
    ImportProblem(
      at: DocumentPosition(row: row), field: .duration, value: value,
      .lengthMismatch(minutes: minutes))
  }

  @Test("that say the same of many rows share a line")
  func grouped() {
    let same = [9850, 9852, 9854, 9860].map { mismatch($0, "1.5", 60) }
    let encoding = ImportProblem(at: .file, .encoding(name: "Windows-1252"))
    #expect(
      RemarkGroups.lines([encoding] + same) == [
        "the file is not UTF-8; read as Windows-1252",
        "4 rows (9850, 9852, 9854, …): duration '1.5': "
          + "start and end are 60 minutes apart; those are taken",
      ])
  }

  @Test("that differ in their figures show one of them")
  func example() {
    let lines = RemarkGroups.lines((1...7).map { mismatch($0, "\($0)", 60 * $0 + 1) })
    #expect(
      lines == [
        "7 rows (1, 2, 3, …): for example duration '1': "
          + "start and end are 61 minutes apart; those are taken"
      ])
  }

  @Test("that say the same are told apart from the odd ones of their kind")
  func both() {
    let same = (10...13).map { mismatch($0, "1.5", 60) }
    let lines = RemarkGroups.lines([mismatch(1, "10", 4080)] + same)
    #expect(lines.map { String($0.prefix(16)) } == ["4 rows (10, 11, ", "row 1: duration "])
  }

  @Test("that are few stand each on their own line")
  func few() {
    let lines = RemarkGroups.lines((1...3).map { mismatch($0, "1", 30) })
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("row 1: duration '1'") == true)
  }
}
