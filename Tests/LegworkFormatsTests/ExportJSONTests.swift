import Foundation
import LegworkFormats
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Plans and reviews as JSON")
struct ExportJSONTests {
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.run("A1", "09:00-10:00", at: "North", room: "12", status: .reserved, points: 100)
    event.run("B1", "10:25-11:00", at: "South", points: 60)
    event.run("C1", "10:30-11:00", at: "North", points: 20)
    event.preferences.sessions = ["A1": Wish(.must), "B1": Wish(.want), "C1": Wish(.maybe)]
    return event
  }

  private func document(_ event: EventBuilder) -> OrderedJSON {
    var plan = event.plan(["A1", "B1"])
    (plan.status, plan.objective, plan.bound) = (.optimal, 140, 140)
    return PlanJSON.document(
      plan: plan, itinerary: ItineraryBuilder(event.context).build(plan),
      missed: MissedFinder(event.context).find(plan), calendar: event.calendar,
      statistics: [.init("seconds", .double(0.5))])
  }

  @Test("written piece by piece, a document is the same; a failure ends it")
  func pieces() throws {
    let long = String(repeating: "日本 \u{1}\"", count: 3_000)
    let document: OrderedJSON = [
      "format": "x", "all": .array((0..<50).map { [.int($0), .string(long), ["a": nil]] }),
    ]
    var pieces: [String] = []
    document.write { pieces.append($0) }
    #expect(pieces.joined() == document.text())
    #expect(pieces.count > 20)
    var written = 0
    #expect(throws: CancellationError.self) {
      try document.write { _ in
        written += 1
        throw CancellationError()
      }
    }
    #expect(written == 1)
  }

  @Test("give a plan whole, with exact names")
  func plan() throws {
    #expect(try document(event()).text() == ExportJSONTests.golden)
  }

  @Test("mark what is assumed and what does not run")
  func provenance() throws {
    var event = try event()
    event.run("D1", "20:00-21:00", at: nil)
    event.travel("South", "East", .shuttle, 10, walking: 2, hours: "07:00-10:00")
    event.run("E1", "12:00-13:00", at: "East")
    let plan = event.plan(["B1", "E1", "D1"])
    let text = PlanJSON.document(
      plan: plan, itinerary: ItineraryBuilder(event.context).build(plan), missed: [],
      calendar: event.calendar
    ).text(indented: false)
    #expect(text.contains(#""provenance":"given","source":"test","runs":false"#))
    #expect(text.contains(#""provenance":"assumed""#))
    #expect(text.contains(#""from":"East","to":null"#))
  }

  @Test("can be read back as JSON, whatever a title holds")
  func readable() throws {
    var event = try EventBuilder()
    event.run("A1", "09:00-10:00", title: "quote \" back \\ tab \t nul \u{0} esc \u{1B} é 日本 👩‍👩‍👧")
    let plan = event.plan(["A1"])
    let text = PlanJSON.document(
      plan: plan, itinerary: ItineraryBuilder(event.context).build(plan), missed: [],
      calendar: event.calendar
    ).text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let days = try #require(object?["days"] as? [[String: Any]])
    let legs = try #require(days.first?["legs"] as? [[String: Any]])
    #expect(legs.first?["title"] as? String == event.context.catalog.sessions.first?.title)
  }

  @Test("give a review whole, with exact names")
  func review() throws {
    var event = try event()
    event.run("B1-R1", "10:29-10:59", at: "South", status: .reserved)
    event.run("B1-R2", "13:00-14:00", at: "South")
    let reviewer = PlanReviewer(event.context)
    let review = reviewer.review(attend: ["A1", "B1-R1"], scope: .list)
    #expect(
      ReviewJSON.document(review, waysOut: reviewer.waysOut(of: review)).text(indented: false)
        == #"{"format":"legwork-review","version":1,"ok":false,"violations":["#
        + #"{"kind":"late","day":"2024-12-02","first":"A1","second":"B1-R1","needed":20,"#
        + #""available":19,"message":"A1 → B1-R1: North to South takes 20 min by walk, there are 19","#
        + #""remedy":"leave A1 1 min early, or risk losing the seat","waysOut":["#
        + #"{"instead":"B1-R1","take":"B1"},{"instead":"B1-R1","take":"B1-R2"}]}],"#
        + #""musts":{"wanted":1,"attended":1},"score":[{"term":"sessions","points":100},"#
        + #"{"term":"breaks","points":0},{"term":"stops","points":0},{"term":"walking","points":-20},"#
        + #"{"term":"spread","points":0}],"walkingMinutes":20,"venueChanges":1}"#)
  }

  @Test("name every kind as the contract does")
  func kinds() {
    #expect(
      Violation.Kind.allCases.map(\.rawValue) == [
        "overlap", "impossible", "late", "tight", "duplicate-session", "missing-must",
        "outside-day", "limit", "no-break", "unknown-code", "no-time", "cancelled",
      ])
  }
}

extension ExportJSONTests {
  private static let golden = """
    {
      "format": "legwork-plan",
      "version": 1,
      "status": "optimal",
      "objective": 140,
      "bound": 140,
      "gap": 0,
      "musts": {
        "wanted": 1,
        "attended": 1
      },
      "score": [
        {
          "term": "sessions",
          "points": 160
        },
        {
          "term": "breaks",
          "points": 0
        },
        {
          "term": "stops",
          "points": 0
        },
        {
          "term": "walking",
          "points": -20
        },
        {
          "term": "spread",
          "points": 0
        }
      ],
      "walkingMinutes": 20,
      "venueChanges": 1,
      "conflict": [],
      "attend": [
        "A1",
        "B1"
      ],
      "day": null,
      "days": [
        {
          "date": "2024-12-02",
          "sessions": 2,
          "walkingMinutes": 20,
          "venueChanges": 1,
          "legs": [
            {
              "kind": "session",
              "code": "A1",
              "session": "A1",
              "title": "About A1",
              "type": null,
              "level": null,
              "venue": "North",
              "room": "12",
              "start": "2024-12-02T09:00:00-08:00",
              "end": "2024-12-02T10:00:00-08:00",
              "arriveBy": "2024-12-02T08:50:00-08:00",
              "status": "reserved",
              "points": 100
            },
            {
              "kind": "transfer",
              "mode": "walk",
              "from": "North",
              "to": "South",
              "departs": "2024-12-02T10:00:00-08:00",
              "arrives": "2024-12-02T10:20:00-08:00",
              "minutes": 20,
              "walking": 20,
              "slack": 5,
              "verdict": "tight",
              "leaveBy": "2024-12-02T10:05:00-08:00",
              "arriveBy": "2024-12-02T10:25:00-08:00",
              "low": 15,
              "high": 30,
              "chance": "likely",
              "arrivals": {
                "low": "2024-12-02T10:15:00-08:00",
                "likely": "2024-12-02T10:20:00-08:00",
                "high": "2024-12-02T10:30:00-08:00"
              },
              "provenance": "given",
              "source": "test"
            },
            {
              "kind": "wait",
              "venue": "South",
              "start": "2024-12-02T10:20:00-08:00",
              "end": "2024-12-02T10:25:00-08:00",
              "minutes": 5
            },
            {
              "kind": "session",
              "code": "B1",
              "session": "B1",
              "title": "About B1",
              "type": null,
              "level": null,
              "venue": "South",
              "room": null,
              "start": "2024-12-02T10:25:00-08:00",
              "end": "2024-12-02T11:00:00-08:00",
              "arriveBy": "2024-12-02T10:25:00-08:00",
              "status": "notRequired",
              "points": 60
            }
          ]
        }
      ],
      "missed": [
        {
          "session": "C1",
          "interest": "maybe",
          "code": "C1",
          "reason": "clashes with B1",
          "clashes": [
            "B1"
          ]
        }
      ],
      "statistics": {
        "seconds": 0.5
      }
    }
    """
}
