import LegworkItinerary
import LegworkModel
import Testing

@Suite("Verdict")
struct VerdictTests {
  /// The session starts at minute 600; with a lead of 10 one must be at the door by 590.
  @Test(
    "turns at slack 10, 0 and at the start",
    arguments: [
      (579, Verdict.comfortable), (580, .comfortable), (581, .tight), (590, .tight),
      (591, .late), (599, .late), (600, .late), (601, .impossible),
    ])
  func boundaries(arrival: Int, expected: Verdict) {
    let verdict = Verdict(
      arrival: TimePoint(minutes: arrival), arriveBy: TimePoint(minutes: 590),
      start: TimePoint(minutes: 600))
    #expect(verdict == expected)
  }

  // A lead of −5: at the door by 605. Nothing is late between the two, only impossible after.
  @Test(
    "with a negative lead the seat is kept after the start",
    arguments: [(595, Verdict.comfortable), (596, .tight), (605, .tight), (606, .impossible)])
  func negativeLead(arrival: Int, expected: Verdict) {
    let verdict = Verdict(
      arrival: TimePoint(minutes: arrival), arriveBy: TimePoint(minutes: 605),
      start: TimePoint(minutes: 600))
    #expect(verdict == expected)
  }
}
