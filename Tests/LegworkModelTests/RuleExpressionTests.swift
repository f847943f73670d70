import LegworkModel
import Testing

@Suite("Rule expressions")
struct RuleExpressionTests {
  private static let workshop = RuleExpression.term(.type("workshop"))
  private static let expert = RuleExpression.term(.level(400...400))
  private static let lambda = RuleExpression.term(.title("lambda"))

  static let good: [(String, RuleExpression)] = [
    ("type:workshop", workshop),
    ("  TYPE = workshop ", workshop),
    ("type:chalk talk", .term(.type("chalk talk"))),
    ("type:\"chalk talk\"", .term(.type("chalk talk"))),
    ("topic:Security, Compliance & Identity", .term(.topic("Security, Compliance & Identity"))),
    ("topic:AI/ML", .term(.topic("AI/ML"))),
    ("speaker:Julian Wood", .term(.speaker("Julian Wood"))),
    ("speaker:\"Julian Wood\" type:workshop", .all([.term(.speaker("Julian Wood")), workshop])),
    ("venue:MGM Grand", .term(.venue("MGM Grand"))),
    ("code:SVS401", .term(.code("SVS401", isPrefix: false))),
    ("code:SVS*", .term(.code("SVS", isPrefix: true))),
    ("level:400", expert),
    ("level=expert", expert),
    ("level:300-400", .term(.level(300...400))),
    ("level: 300 - 400", .term(.level(300...400))),
    ("level:advanced-distinguished", .term(.level(300...500))),
    ("level>=300", .term(.level(300...999))),
    ("level > 300", .term(.level(301...999))),
    ("level<300", .term(.level(0...299))),
    ("level<=300", .term(.level(0...300))),
    ("recorded:yes", .term(.recorded(.yes))),
    ("recorded:False", .term(.recorded(.no))),
    ("recorded:unknown", .term(.recorded(.unknown))),
    ("title:lambda", lambda),
    ("title:re:Invent", .term(.title("re:Invent"))),
    ("title:/lambda/i", .term(.titlePattern("lambda", ignoresCase: true))),
    (#"title:/a\/b\d (x|y)/"#, .term(.titlePattern(#"a/b\d (x|y)"#, ignoresCase: false))),
    ("type:workshop level:400", .all([workshop, expert])),
    ("type:workshop AND level:400", .all([workshop, expert])),
    ("type:workshop or level:400", .any([workshop, expert])),
    (
      "type:workshop or level:400 title:lambda", .any([workshop, .all([expert, lambda])])
    ),
    (
      "(type:workshop or level:400) title:lambda", .all([.any([workshop, expert]), lambda])
    ),
    ("not type:workshop", .not(workshop)),
    ("-type:workshop", .not(workshop)),
    ("type:workshop -level:400", .all([workshop, .not(expert)])),
    (
      "type:workshop and not (level:400 or title:lambda)",
      .all([workshop, .not(.any([expert, lambda]))])
    ),
    ("title:cost - benefit", .term(.title("cost - benefit"))),
    ("((type:workshop))", workshop),
  ]

  @Test("are read", arguments: good)
  func reads(text: String, expected: RuleExpression) throws {
    #expect(try RuleExpression(text) == expected)
  }

  static let bad: [(String, Int, RuleSyntaxError.Reason)] = [
    ("", 0, .empty), ("   ", 0, .empty),
    ("lambda", 0, .expectedTerm(found: "lambda")),
    ("type:workshop or", 16, .expectedTerm(found: nil)),
    ("type:workshop or lab", 17, .expectedTerm(found: "lab")),
    ("type:workshop and )", 18, .expectedTerm(found: ")")),
    ("not", 3, .expectedTerm(found: nil)),
    ("tpye:workshop", 0, .unknownField("tpye", suggestions: ["type"])),
    ("type:workshop spaeker:Wood", 14, .unknownField("spaeker", suggestions: ["speaker"])),
    ("colour:red", 0, .unknownField("colour", suggestions: [])),
    ("type:", 5, .missingValue(.type)), ("type: )", 6, .missingValue(.type)),
    ("type: level:400", 6, .missingValue(.type)), ("type: and level:400", 6, .missingValue(.type)),
    ("title:\"\"", 6, .emptyValue(.title)), ("title:++", 6, .emptyValue(.title)),
    ("speaker:\"\"", 8, .emptyValue(.speaker)), ("title://", 6, .emptyValue(.title)),
    ("code:*", 5, .emptyValue(.code)),
    ("level:40", 6, .badValue(.level, found: "40")),
    ("level:400-300", 6, .badValue(.level, found: "400-300")),
    ("level:300-", 6, .badValue(.level, found: "300-")),
    ("level>=300-400", 7, .badValue(.level, found: "300-400")),
    ("level:hard", 6, .badValue(.level, found: "hard")),
    ("recorded:maybe", 9, .badValue(.recorded, found: "maybe")),
    ("type>workshop", 4, .notComparable(.type)),
    ("type:/shop/", 5, .notSearchable(.type)), ("level:/4../", 6, .notSearchable(.level)),
    ("speaker:\"Julian Wood", 8, .openQuote), ("title:/lambda", 6, .openPattern),
    ("title:/lambda/gi", 14, .unknownFlag("gi")),
    ("(type:workshop", 0, .openParenthesis), ("type:workshop)", 13, .unexpected(")")),
    ("speaker:\"Julian\" Wood", 17, .unexpected("Wood")),
  ]

  @Test("are refused with the place and the reason", arguments: bad)
  func refuses(text: String, offset: Int, reason: RuleSyntaxError.Reason) {
    #expect(throws: RuleSyntaxError(text: text, offset: offset, reason: reason)) {
      try RuleExpression(text)
    }
  }

  @Test("refuse a pattern that is no regular expression, at its place")
  func badPattern() throws {
    let error = try #require(throws: RuleSyntaxError.self) { try RuleExpression("title:/(a/") }
    #expect(error.offset == 7)
    guard case .badPattern(let fault) = error.reason else {
      Issue.record("\(error.reason)")
      return
    }
    #expect(!fault.isEmpty)
  }

  @Test("refuse depth that would exhaust the stack")
  func depth() throws {
    let deep = String(repeating: "-", count: 100_000) + "level:400"
    let error = try #require(throws: RuleSyntaxError.self) { try RuleExpression(deep) }
    #expect(error.reason == .tooDeep)
    #expect(throws: RuleSyntaxError.self) { try RuleExpression("type:a " + deep) }
    let nested = String(repeating: "(", count: 50) + "level:400" + String(repeating: ")", count: 50)
    #expect(try RuleExpression(nested) == Self.expert)
  }
}
