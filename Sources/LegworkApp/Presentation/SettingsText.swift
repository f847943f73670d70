/// The list of settings and limits.
enum SettingsText {
  static func list(
    _ settings: [SettingTable.Row], _ limits: [SettingTable.Row], colour: Bool
  ) -> String {
    let style = colour ? Style.ansi : .plain
    let all = TextColumns((settings + limits).map(cells), right: [1]).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return style(.strong, "Settings (legwork set NAME VALUE)") + "\n"
      + all.prefix(settings.count).joined(separator: "\n") + "\n\n"
      + style(.strong, "Limits (legwork limit NAME VALUE)") + "\n"
      + all.dropFirst(settings.count).joined(separator: "\n")
  }

  private static func cells(_ row: SettingTable.Row) -> [String] {
    let one = row.unit.hasSuffix("s") ? String(row.unit.dropLast()) : row.unit
    let unit = row.value == "none" ? "" : row.value == "1" ? one : row.unit
    return [
      "  " + row.name, row.value, unit,
      row.help + (row.isDefault ? "" : " (default \(row.standard))"),
    ]
  }
}
