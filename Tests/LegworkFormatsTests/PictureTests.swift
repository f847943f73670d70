import Foundation
import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

@Suite("Pictures of a plan")
struct PictureTests {
  @Test("a day has a lane for each venue, and ways by verdict")
  func day() throws {
    let picture = try #require(try PlannedWeek.content().dayPicture(EventBuilder.firstDay))
    #expect(picture.title == "Timeline of Monday 2 December")
    #expect(
      picture.summary
        == "1. 09:00–10:00 A1, North; 2. 10:25–11:00 B1, South; 12:00–12:30 Lunch")
    let file = picture.file
    #expect(file.components(separatedBy: "class=\"lane\"").count == 3)
    #expect(file.components(separatedBy: "class=\"way tight\"").count == 2)
    #expect(file.components(separatedBy: "class=\"block\"").count == 3)
    #expect(file.components(separatedBy: "class=\"block break\"").count == 2)
    #expect(
      file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"img\""))
    #expect(file.contains("aria-labelledby=\"picture-title picture-summary\""))
    #expect(file.contains("<title id=\"picture-title\">Timeline of Monday 2 December</title>"))
  }

  @Test("a week has a row for each day")
  func week() throws {
    let picture = try #require(try PlannedWeek.content().weekPicture)
    #expect(picture.summary.contains("Tuesday 3 December: 1 session, 0 min on foot"))
    #expect(picture.file.components(separatedBy: "class=\"lane\"").count == 3)
  }

  @Test(
    "marks show the clock on the wall in nights of clock change",
    arguments: [
      ("Europe/Brussels", "2024-10-27", 7, ["0", "1", "2", "2", "3", "4", "5", "6"]),
      ("Europe/Brussels", "2024-03-31", 5, ["0", "1", "3", "4", "5", "6"]),
      ("Australia/Lord_Howe", "2024-04-07", 3, ["23:30", "0:30", "1:30", "2", "3"]),
    ])
  func clockChange(zone: String, day: String, hours: Int, expected: [String]) throws {
    let calendar = try EventCalendar(zone: zone)
    let day = try #require(CalendarDay(iso: day))
    let start = calendar.timePoint(on: day, atMinute: 0)
    let night = Interval(start: start, end: start + hours * 60)
    let axis = try #require(TimeAxis([night], calendar, day))
    let picture = Picture(
      width: 1, height: 1, title: "", summary: "", shapes: axis.shapes(top: 0, bottom: 1))
    let marks = picture.file.matches(of: /class="clock"[^>]*>([^<]*)</).map { String($0.1) }
    #expect(marks == expected)
  }

  @Test("a walk without coordinates is said to be schematic")
  func walk() throws {
    let picture = try #require(try PlannedWeek.content().walkPicture(EventBuilder.firstDay))
    #expect(picture.summary.hasPrefix("Schematic: distances are travel minutes."))
    #expect(picture.file.contains("min, schematic"))
    #expect(picture.file.contains(">North: 1<"))
    #expect(try PlannedWeek.content().walkPicture(EventBuilder.day(1)) == nil)
  }

  @Test("coordinates make a map to scale, north up")
  func map() throws {
    let event = try PlannedWeek.event()
    let itinerary = event.itinerary(["A1", "B1"])
    let layout = try #require(
      VenuePlaces(
        of: itinerary,
        coordinates: [
          "North": Coordinate(latitude: 36.12, longitude: -115.17),
          "South": Coordinate(latitude: 36.10, longitude: -115.18),
        ], travel: event.context.travel))
    #expect(layout.basis == .coordinates)
    let (north, south) = try (
      #require(layout.places["North"]), #require(layout.places["South"])
    )
    #expect(abs(south.y - north.y - 2223.9) < 1)
    #expect(abs(north.x - south.x - 898.4) < 1)
  }

  @Test("places by travel minutes keep the minutes where they lie flat")
  func scaling() throws {
    let corners = [(0.0, 0.0), (30, 0), (30, 12), (0, 12), (11, 5)].map { Point(x: $0.0, y: $0.1) }
    let distances = corners.map { a in corners.map { b in (a - b).length } }
    let points = try #require(SchematicPlaces.points(distances: distances))
    for (a, row) in zip(points, distances) {
      for (b, distance) in zip(points, row) { #expect(abs((a - b).length - distance) < 1e-6) }
    }
    #expect(points[0].x < 0 && points[0].y < 0)
    #expect(SchematicPlaces.points(distances: distances) == points)
  }

  @Test("points whose distances are given are found again", arguments: 0..<10)
  func randomPlaces(seed: Int) {
    var random = SeededRandom(seed: seed)
    let points = (0..<8).map { _ in
      Point(x: Double(random.number(0...90)), y: Double(random.number(0...30)))
    }
    let distances = points.map { a in points.map { b in (a - b).length } }
    let found = FlatScaling(distances: distances)
    let again = zip(found.x, found.y).map { Point(x: $0, y: $1) }
    for (a, row) in zip(again, distances) {
      for (b, distance) in zip(again, row) { #expect(abs((a - b).length - distance) < 1e-6) }
    }
  }

  @Test("what does not lie flat, or is mostly assumed, is not drawn")
  func poor() throws {
    let apart = (0..<8).map { a in (0..<8).map { b in a == b ? 0.0 : 20.0 } }
    #expect(SchematicPlaces.points(distances: apart) == nil)
    var event = try EventBuilder()
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "12:00-13:00", at: "South")
    let layout = VenuePlaces(
      of: event.itinerary(["A1", "B1"]), coordinates: [:], travel: event.context.travel)
    #expect(layout == nil)
  }

  @Test("eigenvectors are those of the matrix, the largest first")
  func eigen() {
    var numbers = SeededRandom(seed: 7)
    let half = (0..<6).map { _ in (0..<6).map { _ in Double(numbers.number(-20...20)) } }
    let matrix = (0..<6).map { a in (0..<6).map { b in half[a][b] + half[b][a] } }
    let found = SymmetricEigen.solve(matrix)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.value >= $1.value })
    for (value, vector) in found {
      for (row, part) in zip(matrix, vector) {
        let product = zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - value * part) < 1e-8)
      }
    }
  }

  @Test("numbers are short, labels fit")
  func numbers() {
    #expect(
      [0, -0.04, 12.34, -3.26, 5, .nan].map(Plot.text) == ["0", "0", "12.3", "-3.3", "5", "0"])
    #expect(Plot.fitted("short", size: 10, into: 100) == "short")
    let cut = Plot.fitted(String(repeating: "long ", count: 99), size: 10, into: 60)
    #expect(cut.hasSuffix("…") && Plot.width(of: cut, size: 10) <= 66)
  }
}
