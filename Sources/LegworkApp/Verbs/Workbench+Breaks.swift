internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// A break as the user describes it.
public struct BreakRequest: Sendable {
  let name: String
  let minutes: Int
  let between: String
  let isRequired: Bool
  let points: Int?
  let days: [String]

  /// Takes what was typed.
  public init(
    name: String, minutes: Int, between: String, isRequired: Bool, points: Int?, days: [String]
  ) {
    self.name = name
    self.minutes = minutes
    self.between = between
    self.isRequired = isRequired
    self.points = points
    self.days = days
  }
}

extension Workbench {
  /// Adds a break, or changes the one of that name.
  public func addBreak(_ request: BreakRequest) throws -> CommandAnswer {
    let name = try OwnTimeReader.name(request.name)
    var edit = try edit()
    let reader = OwnTimeReader(edit.state)
    let window = try reader.window(request.between, option: "--between")
    try reader.checkMinutes(request.minutes, in: window)
    let days = Set(try request.days.map { try reader.day($0) }).sorted()
    edit.notes += try reader.notes(on: days)
    let rule = BreakRule(
      name: name, minutes: request.minutes, window: window,
      isRequired: request.isRequired, points: try PointsReader.option(request.points) ?? 0,
      days: days.isEmpty ? nil : days)
    if !rule.isRequired, rule.points <= 0 { edit.notes.append(OwnTimeText.worthless) }
    let replaced = edit.preferences.breaks.named(name, \.name)
    edit.preferences.breaks.removeAll(where: replaced.contains)
    edit.preferences.breaks.append(rule)
    try checkCount(of: edit.preferences.breaks, beside: rule)
    return try edit.commit("break \(OwnTimeText.words(rule))")
  }

  /// More breaks on a day than can be planned are never kept.
  private func checkCount(of breaks: [BreakRule], beside rule: BreakRule) throws {
    let everyDay = breaks.count { $0.days == nil }
    let days = Set(breaks.flatMap { $0.days ?? [] })
    let most = days.map { day in breaks.count { $0.days?.contains(day) ?? true } }.max()
    guard max(everyDay, most ?? 0) <= BreakRule.mostPerDay else {
      throw VerbFault.tooManyBreaks(rule.name, others: breaks.filter { $0 != rule }.map(\.name))
    }
  }

  /// Lists the breaks.
  public func listBreaks() throws -> CommandAnswer {
    let breaks = try state(.none).preferences.breaks
    return CommandAnswer(
      text: { _ in OwnTimeText.list(breaks) },
      json: {
        [
          "format": "legwork-breaks", "version": 1,
          "breaks": .array(breaks.map(OwnTimeJSON.rest)),
        ]
      })
  }

  /// Removes the break of a name.
  public func removeBreak(_ name: String) throws -> CommandAnswer {
    var edit = try edit(.none)
    let known = edit.preferences.breaks
    guard let gone = known.named(name, \.name).first else {
      throw VerbFault.unknown(.rest, name, known.map(\.name))
    }
    edit.preferences.breaks.removeAll { $0 == gone }
    return try edit.commit("break remove \(gone.name)")
  }
}
