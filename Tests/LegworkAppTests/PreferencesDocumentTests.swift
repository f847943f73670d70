import Foundation
import LegworkApp
import LegworkModel
import Testing

@Suite("The page about preferences")
struct PreferencesDocumentTests {
  private static var page: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try String(contentsOf: root.appending(path: "docs/preferences.md"), encoding: .utf8)
    }
  }

  @Test("lists every setting and limit")
  func names() throws {
    let page = try Self.page
    for name in SettingTable.settings.names + SettingTable.limits.names {
      #expect(page.contains("`\(name)`"), "\(name) is not in docs/preferences.md")
    }
  }

  @Test("shows expressions that can be read")
  func expressions() throws {
    let lines = try Self.page.split(separator: "\n").map(String.init)
    let rules = lines.drop { $0 != "## Rules" }.prefix { $0 != "## Settings" }
    let shown = rules.compactMap { line -> String? in
      if line.hasPrefix("| `") {
        return line.split(separator: "`").dropFirst().first.map(String.init)
      }
      guard line.hasPrefix("    "), !line.contains("legwork") else { return nil }
      return line.trimmingCharacters(in: .whitespaces)
    }
    #expect(shown.count == 12)
    for text in shown {
      #expect(throws: Never.self, "\(text)") { try RuleExpression(text) }
    }
  }
}
