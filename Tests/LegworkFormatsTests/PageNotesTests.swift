import LegworkFormats
import Testing

@Suite("Ticks and notes of a page")
struct PageNotesTests {
  private func fault(_ text: String) -> PageNotes.Fault? {
    do throws(PageNotes.Fault) {
      _ = try PageNotes(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("are read")
  func reads() throws {
    let text = """
      {"format": "legwork-page-notes", "version": 1, "event": "Week", "attended": ["A1", "B1-R"],
       "notes": [{"session": "A1", "note": "slides\\n</script>"}], "later": true}
      """
    let page = try PageNotes(Array(text.utf8))
    #expect(page.event == "Week")
    #expect(page.attended == ["A1", "B1-R"])
    #expect(page.notes.map(\.session) == ["A1"])
    #expect(page.notes.map(\.text) == ["slides\n</script>"])
    let bare = try PageNotes(Array(#"{"format":"legwork-page-notes","version":1}"#.utf8))
    #expect(bare.attended == [] && bare.notes == [] && bare.event == nil)
  }

  @Test("or refused with what is wrong")
  func refuses() {
    func file(_ more: String) -> String { #"{"format":"legwork-page-notes""# + more + "}" }
    #expect(fault("[]") == .otherFormat)
    #expect(fault(#"{"format":"legwork-plan","version":1}"#) == .otherFormat)
    #expect(fault(file("")) == .wrong(member: "version"))
    #expect(fault(file(#","version":2"#)) == .newer(version: 2))
    #expect(fault(file(#","version":1,"attended":"A1""#)) == .wrong(member: "attended"))
    #expect(fault(file(#","version":1,"attended":[1]"#)) == .wrong(member: "attended"))
    #expect(fault(file(#","version":1,"notes":[{"session":"A1"}]"#)) == .wrong(member: "notes"))
    guard case .malformed? = fault("{") else {
      Issue.record("not refused")
      return
    }
  }
}
