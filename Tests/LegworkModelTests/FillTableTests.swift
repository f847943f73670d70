import LegworkModel
import Testing

@Suite("How fast seats go")
struct FillTableTests {
  @Test(
    "the least that applies counts",
    arguments: [
      ("Workshop", nil, ReservationStatus.available, 5),
      ("Builders' session", 500, .available, 3),
      ("Chalk talk", nil, .available, 10),
      ("Breakout session", nil, .available, 60), (nil, nil, .unknown, 60),
      ("Breakout session", 100, .available, 10), ("Breakout session", 101, .available, 60),
      ("Breakout session", 0, .available, 60),
      ("Breakout session", nil, .limited, 2),
    ] as [(String?, Int?, ReservationStatus, Int)])
  func least(type: String?, capacity: Int?, status: ReservationStatus, minutes: Int) {
    #expect(FillTable().halfFull(type: type, capacity: capacity, status: status) == minutes)
  }

  @Test("the attendee's own minutes replace the standard ones")
  func own() {
    var table = FillTable()
    table.byType = ["workshop": 90, "keynote": 1]
    #expect(table.halfFull(type: "Workshop", capacity: nil, status: .available) == 90)
    #expect(table.halfFull(type: "Opening keynote", capacity: nil, status: .available) == 1)
    #expect(table.halfFull(type: "Code talk", capacity: nil, status: .available) == 10)
  }
}
