/// What every occurrence is worth, and why.
public struct PointsTable: Hashable, Sendable {
  /// The points of every occurrence that count.
  public private(set) var worth: [Occurrence.ID: Int]

  private var entries: [Occurrence.ID: OccurrencePoints]
  private var sessions: [Session.ID: [PointsTerm]]

  /// Works out the points of a catalog, of some of its sessions where only those are asked for.
  ///
  /// O(occurrences × rules).
  public init(
    catalog: Catalog, preferences: Preferences, sessions chosen: [Session]? = nil
  ) throws(RuleError) {
    let rules = try PointsTable.matchers(preferences.rules)
    var entries: [Occurrence.ID: OccurrencePoints] = [:]
    var sessions: [Session.ID: [PointsTerm]] = [:]
    for session in chosen ?? catalog.sessions {
      let subject = rules.isEmpty ? nil : RuleSubject(session)
      let matches = rules.map { rule in
        rule.dependsOnRun ? nil : subject.map { rule.matches($0, nil) }
      }
      func terms(_ wish: Wish?, _ occurrence: Occurrence?) -> [PointsTerm] {
        let own = wish.map { PointsTerm(origin: .wish($0.interest), points: $0.points) }
        return [own].compactMap { $0 }
          + rules.indices.compactMap { index in
            guard let subject, matches[index] ?? rules[index].matches(subject, occurrence)
            else { return nil }
            let rule = preferences.rules[index]
            return PointsTerm(
              origin: .rule(index: index, expression: rule.expression), points: rule.points)
          }
      }
      sessions[session.id] = terms(preferences.sessions[session.id], nil)
      for occurrence in catalog.occurrences(of: session.id) {
        let wish = preferences.wish(for: occurrence)
        entries[occurrence.id] = OccurrencePoints(
          wish: wish, isForRun: preferences.occurrences[occurrence.id] != nil,
          terms: terms(wish, occurrence),
          chance: preferences.settings.chance(preferences.status(of: occurrence)),
          simulcastChance: occurrence.isSimulcast ? preferences.settings.simulcastChance : nil)
      }
    }
    worth = entries.mapValues(\.points)
    self.entries = entries
    self.sessions = sessions
  }

  /// The points of an occurrence; nil where the catalog has no such code.
  public subscript(_ occurrence: Occurrence.ID) -> OccurrencePoints? { entries[occurrence] }

  /// What a session's points are made of, rules about venues and runs left out.
  public func terms(of session: Session.ID) -> [PointsTerm] { sessions[session] ?? [] }

  /// The same points but for the sessions of another table, which has newer ones.
  func merging(_ newer: PointsTable) -> PointsTable {
    var merged = self
    merged.worth.merge(newer.worth) { $1 }
    merged.entries.merge(newer.entries) { $1 }
    merged.sessions.merge(newer.sessions) { $1 }
    return merged
  }

  private static func matchers(_ rules: [Rule]) throws(RuleError) -> [RuleMatcher] {
    var matchers: [RuleMatcher] = []
    for (index, rule) in rules.enumerated() {
      do throws(RuleSyntaxError) {
        matchers.append(RuleMatcher(try RuleExpression(rule.expression)))
      } catch {
        throw RuleError(index: index, fault: error)
      }
    }
    return matchers
  }
}

/// One part of a session's points.
public struct PointsTerm: Hashable, Sendable {
  /// Where points come from.
  public enum Origin: Hashable, Sendable {
    /// The attendee's mark.
    case wish(Interest)
    /// A rule, by its place among the rules from 0.
    case rule(index: Int, expression: String)
  }

  /// Where the points come from.
  public var origin: Origin
  /// How many; negative to push away.
  public var points: Int

  /// Creates a part.
  public init(origin: Origin, points: Int) {
    self.origin = origin
    self.points = points
  }
}

/// What one occurrence is worth, and why.
public struct OccurrencePoints: Hashable, Sendable {
  /// The mark that counts for this run; nil where there is none.
  public var wish: Wish?
  /// Whether the mark is for this run alone.
  public var isForRun: Bool
  /// The attendee's own points and those of every rule that matches.
  public var terms: [PointsTerm]
  /// Percent of the points that count for the state of the seat.
  public var chance: Int
  /// Percent on top where the run is a simulcast.
  public var simulcastChance: Int?

  /// Creates the points of an occurrence.
  public init(
    wish: Wish? = nil, isForRun: Bool = false, terms: [PointsTerm] = [], chance: Int = 100,
    simulcastChance: Int? = nil
  ) {
    self.wish = wish
    self.isForRun = isForRun
    self.terms = terms
    self.chance = chance
    self.simulcastChance = simulcastChance
  }

  /// The points before any chance; no more and no less than a billion.
  public var sum: Int {
    terms.reduce(0) { OccurrencePoints.bounded($0 + OccurrencePoints.bounded($1.points)) }
  }

  /// The points that anything may bring or cost.
  public static let range = -1_000_000_000...1_000_000_000

  /// The points, or what is nearest to them in range.
  static func bounded(_ points: Int) -> Int {
    max(range.lowerBound, min(range.upperBound, points))
  }

  /// The points that count: chances taken together, rounded down once.
  public var points: Int {
    let scaled = sum * chance * (simulcastChance ?? 100)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: 10_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Whether it may be planned: marked so, or unmarked with rules that add up to more than 0.
  public var isWanted: Bool { wish?.interest.isPlannable ?? (sum > 0) }
}
