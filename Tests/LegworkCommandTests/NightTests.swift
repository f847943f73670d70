import Testing

/// What is before the day boundary, told by the clock on the wall.
@Suite("Times at night")
struct NightTests {
  @Test("an appointment before the day boundary meets the evening before")
  func appointments() throws {
    let scratch = try Scratch()
    try scratch.run("new", "night.legwork", "--sample")
    try scratch.run("block", "Party", "--day", "tue", "--from", "22:00", "--to", "25:00")
    let said = try scratch.run("block", "Taxi", "--day", "wed", "--from", "00:30", "--to", "01:30")
    #expect("\(said.output)\(said.errors)".contains("00:30 is before the day boundary"))
    let plan = try scratch.run("plan")
    #expect(plan.code == 1)
    #expect("\(plan.output)\(plan.errors)".contains("Taxi"))
    let tuesday = try scratch.run("itinerary", "--day", "tue").output
    #expect(tuesday.contains("22:00–01:00") && tuesday.contains("00:30–01:30"))
    #expect(tuesday.contains("SEC405"), "the rest of the day is planned")
  }
}
