import LegworkModel
import Testing

@Suite("Rules on sessions")
struct RuleMatcherTests {
  private static let session = Session(
    id: "SVS401", title: "Best practices for AWS Lambda: what's new?", type: "Builders' session",
    level: 400, topics: ["Serverless Compute & Containers", "AI/ML"],
    speakers: ["Julian Wood, Principal, AWS", "Zoë Müller"], recorded: .no)
  private static let run = Occurrence(id: "SVS401-R1", session: "SVS401", venue: "Caesars Forum")

  @Test(
    "match",
    arguments: [
      "type:builders", "type:session", "type:\"builders session\"", "type:BUILDERS-SESSION",
      "topic:Serverless",
      "topic:containers", "topic:AI", "topic:AI/ML", "level:400", "level:300-400", "level>=400",
      "speaker:julian wood", "speaker:müller", "speaker:ZOË", "speaker:princ", "venue:caesars",
      "venue:\"caesars forum\"", "venue:forum", "recorded:no", "title:lambda", "title:AWS Lambda",
      "title:what's new", "title:/lambda/i", "title:/^Best .* Lambda/", "code:svs401",
      "code:svs401-r1", "code:SVS*", "-type:workshop", "level:100 or topic:AI",
      "level:400 topic:AI",
    ])
  func matches(expression: String) throws {
    #expect(RuleMatcher(try RuleExpression(expression)).matches(Self.session, Self.run))
  }

  @Test(
    "do not match",
    arguments: [
      "type:builder", "type:workshop", "topic:Server", "topic:Databases",
      "level:300", "level<400", "speaker:woods", "venue:palace", "venue:caes", "recorded:yes",
      "recorded:unknown", "title:lamb", "title:lambda aws", "title:/lambda/", "code:SVS40",
      "code:SVS401-R2", "not type:builders", "level:400 topic:Databases",
    ])
  func doesNotMatch(expression: String) throws {
    #expect(!RuleMatcher(try RuleExpression(expression)).matches(Self.session, Self.run))
  }

  @Test("take the letters of the code where the catalog has no topics")
  func topicFromCode() throws {
    let matcher = RuleMatcher(try RuleExpression("topic:svs"))
    #expect(matcher.matches(Session(id: "SVS401", title: ""), nil))
    #expect(!matcher.matches(Self.session, nil))
  }

  @Test(
    "about what is unknown do not match", arguments: ["level<=500", "type:workshop", "venue:Wynn"])
  func unknown(expression: String) throws {
    #expect(!RuleMatcher(try RuleExpression(expression)).matches(Session(id: "1", title: ""), nil))
  }
}
