import Testing

@testable import LegworkApp

@Suite("Columns of text")
struct TextColumnsTests {
  @Test("are as wide as their widest cell, flush left or right, without spaces at the ends")
  func plain() {
    let rows = [["a", "1", "x"], ["bcd", "20"], ["漢", "300", ""]]
    #expect(TextColumns(rows, right: [1]).text == "a      1  x\nbcd   20\n漢   300")
  }

  @Test("are no wider for a cell that is wider than any column may be", arguments: [61, 100_000])
  func wide(count: Int) {
    let long = String(repeating: "c", count: count)
    let text = TextColumns([["a", "x"], [long, "y"], ["bcd", "z"]]).text
    #expect(text == "a    x\n\(long)  y\nbcd  z")
    let right = TextColumns([["a", "1"], ["b", long]], right: [1]).text
    #expect(right == "a  1\nb  \(long)")
  }

  @Test("are as wide as sixty letters at most")
  func widest() {
    let cell = String(repeating: "c", count: 60)
    let text = TextColumns([["a", "x"], [cell, "y"]]).text
    #expect(text == "a" + String(repeating: " ", count: 61) + "x\n\(cell)  y")
  }
}
