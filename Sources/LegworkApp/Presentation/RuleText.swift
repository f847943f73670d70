internal import LegworkModel

/// The words about rules.
enum RuleText {
  static func matches(_ count: Int) -> String {
    switch count {
    case 0: "It matches no session now; 'legwork search' shows how the catalog spells things."
    case 1: "It matches 1 session."
    default: "It matches \(count.grouped) sessions."
    }
  }

  static func list(_ rules: [NumberedRule]) -> String {
    guard !rules.isEmpty else {
      return "No rules yet. Try: legwork rule add type:workshop 12"
    }
    return TextColumns(
      rules.enumerated().map { index, entry in
        [
          "\(index + 1)", entry.rule.points.signed, entry.rule.expression,
          entry.matches.of("session"),
        ]
      }, right: [0, 1]
    ).text
  }

  /// What is wrong with an expression: the text, a mark under the place, the reason.
  static func fault(_ fault: RuleSyntaxError) -> [String] {
    ["cannot read the rule: \(reason(fault.reason))"]
      + (fault.text.isEmpty
        ? [] : [fault.text, String(repeating: " ", count: fault.offset) + "^"])
  }

  private static func reason(_ reason: RuleSyntaxError.Reason) -> String {
    switch reason {
    case .empty: "it is empty; write one such as type:workshop or level:400"
    case .expectedTerm(let found):
      "\(found.map { "'\($0)'" } ?? "the end") stands where a term such as type:workshop should"
    case .unknownField(let name, let suggestions):
      "there is no field '\(name)'; "
        + (suggestions.isEmpty
          ? "the fields are \(fields)" : "did you mean \(suggestions.joined(separator: " or "))?")
    case .missingValue(let field): "\(field.rawValue): needs a value after the colon"
    case .emptyValue(let field): "the value of \(field.rawValue) has no letter or digit"
    case .badValue(let field, let found): badValue(field, found)
    case .notComparable(let field):
      "\(field.rawValue) cannot be compared with < or >; only the level can"
    case .notSearchable(let field):
      "\(field.rawValue) takes words, not a /pattern/; only the title takes one"
    case .openQuote: "the quote has no end"
    case .openPattern: "the pattern has no closing /"
    case .badPattern(let detail): "the pattern is no regular expression: \(detail)"
    case .unknownFlag(let flag): "'\(flag)' is no flag of a pattern; only i is"
    case .openParenthesis: "the parenthesis has no end"
    case .unexpected(let word): "'\(word)' is too much here"
    case .tooDeep: "it is nested too deep"
    }
  }

  private static var fields: String {
    RuleField.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func badValue(_ field: RuleField, _ found: String) -> String {
    switch field {
    case .level: "'\(found)' is no level such as 300 or 300-400"
    case .recorded: "'\(found)' is none of yes, no and unknown"
    default: "'\(found)' is no value of \(field.rawValue)"
    }
  }
}
