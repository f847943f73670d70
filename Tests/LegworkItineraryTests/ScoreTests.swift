import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Score")
struct ScoreTests {
  @Test(
    "charges sessions of one topic beyond the free ones", arguments: [(0, 30), (1, 20), (3, 0)])
  func spread(free: Int, cost: Int) throws {
    var event = try EventBuilder()
    event.preferences.settings.spreadFree = free
    event.preferences.settings.spreadCost = 10
    for (index, code) in ["SVS1", "SVS2", "SVS3"].enumerated() {
      event.run(code, "09:00-10:00", at: "North", day: index)
    }
    #expect(event.itinerary(["SVS1", "SVS2", "SVS3"]).score[.spread] == -cost)
  }

  /// A generator that gives the same numbers everywhere.
  private struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  @Test("of a review is what its legs come to, on random plans", arguments: 0..<60)
  func random(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    var event = try EventBuilder()
    let venues: [Venue.ID] = ["North", "South", "East"]
    event.travel("North", "South", .walk, 10 + random.next(30))
    event.travel("South", "East", .shuttle, 10 + random.next(30), walking: random.next(10))
    event.preferences.settings.walkCost = random.next(4)
    event.preferences.settings.spreadCost = random.next(3) * 5
    event.preferences.settings.spreadFree = random.next(3)
    if random.next(2) == 0 { event.preferences.settings.lodging = "East" }
    var codes: [String] = []
    for index in 0..<(1 + random.next(8)) {
      let start = 480 + random.next(40) * 15
      let code = "\(["SVS", "NET", "KUB"][random.next(3)])\(index)"
      event.run(
        code, "\(EventCalendar.clock(start))-\(EventCalendar.clock(start + 60))",
        at: random.next(5) == 0 ? nil : venues[random.next(3)], day: random.next(2),
        points: random.next(100))
      codes.append(code)
    }
    let review = PlanReviewer(event.context).review(event.plan(codes))
    let itinerary = event.itinerary(codes)
    #expect(review.itinerary == itinerary)
    #expect(review.score.total == recomputed(event, itinerary))
    #expect(event.itinerary(codes.reversed()) == itinerary)
  }

  /// The objective by its definition, straight from codes and legs.
  private func recomputed(_ event: EventBuilder, _ itinerary: Itinerary) -> Int {
    let settings = event.preferences.settings
    var (points, walking, topics) = (0, 0, [String: Int]())
    for leg in itinerary.days.flatMap(\.legs) {
      if case .session(let attendance) = leg {
        points += event.points[attendance.occurrence.id] ?? 0
        topics[String(attendance.occurrence.id.rawValue.prefix(3)), default: 0] += 1
      }
      if case .transfer(let transfer) = leg { walking += transfer.walking }
    }
    let extra = topics.values.reduce(0) { $0 + max(0, $1 - settings.spreadFree) }
    return points - settings.walkCost * walking - settings.spreadCost * extra
  }
}
