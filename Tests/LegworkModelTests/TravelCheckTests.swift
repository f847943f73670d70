import LegworkModel
import Testing

@Suite("Checking travel times")
struct TravelCheckTests {
  private func check(
    _ venues: [String], _ rows: [(Venue.ID, Venue.ID, Int)], lodging: Venue.ID? = nil
  ) -> TravelCheck {
    let times = rows.map { TravelTime(from: $0.0, to: $0.1, likely: $0.2, source: "s") }
    let venues = venues.map { Venue(id: Venue.ID($0)) }
    return TravelCheck(
      venues: venues, travel: TravelTable(times: times, venues: venues, settings: TravelSettings()),
      lodging: lodging)
  }

  @Test("finds nothing in sound ones")
  func clean() {
    #expect(check(["A", "B", "C"], [("A", "B", 10), ("B", "C", 10), ("C", "A", 20)]).isClean)
  }

  @Test("finds pairs without a row")
  func missing() {
    let found = check(["B", "C", "A"], [("A", "B", 10)])
    #expect(
      found.missing == [
        TravelCheck.MissingPair(a: "A", b: "C", minutes: 30, isEstimated: false),
        TravelCheck.MissingPair(a: "B", b: "C", minutes: 30, isEstimated: false),
      ])
  }

  @Test(
    "finds trips more than twice as long one way", arguments: [(21, 10, true), (20, 10, false)])
  func asymmetry(there: Int, back: Int, isFound: Bool) {
    let expected = TravelCheck.Asymmetry(from: "B", to: "A", there: there, back: back)
    let found = check(["A", "B"], [("A", "B", back), ("B", "A", there)])
    #expect(found.asymmetries == (isFound ? [expected] : []))
  }

  @Test("finds walks that a detour beats, once where both ways agree")
  func detours() {
    let rows: [(Venue.ID, Venue.ID, Int)] = [("A", "B", 10), ("B", "C", 9), ("A", "C", 20)]
    let detour = TravelCheck.Detour(from: "A", via: "B", to: "C", direct: 20, detour: 19)
    #expect(check(["A", "B", "C"], rows).detours == [detour])
    let back = TravelCheck.Detour(from: "C", via: "B", to: "A", direct: 25, detour: 19)
    #expect(check(["A", "B", "C"], rows + [("C", "A", 25)]).detours == [detour, back])
  }

  @Test("finds rows about venues the event does not have")
  func strangers() {
    let rows: [(Venue.ID, Venue.ID, Int)] = [("A", "B", 10), ("A", "Bee", 10)]
    #expect(check(["A", "B"], rows).strangers == ["Bee"])
    #expect(check(["A", "B"], rows, lodging: "Bee").isClean)
  }
}
