import LegworkFormats
import LegworkModel
import Testing

@Suite("Which occurrences are runs of one session")
struct ImportRepeatTests {
  @Test(
    "Run suffixes are stripped from the right, and nothing else",
    arguments: [
      ("SVS401", "SVS401", false), ("SVS401-R", "SVS401", false), ("SVS401-R12", "SVS401", false),
      ("SVS401-SC1", "SVS401", true), ("SVS401-OF2", "SVS401", true),
      ("SVS401-R1OFMGM", "SVS401", true), ("SVS401-R1-SC2", "SVS401", true),
      ("AIM113-S-SC1", "AIM113-S", true), ("API313-NEW", "API313-NEW", false),
      ("API313-NEW-R1", "API313-NEW", false), ("GBL1-INT-SC1", "GBL1-INT", true),
      ("GBL207-JA", "GBL207-JA", false), ("ABC-RED", "ABC-RED", false), ("ABC-OF", "ABC-OF", false),
      ("ABC-ROFFICE", "ABC-ROFFICE", false), ("ABC-SCX", "ABC-SCX", false), ("-R", "-R", false),
      ("svs401-r1", "svs401", false),
    ])
  func suffixes(_ code: String, _ base: String, _ isSimulcast: Bool) {
    #expect(SessionCode.base(of: code) == base)
    #expect(SessionCode.isSimulcast(code) == isSimulcast)
  }

  static let festival = """
    code,title,type,start,minutes
    F1,Film [REPEAT],Screening,2024-12-02 10:00,90
    F2,film,Screening,2024-12-03 10:00,90
    F3,Film,Screening,2024-12-04 10:00,30
    F4,Film,Talk,2024-12-04 10:00,90
    G1,Game,Play,2024-12-02 10:00,60
    G1-R,Game,Play,2024-12-03 10:00,60
    """

  @Test(
    "By code, by title, or not at all",
    arguments: [
      (RepeatRule.code, 5, 1), (.title, 4, 2), (.none, 6, 0),
    ])
  func rules(_ rule: RepeatRule, _ sessions: Int, _ repeated: Int) throws {
    let result = try read(ImportRepeatTests.festival) { $0.repeats = rule }
    #expect(result.catalog.sessions.count == sessions)
    #expect(result.repeated == repeated)
    #expect(result.catalog.occurrences.count == 6)
    #expect(result.catalog.session("F1")?.title == "Film")
  }

  @Test("A link and a group join what codes do not")
  func links() throws {
    let result = try read(
      "code,title,repeat_of,session_group\nA1,x,,\nB7,x,A1,\nC1,y,,g\nD1,y,,G\n")
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "C1"])
    #expect(result.repeated == 2)
  }

  @Test("A shared id at another time is another run; at the same time it is one occurrence")
  func sharedIDs() throws {
    let result = try read(
      "id,code,title,start,minutes\n1,A1,x,2024-12-02 10:00,60\n1,B1,x,2024-12-02 12:00,60\n"
        + "1,C1,x,2024-12-02 10:00,60\n2,D1,y,2024-12-02 10:00,60\n")
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["A1", "D1"])
    #expect(result.catalog.occurrences.map(\.id.rawValue) == ["A1", "D1", "B1"])
    #expect(result.kinds == [.idRepeated(firstAt: DocumentPosition(row: 1, line: 2))])
    #expect(result.problems.first?.value == "1 (C1)")
  }

  @Test("Codes that clash are made unique and reported")
  func clashes() throws {
    let result = try read(
      "id,code,title\n1,A1,x\n2,A1,y\n3,a1,x\n4,,no code\n,,\n")
    #expect(result.catalog.occurrences.map(\.id.rawValue) == ["4", "A1", "A1~2", "a1~3"])
    #expect(result.catalog.occurrences(of: "A1").map(\.id.rawValue) == ["A1", "a1~3"])
    #expect(result.kinds == [.codeChanged("A1~2"), .codeChanged("a1~3"), .emptyRecord])
  }

  @Test("Without codes and ids a code is made")
  func madeCodes() throws {
    let result = try read("title,start,minutes\nOne,2024-12-02 10:00,60\nTwo,2024-12-02 11:00,60\n")
    #expect(result.catalog.sessions.map(\.id.rawValue) == ["ITEM1", "ITEM2"])
    #expect(result.kinds == [.codeMade("ITEM1"), .codeMade("ITEM2")])
  }

  @Test("The order of rows decides nothing about codes and titles")
  func order() throws {
    let rows = ["A1-R,x [REPEAT]", "A1-SC1,x [SIMULCAST]", "A1,x", "B1-R1,y", "B1-R,y [REPEAT]"]
    let forward = try read("code,title\n" + rows.joined(separator: "\n"))
    let backward = try read("code,title\n" + rows.reversed().joined(separator: "\n"))
    #expect(forward.catalog == backward.catalog)
  }
}
