import LegworkItinerary
import LegworkModel
import _LegworkTestSupport

@testable import LegworkApp

/// Small events with wishes, own time and limits of every sort, the same for the same seed.
struct RandomEvent {
  private var random: SeededRandom
  private let venues: [Venue.ID] = ["North", "South", "West"]
  private var event: EventBuilder
  private let days = 2

  /// What planning starts from.
  static func facts(seed: Int) throws -> PlanningFacts {
    var maker = try RandomEvent(seed: seed)
    maker.make()
    let context = maker.event.context
    return PlanningFacts(
      name: "Random \(seed)", catalog: context.catalog, travel: context.travel,
      preferences: context.preferences, calendar: context.calendar)
  }

  private init(seed: Int) throws {
    random = SeededRandom(seed: seed)
    event = try EventBuilder()
  }

  private mutating func make() {
    addTravel()
    for number in 1...random.number(3...6) { addSession("S\(number)") }
    if random.chance(60) { addBreak("Lunch", from: 660, to: 840) }
    if random.chance(30) { addBreak("Rest", from: 540, to: 1020) }
    if random.chance(50) { addStop("Expo") }
    if random.chance(20) { addStop("Badge") }
    for number in 0..<random.number(0...2) where random.chance(60) { addCommitment(number) }
    addSettings()
  }

  private mutating func addTravel() {
    for (index, from) in venues.enumerated() {
      for to in venues[(index + 1)...] where random.chance(90) {
        event.travel(from, to, .walk, random.number(3...40))
        if random.chance(30) {
          event.travel(
            from, to, .shuttle, random.number(5...30), walking: random.number(0...5),
            hours: random.chance(50) ? "08:00-13:00" : nil)
        }
        if random.chance(20) { event.travel(to, from, .walk, random.number(3...40)) }
      }
    }
  }

  private mutating func addSession(_ code: String) {
    let statuses: [ReservationStatus] = [.notRequired, .reserved, .available, .full, .walkUpOnly]
    for run in 0..<random.number(1...3) {
      let start = random.number(32...72) * 15
      let length = random.number(2...8) * 15
      event.run(
        run == 0 ? code : "\(code)-R\(run)", "\(clock(start))-\(clock(start + length))",
        at: random.chance(95) ? random.pick(venues) : nil,
        room: random.chance(50) ? "1" : nil, day: random.number(0...(days - 1)),
        status: random.pick(statuses), type: random.pick(["Talk", "Lab"]))
    }
    let interest: Interest = random.chance(15) ? .must : random.chance(60) ? .want : .maybe
    event.preferences.sessions[Session.ID(code)] = Wish(
      interest, points: random.chance(20) ? random.number(1...200) : nil)
    if random.chance(5) { event.preferences.pins.insert(Occurrence.ID(code)) }
    if random.chance(5) { event.preferences.drops.insert(Occurrence.ID("\(code)-R1")) }
  }

  private mutating func addBreak(_ name: String, from: Minutes, to: Minutes) {
    event.preferences.breaks.append(
      BreakRule(
        name: name, minutes: random.number(1...4) * 15, window: TimeWindow(from: from, to: to),
        isRequired: random.chance(30), points: random.number(0...40),
        days: random.chance(30) ? [EventBuilder.day(0)] : nil))
  }

  private mutating func addStop(_ name: String) {
    let openings = (0..<days).map { day in
      Stop.Opening(day: EventBuilder.day(day), window: EventBuilder.window("10:00-16:30"))
    }
    event.preferences.stops.append(
      Stop(
        name: name, venue: random.pick(venues), minutes: random.number(1...6) * 15,
        openings: openings, isRequired: random.chance(30), points: random.number(0...80)))
  }

  private mutating func addCommitment(_ number: Int) {
    let start = random.number(26...76) * 15
    event.preferences.commitments.append(
      Commitment(
        name: "Own \(number)", day: EventBuilder.day(random.number(0...(days - 1))),
        window: TimeWindow(from: start, to: start + random.number(1...8) * 15),
        venue: random.chance(60) ? random.pick(venues) : nil))
  }

  private mutating func addSettings() {
    var settings = Settings()
    settings.walkCost = random.number(0...3)
    if random.chance(40) { settings.lodging = random.pick(venues) }
    if random.chance(20) { settings.walkingPerDay = random.number(10...90) }
    if random.chance(20) { settings.venueChangesPerDay = random.number(0...3) }
    if random.chance(20) { settings.sessionsPerDay = random.number(1...4) }
    if random.chance(20) { settings.typePerDay["Lab"] = random.number(0...2) }
    if random.chance(20) { (settings.spreadFree, settings.spreadCost) = (1, random.number(1...30)) }
    if random.chance(20) { settings.leads[.reserved] = -5 }
    if random.chance(20) { settings.travel.pace = 130 }
    event.preferences.settings = settings
  }

  private func clock(_ minute: Minutes) -> String { "\(minute / 60):\(minute % 60)" }
}
