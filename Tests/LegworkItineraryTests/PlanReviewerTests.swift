import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

// North ── walk 30 ── South; A1 ends at 10:00 in the north.
@Suite("Review")
struct PlanReviewerTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 30)
    event.run("A1", "09:00-10:00", at: "North", type: "Workshop")
    return event
  }

  private func review(
    _ event: EventBuilder, _ codes: [String] = ["A1", "B1"], scope: ReviewScope = .plan
  ) -> PlanReview {
    PlanReviewer(event.context).review(attend: codes, scope: scope)
  }

  @Test("of a plan that can be kept finds nothing")
  func fine() throws {
    var event = try event()
    event.run("B1", "10:40-11:00", at: "South")
    let review = review(event)
    #expect(review.violations.isEmpty)
    #expect(review.ok)
    #expect(review.walkingMinutes == 30)
    #expect(review.venueChanges == 1)
  }

  @Test(
    "of a call that goes on when the next door closes",
    arguments: [("10:50", true), ("10:51", false), ("11:00", false)])
  func placeless(until: String, ok: Bool) throws {
    var event = try event()
    event.run("B1", "11:00-11:30", at: "North", status: .reserved)
    event.preferences.commitments = [
      Commitment(
        name: "Call", day: EventBuilder.firstDay, window: EventBuilder.window("10:20-\(until)"))
    ]
    let review = review(event)
    #expect(review.ok == ok)
    let run = try #require(event.context.catalog.occurrence("B1"))
    #expect(FreeTime(Plan(attend: ["A1"]), in: event.context).fits(run) == ok)
    #expect(PlanRoom(event.context, Plan(attend: ["A1"])).isReachable(run) == ok)
    if !ok { #expect(review.violations.map(\.kind) == [.late]) }
  }

  @Test(
    "judges a transfer with what is needed and available",
    arguments: [
      // Lead 10, so at the door ten minutes before the start; 30 minutes are needed from 10:00.
      ("10:49-11:30", Violation.Kind.tight, 39, true),
      ("10:40-11:30", .tight, 30, true),
      ("10:39-11:30", .late, 29, false),
      ("10:30-11:30", .late, 20, false),
      ("10:29-11:30", .impossible, 19, false),
    ])
  func transfer(times: String, kind: Violation.Kind, available: Minutes, ok: Bool) throws {
    var event = try event()
    event.run("B1", times, at: "South", status: .reserved)
    let review = review(event)
    let violation = try #require(review.violations.first)
    #expect(review.violations.count == 1)
    #expect(violation.kind == kind)
    #expect(violation.day == EventBuilder.day(0))
    #expect([violation.first, violation.second] == ["A1", "B1"])
    #expect(violation.needed == 30)
    #expect(violation.available == available)
    #expect(review.ok == ok)
  }

  @Test(
    "calls it an overlap when the first goes on",
    arguments: [("09:59-11:00", 1), ("09:00-10:00", 60), ("09:30-09:40", 10)])
  func overlap(times: String, shared: Minutes) throws {
    var event = try event()
    event.run("B1", times, at: "South")
    let violations = review(event).violations
    #expect(violations.map(\.kind) == [.overlap])
    guard case .overlap(_, _, let minutes, _, _) = violations.first?.cause else { return }
    #expect(minutes == shared)
  }

  @Test("allows coming late where the lead is negative")
  func negativeLead() throws {
    var event = try event()
    event.preferences.settings.leads = [.notRequired: -40]
    event.run("B1", "09:50-11:00", at: "South")
    // By 10:30 at the door, which is just made.
    #expect(review(event).violations.map(\.kind) == [.tight])
  }

  @Test("judges every two things that could follow one another round an overlap, and no others")
  func aroundOverlap() throws {
    var event = try event()
    event.run("B1", "10:30-12:00", at: "South")
    event.run("C1", "11:00-11:30", at: "North")
    event.run("D1", "12:20-13:00", at: "North")
    event.run("E1", "14:00-15:00", at: "North")
    let found = review(event, ["A1", "B1", "C1", "D1", "E1"]).violations
    // A1–B1 is tight by 0; A1–C1 is well; B1 and C1 overlap; B1–D1 lacks ten minutes; C1–D1 and
    // D1–E1 are well. A1–D1 and C1–E1 are no neighbours.
    let pairs = found.map { "\($0.kind.rawValue) \($0.first ?? "")-\($0.second ?? "")" }
    #expect(pairs == ["overlap B1-C1", "tight A1-B1", "impossible B1-D1"])
  }

  @Test(
    "finds codes that stand for nothing one could attend",
    arguments: [
      ("B1", Violation.Kind.noTime), ("C1", .cancelled), ("A11", .unknownCode),
      ("D1", .unknownCode),
    ])
  func codes(code: String, kind: Violation.Kind) throws {
    var event = try event()
    event.run("B1", nil, at: "South")
    event.run("C1", "12:00-13:00", at: "North", status: .cancelled)
    event.run("D1-R1", "12:00-13:00", at: "North")
    event.run("D1-R2", "14:00-15:00", at: "North")
    for scope in [ReviewScope.plan, .list] {
      let violations = review(event, ["a1", code], scope: scope).violations
      #expect(violations.map(\.kind) == [kind])
      #expect(violations.first?.first == code)
    }
    guard case .unknownCode(_, let near) = review(event, ["A11"]).violations.first?.cause
    else { return }
    #expect(near == ["A1"])
  }

  @Test("takes a session's code for its only run")
  func onlyRun() throws {
    var event = try event()
    event.run("D1-R1", "12:00-13:00", at: "North")
    let review = review(event, ["A1", "d1"])
    #expect(review.ok)
    #expect(review.itinerary.sessionCount == 2)
  }

  @Test("finds two runs of one session, and one run listed twice")
  func duplicates() throws {
    var event = try event()
    event.run("D1-R1", "12:00-13:00", at: "North", points: 9)
    event.run("D1-R2", "14:00-15:00", at: "North", points: 11)
    let twice = review(event, ["D1-R2", "D1-R1"])
    #expect(twice.violations.map(\.kind) == [.duplicateSession])
    #expect([twice.violations.first?.first, twice.violations.first?.second] == ["D1-R1", "D1-R2"])
    // At most one counts, the dearer.
    #expect(twice.score[.sessions] == 11)
    #expect(review(event, ["A1", "A1"]).violations.map(\.kind) == [.duplicateSession])
  }

  @Test("gives days in order, and first what belongs to none")
  func order() throws {
    var event = try event()
    event.run("M1", "09:00-10:00", at: "North", day: 1)
    event.run("M2", "09:30-10:30", at: "North", day: 1)
    event.run("B1", "09:30-10:30", at: "North")
    let days = review(event, ["M1", "M2", "A1", "B1", "??"]).violations.map(\.day)
    #expect(days == [nil, EventBuilder.day(0), EventBuilder.day(1)])
  }

  @Test(
    "of a long list says that clashes are left out where some are, and only there",
    arguments: [(45, false), (52, true)])
  func many(together: Int, isCut: Bool) throws {
    var event = try event()
    var codes: [String] = []
    for number in 0..<110 {
      codes.append("R\(number)")
      // The first few at one time, the others one after the other, each a run from the one before.
      let start = number < together ? 8 * 60 : 9 * 60 + (number - together) * 7
      let hours = [start, start + 6].map(EventCalendar.clock).joined(separator: "-")
      event.run(codes[number], hours, at: number.isMultiple(of: 2) ? "North" : "South")
    }
    let review = review(event, codes, scope: .list)
    #expect(review.isCut == isCut)
    let overlaps = review.violations.filter { $0.kind == .overlap }
    let most = 5_000 / 110
    let pairs = (0..<together).map { min(most, together - 1 - $0) }.reduce(0, +)
    #expect(overlaps.count == pairs)
    #expect(review.violations.count >= overlaps.count + 110 - together - 1)
  }
}
