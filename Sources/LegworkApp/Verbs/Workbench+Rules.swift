internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Adds a rule at the end of the list.
  public func addRule(_ expression: String, points: Int) throws -> CommandAnswer {
    let expression = expression.split(whereSeparator: \.isNewline).joined(separator: " ")
    let parsed = try RuleExpression(expression)
    let points = try PointsReader.checked(points, for: "the points of a rule")
    var edit = try edit()
    edit.preferences.rules.append(Rule(expression: expression, points: points))
    let count = SessionMatcher(catalog: edit.state.catalog).count(parsed)
    edit.notes.append(RuleText.matches(count))
    return try edit.commit("rule add \(expression) \(points.signed)")
  }

  /// Lists the rules with their numbers and what they match.
  public func listRules() throws -> CommandAnswer {
    let state = try state()
    let matcher = SessionMatcher(catalog: state.catalog)
    let rules = state.preferences.rules.map { rule in
      let parsed = try? RuleExpression(rule.expression)
      return NumberedRule(rule: rule, matches: parsed.map(matcher.count) ?? 0)
    }
    return CommandAnswer(
      text: { _ in RuleText.list(rules) },
      json: {
        [
          "format": "legwork-rules", "version": 1,
          "rules": .array(
            rules.enumerated().map { index, entry in
              [
                "number": .int(index + 1), "expression": .string(entry.rule.expression),
                "points": .int(entry.rule.points), "sessions": .int(entry.matches),
              ]
            }),
        ]
      })
  }

  /// Removes the rule of a number, from 1.
  public func removeRule(_ number: Int) throws -> CommandAnswer {
    var edit = try edit(.none)
    let rules = edit.preferences.rules
    guard number > 0, number <= rules.count else {
      throw VerbFault.noSuchRule(number: number, count: rules.count)
    }
    let removed = edit.preferences.rules.remove(at: number - 1)
    return try edit.commit("rule remove \(removed.expression) \(removed.points.signed)")
  }
}

/// A rule with how many sessions it matches.
struct NumberedRule: Equatable, Sendable {
  var rule: Rule
  var matches: Int
}

/// Counts what a rule is for.
struct SessionMatcher {
  let catalog: Catalog

  /// The sessions of which at least one run matches, or that match without any.
  func count(_ expression: RuleExpression) -> Int {
    let matcher = RuleMatcher(expression)
    return catalog.sessions.count { session in
      let runs = catalog.occurrences(of: session.id)
      return runs.isEmpty
        ? matcher.matches(session, nil) : runs.contains { matcher.matches(session, $0) }
    }
  }
}
