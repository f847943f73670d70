import LegworkApp
import LegworkModel
import Testing

@Suite("Settings by name")
struct SettingTableTests {
  static let good: [(String, String, String, @Sendable (inout Settings) -> Void)] = [
    ("walk-cost", "2", "2", { $0.walkCost = 2 }),
    ("WALK-COST", "0", "0", { $0.walkCost = 0 }),
    ("pace", "120", "120", { $0.travel.pace = 120 }),
    ("luck", "150", "150", { $0.travel.luck = 150 }),
    ("travel", "High", "high", { $0.travel.estimate = .high }),
    ("avoid", "Ride, shuttle", "shuttle,ride", { $0.travel.avoided = [.shuttle, .ride] }),
    ("avoid", "none", "none", { _ in }),
    ("same-venue", "8", "8", { $0.travel.sameVenue = 8 }),
    ("assumed", "45", "45", { $0.travel.assumed = 45 }),
    ("lodging", "MGM Grand", "MGM Grand", { $0.lodging = "MGM Grand" }),
    ("lodging", "none", "none", { _ in }),
    ("day-start", "7:30", "07:30", { $0.dayStart = 450 }),
    ("day-end", "26:00", "26:00", { $0.dayEnd = 1560 }),
    ("day-boundary", "05:00", "05:00", { $0.dayBoundary = 300 }),
    ("open-house", "300", "300", { $0.openHouse = 300 }),
    ("lead.reserved", "-5", "-5", { $0.leads[.reserved] = -5 }),
    ("lead:walkuponly", "30", "30", { $0.leads[.walkUpOnly] = 30 }),
    ("lead.full", "none", "20", { _ in }),
    ("chance.full", "100", "100", { $0.chances[.full] = 100 }),
    ("chance.simulcast", "0", "0", { $0.simulcastChance = 0 }),
    ("open-house-visit", "30", "30", { $0.openHouseVisit = 30 }),
    ("fills.workshop", "2", "2", { $0.fills.byType = ["workshop": 2] }),
    ("fills.workshop", "none", "5", { _ in }),
    ("fills:Lightning Talk", "7", "7", { $0.fills.byType = ["lightning-talk": 7] }),
    ("fills.small-room", "4", "4", { $0.fills.smallRoom = 4 }),
    ("fills.limited", "1", "1", { $0.fills.limited = 1 }),
    ("fills.others", "90", "90", { $0.fills.others = 90 }),
    ("small-room", "60", "60", { $0.fills.smallSeats = 60 }),
    ("reserve-seconds", "15", "15", { $0.reserveSeconds = 15 }),
    ("spread-free", "3", "3", { $0.spreadFree = 3 }),
    ("spread-cost", "10", "10", { $0.spreadCost = 10 }),
  ]

  @Test("take and give back what is written", arguments: good.indices)
  func sets(index: Int) throws {
    let (name, text, shown, edit) = Self.good[index]
    var (settings, expected) = (Settings(), Settings())
    edit(&expected)
    try SettingTable.settings.set(name, to: text, in: &settings)
    #expect(settings == expected)
    #expect(try SettingTable.settings.value(of: name, in: settings) == shown)
  }

  @Test("end the day where the next one begins, and not later")
  func dayEnd() throws {
    var settings = Settings()
    #expect(throws: SettingError.dayEndsLate(dayEnd: 1681, nextDay: 1680)) {
      try SettingTable.settings.set("day-end", to: "28:01", in: &settings)
    }
    try SettingTable.settings.set("day-end", to: "28:00", in: &settings)
    #expect(throws: SettingError.dayEndsLate(dayEnd: 1680, nextDay: 1679)) {
      try SettingTable.settings.set("day-boundary", to: "3:59", in: &settings)
    }
    #expect((settings.dayEnd, settings.dayBoundary) == (1680, 240))
    settings.dayEnd = 2160
    #expect(settings.sessionHours == TimeWindow(from: 480, to: 1680))
    try SettingTable.settings.set("walk-cost", to: "2", in: &settings)
  }

  @Test(
    "refuse what is no value and say what is one",
    arguments: [
      ("walk-cost", "-1", "a whole number of points from 0 to 1000"),
      ("walk-cost", "1.5", "a whole number of points from 0 to 1000"),
      ("chance.full", "101", "a whole number of percent from 0 to 100, or none"),
      ("lead.reserved", "soon", "a whole number of minutes from -240 to 240, or none"),
      ("day-start", "8x", "a time from 00:00 to 48:00"),
      ("day-start", "08:60", "a time from 00:00 to 48:00"),
      ("day-start", "-8:00", "a time from 00:00 to 48:00"),
      ("day-boundary", "24:00", "a time from 00:00 to 23:59"),
      ("travel", "median", "low, likely or high"),
      ("avoid", "walk", "one or more of shuttle, monorail, transit, ride, or none"),
      ("avoid", "ride,,boat", "one or more of shuttle, monorail, transit, ride, or none"),
      ("lodging", "", "the name of a venue, or none"),
    ])
  func badValue(name: String, value: String, expected: String) {
    var settings = Settings()
    #expect(throws: SettingError.badValue(name: name, value: value, expected: expected)) {
      try SettingTable.settings.set(name, to: value, in: &settings)
    }
    #expect(settings == Settings())
  }

  @Test(
    "suggest a name near the one that is unknown",
    arguments: [
      ("walkcost", ["walk-cost"]), ("lead.resreved", ["lead.reserved"]), ("colour", []),
    ])
  func unknown(name: String, suggestions: [String]) {
    var settings = Settings()
    #expect(throws: SettingError.unknownName(name, suggestions: suggestions)) {
      try SettingTable.settings.set(name, to: "1", in: &settings)
    }
  }

  @Test("ask which one is meant of several")
  func missingPart() {
    var settings = Settings()
    #expect(throws: SettingError.missingPart(name: "type-per-day", parts: ["Workshop"])) {
      try SettingTable.limits.set("type-per-day", to: "1", in: &settings)
    }
    #expect {
      try SettingTable.settings.set("lead", to: "1", in: &settings)
    } throws: {
      guard case SettingError.missingPart("lead", let parts) = $0 else { return false }
      return parts.first == "reserved" && parts.count == 8
    }
  }

  @Test("limit the day, until none")
  func limits() throws {
    var settings = Settings()
    let table = SettingTable.limits
    try table.set("sessions-per-day", to: "6", in: &settings)
    try table.set("type-per-day:Chalk talk", to: "2", in: &settings)
    try table.set("type-per-day.Workshop", to: "0", in: &settings)
    try table.set("walking-per-day", to: "90", in: &settings)
    try table.set("venue-changes-per-day", to: "4", in: &settings)
    #expect(settings.sessionsPerDay == 6)
    #expect(settings.typePerDay == ["Chalk talk": 2, "Workshop": 0])
    #expect(settings.walkingPerDay == 90)
    #expect(settings.venueChangesPerDay == 4)
    #expect(
      table.rows(settings).map(\.name) == [
        "sessions-per-day", "walking-per-day", "venue-changes-per-day", "type-per-day.Chalk talk",
        "type-per-day.Workshop",
      ])
    try table.set("TYPE-PER-DAY.chalk TALK", to: "none", in: &settings)
    for name in ["sessions-per-day", "type-per-day.Workshop", "walking-per-day"] {
      try table.set(name, to: "none", in: &settings)
    }
    try table.set("venue-changes-per-day", to: "None", in: &settings)
    #expect(settings == Settings())
  }

  @Test("list every one with its default")
  func rows() throws {
    var settings = Settings()
    try SettingTable.settings.set("pace", to: "120", in: &settings)
    let rows = SettingTable.settings.rows(settings)
    #expect(rows.filter { !$0.isDefault }.map(\.name) == ["pace"])
    let pace = try #require(rows.first { $0.name == "pace" })
    #expect([pace.value, pace.standard, pace.unit] == ["120", "100", "percent"])
    #expect(Set(rows.map(\.name)).count == rows.count)
    #expect(rows.allSatisfy { !$0.help.isEmpty })
  }
}
