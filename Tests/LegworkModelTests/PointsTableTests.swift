import LegworkModel
import Testing

@Suite("Points")
struct PointsTableTests {
  private func points(
    _ edit: (inout Preferences) -> Void, status: ReservationStatus = .available,
    isSimulcast: Bool = false
  ) throws -> OccurrencePoints {
    let session = Session(id: "X", title: "Lambda", type: "Workshop", level: 400)
    let run = Occurrence(
      id: "X-R", session: "X", venue: "Wynn", status: status, isSimulcast: isSimulcast)
    var preferences = Preferences()
    edit(&preferences)
    let catalog = Catalog(sessions: [session], occurrences: [run], venues: [])
    return try #require(try PointsTable(catalog: catalog, preferences: preferences)["X-R"])
  }

  static let sums: [(Wish?, [Int], ReservationStatus, Bool, Int, Bool)] = [
    (Wish(.must), [], .available, false, 100, true),
    (Wish(.want), [], .available, false, 60, true),
    (Wish(.maybe), [], .available, false, 20, true),
    (Wish(.want, points: 75), [12], .available, false, 87, true),
    (Wish(.must), [12], .full, false, 56, true),
    (nil, [12, -6], .available, false, 6, true),
    (nil, [6, -6], .available, false, 0, false),
    (nil, [-6], .available, false, -6, false),
    (nil, [], .available, false, 0, false),
    (Wish(.want), [-80], .available, false, -20, true),
    (Wish(.want), [-85], .walkUpOnly, false, -19, true),
    (Wish(.maybe, points: 21), [], .full, false, 10, true),
    (Wish(.maybe, points: 21), [], .walkUpOnly, false, 15, true),
    (Wish(.maybe, points: 21), [], .walkUpOnly, true, 7, true),
    (Wish(.maybe, points: -3), [], .full, true, -1, true),
    (Wish(.want), [], .reserved, true, 30, true),
    (Wish(.want, points: .max), [1], .full, false, 500_000_000, true),
    (Wish(.want, points: .min), [-1], .available, false, -1_000_000_000, true),
    (Wish(.skip), [50], .available, false, 50, false),
    (Wish(.later), [50], .available, false, 50, false),
  ]

  @Test("are own points and rules, times the chances, rounded down once", arguments: sums)
  func sum(
    wish: Wish?, rules: [Int], status: ReservationStatus, isSimulcast: Bool, expected: Int,
    isWanted: Bool
  ) throws {
    let entry = try points(
      { preferences in
        preferences.sessions["X"] = wish
        preferences.rules = rules.map { Rule(expression: "type:workshop", points: $0) }
      }, status: status, isSimulcast: isSimulcast)
    #expect(entry.points == expected)
    #expect(entry.isWanted == isWanted)
  }

  @Test("keep where they are from")
  func origins() throws {
    let entry = try points { preferences in
      preferences.sessions["X"] = Wish(.want)
      preferences.rules = [
        Rule(expression: "type:workshop", points: 12), Rule(expression: "level:100", points: 3),
        Rule(expression: "venue:wynn", points: -4),
      ]
    }
    #expect(
      entry.terms == [
        PointsTerm(origin: .wish(.want), points: 60),
        PointsTerm(origin: .rule(index: 0, expression: "type:workshop"), points: 12),
        PointsTerm(origin: .rule(index: 2, expression: "venue:wynn"), points: -4),
      ])
  }

  @Test("take the attendee's word about seats and chances")
  func ownStatus() throws {
    let entry = try points { preferences in
      preferences.sessions["X"] = Wish(.want)
      preferences.statuses["X-R"] = .full
      preferences.settings.chances[.full] = 33
    }
    #expect(entry.points == 19)
  }

  @Test("of a mark on one run count for that run alone")
  func run() throws {
    let entry = try points { preferences in
      preferences.sessions["X"] = Wish(.maybe)
      preferences.occurrences["X-R"] = Wish(.want, points: 33)
    }
    #expect(entry.points == 33)
    #expect(entry.isForRun)
  }

  @Test("name the rule that cannot be read")
  func badRule() {
    let fault = RuleSyntaxError(
      text: "tpye:x", offset: 0, reason: .unknownField("tpye", suggestions: ["type"]))
    #expect(throws: RuleError(index: 1, fault: fault)) {
      try points {
        $0.rules = [
          Rule(expression: "type:x", points: 1), Rule(expression: "tpye:x", points: 1),
        ]
      }
    }
  }
}
