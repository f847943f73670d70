import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Review text")
struct ReviewTextTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 30)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:29-11:30", at: "South", status: .reserved)
    event.run("C1", "11:00-12:00", at: "South")
    event.run("D1", "13:00-14:00", at: "South")
    event.run("E1", "14:07-15:00", at: "South")
    return event
  }

  @Test("gives each fault with a way out")
  func faults() throws {
    let review = PlanReviewer(try event().context)
      .review(attend: ["A1", "B1", "C1", "D1", "E1", "F1"], scope: .list)
    #expect(
      ReviewText().text(review) == """
        In all
          ✗ unknown-code: F1 is not in the catalog
            → did you mean A1, B1, C1?

        Monday 2 December
          ✗ overlap: B1 and C1 overlap by 30 min
            → keep B1 or C1
          ✗ impossible: A1 → B1: North to South takes 30 min by walk, there
            are 19
            → leave A1 11 min early, or take another run of A1 or B1
          ! tight: D1 → E1: 5 min within South, there are 7
            → leave D1 on the dot

        ✗ 3 faults, 1 tight.
        5 sessions, 30 min on foot, 1 venue change
        """)
  }

  @Test("names other runs that go with the rest")
  func waysOut() throws {
    var event = try event()
    event.run("B1-R1", "15:30-16:00", at: "South")
    event.run("B1-R2", "09:30-10:30", at: "North")
    event.run("B1-R3", "17:00-18:00", at: "North", status: .cancelled)
    let reviewer = PlanReviewer(event.context)
    let review = reviewer.review(attend: ["A1", "B1"], scope: .list)
    #expect(
      ReviewText().text(review, waysOut: reviewer.waysOut(of: review))
        .contains("B1\n    → take B1-R1 instead of B1\n\n✗ 1 fault."))
  }

  @Test("says when nothing is impossible")
  func fine() throws {
    let review = PlanReviewer(try event().context).review(attend: ["D1", "E1"], scope: .list)
    #expect(
      ReviewText().text(review) == """
        Monday 2 December
          ! tight: D1 → E1: 5 min within South, there are 7
            → leave D1 on the dot

        ✓ Nothing impossible, 1 tight.
        2 sessions, 0 min on foot, 0 venue changes
        """)
  }

  /// Every cause with its words, so that none is without a sentence and a way out.
  static let causes: [(Violation.Cause, String, String)] = [
    (
      .overlap(first: "A", second: "B", shared: 5, needed: nil, available: -5),
      "A and B overlap by 5 min", "keep A or B"
    ),
    (
      .duplicateSession("S", first: "S-R1", second: "S-R2"),
      "S-R1 and S-R2 are runs of one session, S", "keep S-R1 or S-R2"
    ),
    (
      .duplicateSession("S", first: "S", second: "S"), "S is listed twice",
      "delete one of the two lines"
    ),
    (
      .missingMust("S"), "S is a must and is not attended",
      "see why S is not in the plan, or plan again"
    ),
    (
      .outsideDay(
        "A", TimeWindow(from: 450, to: 500), bounds: TimeWindow(from: 480, to: 1320)),
      "A runs 07:30–08:20, outside the day of 08:00–22:00", "widen the day, or take another run"
    ),
    (
      .limit(.type("Workshop"), value: 3, most: 2),
      "3 sessions of type Workshop, and the limit is 2", "take one out, or raise the limit"
    ),
    (.noBreak("lunch"), "the required break lunch is not taken", "plan again"),
    (.unknownCode("AX", suggestions: ["A1"]), "AX is not in the catalog", "did you mean A1?"),
    (.ambiguousCode("S", runs: ["S-R1", "S-R2"]), "S runs 2 times", "name one: S-R1, S-R2"),
    (.noTime("A"), "A has no time yet", "wait for its time and update the catalog"),
    (.cancelled("A", .cancelled), "A is cancelled", "take another run or another session"),
  ]

  @Test("has words for every cause", arguments: causes)
  func words(cause: Violation.Cause, message: String, remedy: String) {
    #expect(ViolationText.message(Violation(cause)) == message)
    #expect(ViolationText.remedy(Violation(cause)) == remedy)
  }
}
