internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Changes a setting; `default` puts it back.
  public func set(_ name: String, to text: String) throws -> CommandAnswer {
    try change(.settings, "set", name, to: text)
  }

  /// Sets a hard limit; `none` takes it away.
  public func limit(_ name: String, to text: String) throws -> CommandAnswer {
    try change(.limits, "limit", name, to: text)
  }

  /// Shows all settings and limits with their defaults.
  public func showSettings() throws -> CommandAnswer {
    let settings = try state(.none).preferences.settings
    let rows = SettingTable.settings.rows(settings)
    let limits = SettingTable.limits.rows(settings)
    return CommandAnswer(
      text: { colour in SettingsText.list(rows, limits, colour: colour) },
      json: {
        [
          "format": "legwork-settings", "version": 1,
          "settings": .array(rows.map(Workbench.json)),
          "limits": .array(limits.map(Workbench.json)),
        ]
      })
  }

  private func change(
    _ table: SettingTable, _ verb: String, _ name: String, to text: String
  ) throws -> CommandAnswer {
    var edit = try edit()
    let row = table.rows(edit.preferences.settings).first {
      $0.name.lowercased() == name.lowercased()
    }
    var value = text
    if text.lowercased() == "default", let row { value = row.standard }
    if row?.name == "lodging", value.lowercased() != "none" {
      value = try VenueLookup(edit.state).venue(value).rawValue
    }
    try table.set(name, to: value, in: &edit.preferences.settings)
    if let type = table.limitedType(name) { edit.noteUnknown(type: type) }
    let words = try table.value(of: name, in: edit.preferences.settings)
    return try edit.commit("\(verb) \(row?.name ?? name) \(words)")
  }

  private static func json(_ row: SettingTable.Row) -> OrderedJSON {
    [
      "name": .string(row.name), "value": .string(row.value), "default": .string(row.standard),
      "unit": .string(row.unit), "help": .string(row.help),
    ]
  }
}

extension Edit {
  /// Says where the catalog has no session of a type; it may still come.
  fileprivate mutating func noteUnknown(type: String) {
    let types = Set(state.catalog.sessions.compactMap(\.type))
    guard !types.isEmpty, types.isDisjoint(with: TypeNames.meant(by: type, among: types)) else {
      return
    }
    notes.append(ChangeText.noSuchType(VerbFault.UnknownName(type, known: types.sorted())))
  }
}
