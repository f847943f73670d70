internal import LegworkItinerary
internal import LegworkModel

/// The venues where they stand, and the ways of a day or a week between them.
struct VenueMap {
  /// Where the venues stand.
  var layout: VenuePlaces
  /// The days whose ways are drawn.
  var days: [DayItinerary]
  /// What the drawing is called.
  var title: String

  private static let width = 360.0
  private static let margin = Point(x: 26, y: 20)
  private static let tallest = 300.0

  /// The drawing; nil where no way leads from one venue to another.
  func picture() -> Picture? {
    let ways = days.flatMap(\.transfers).filter { way in
      way.changesVenue && place(way.from) != nil && place(way.to) != nil
    }
    guard !ways.isEmpty else { return nil }
    let bounds = self.bounds
    let extent = bounds.high - bounds.low
    let scale = VenueMap.scale(extent)
    let left = (VenueMap.width - extent.x * scale) / 2
    let drawn = layout.places.mapValues { place in
      Point(x: left, y: VenueMap.margin.y) + (place - bounds.low) * scale
    }
    let venues = drawn.keys.sorted()
    let height = (extent.y * scale + 2 * VenueMap.margin.y + 24).rounded(.up)
    let visited = self.visited
    let named = Set(visited.map(\.venue))
    var labels = MapLabels(
      width: VenueMap.width, height: height - 20,
      points: venues.compactMap { drawn[$0] })
    let names = visited.compactMap { venue, text in
      drawn[venue].map { labels.label(text, at: $0, "name") }
    }
    let others = venues.filter { !named.contains($0) }.compactMap { venue in
      drawn[venue].map { labels.label(venue.rawValue, at: $0, "faint") }
    }
    let dots = venues.compactMap { venue in
      drawn[venue].map {
        Plot.disc(at: $0, radius: 4.5, named.contains(venue) ? "venue" : "elsewhere")
      }
    }
    return Picture(
      width: VenueMap.width, height: height, title: title, summary: summary(visited, ways),
      shapes: arrows(ways, drawn) + dots + names + others + scaleBar(scale, height: height))
  }

  private func place(_ venue: Venue.ID?) -> Point? { venue.flatMap { layout.places[$0] } }

  /// The venues one is at, in order, each with its name and the numbers of what is there.
  private var visited: [(venue: Venue.ID, text: String)] {
    var numbers: [Venue.ID: [Int]] = [:]
    var order: [Venue.ID] = []
    func come(_ venue: Venue.ID?, _ number: Int?) {
      guard let venue else { return }
      if numbers[venue] == nil { order.append(venue) }
      numbers[venue, default: []] += number.map { [$0] } ?? []
    }
    for day in days {
      for item in PlannedItem.items(of: day) {
        come(item.way?.from, nil)
        come(item.venue, days.count == 1 ? item.number : nil)
      }
      for way in day.transfers { come(way.to, nil) }
    }
    return order.map { venue in
      let list = (numbers[venue] ?? []).map(String.init).joined(separator: ", ")
      return (venue, list.isEmpty ? venue.rawValue : "\(venue.rawValue): \(list)")
    }
  }
}

extension VenueMap {
  private var bounds: (low: Point, high: Point) {
    let points = layout.places.values
    return (
      Point(x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0),
      Point(x: points.map(\.x).max() ?? 0, y: points.map(\.y).max() ?? 0)
    )
  }

  /// Units for a metre or a minute: as large as fits.
  private static func scale(_ extent: Point) -> Double {
    let room = width - 2 * margin.x - 60
    return min(room / max(extent.x, 1e-6), tallest / max(extent.y, 1e-6), 1e6)
  }

  /// A round length at the lower edge.
  private func scaleBar(_ scale: Double, height: Double) -> [Markup] {
    let isMap = layout.basis == .coordinates
    let choices: [Double] =
      isMap ? [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] : [1, 2, 5, 10, 20, 30, 60]
    let length = choices.last { $0 * scale <= 110 } ?? choices[0]
    let y = height - 12
    let bar = Plot.line(
      from: Point(x: 12, y: y), to: Point(x: 12 + length * scale, y: y), "scale")
    let ends = [12, 12 + length * scale].map { x in
      Plot.line(from: Point(x: x, y: y - 3), to: Point(x: x, y: y + 3), "scale")
    }
    let unit =
      isMap
      ? (length < 1000 ? "\(Plot.text(length)) m" : "\(Plot.text(length / 1000)) km")
      : "\(Plot.text(length)) min, schematic"
    let label = Plot.label(unit, at: Point(x: 18 + length * scale, y: y + 3), "faint")
    return [bar] + ends + [label]
  }

  private func arrows(_ ways: [Transfer], _ drawn: [Venue.ID: Point]) -> [Markup] {
    var trips: [[Venue.ID]: Int] = [:]
    return ways.flatMap { way -> [Markup] in
      guard let from = way.from, let to = way.to, let a = drawn[from], let b = drawn[to]
      else { return [] }
      let count = trips[[from, to], default: 0]
      trips[[from, to]] = count + 1
      guard count < 4 else { return [] }
      return arrow(from: a, to: b, bend: 7 * Double(count), PageWords.verdict(way).rawValue)
    }
  }

  /// A bent line, so that there and back lie side by side, with a tip in its middle.
  ///
  /// A long one bends more, away from what lies on the way.
  private func arrow(from a: Point, to b: Point, bend more: Double, _ style: String) -> [Markup] {
    let way = b - a
    guard way.length > 1 else { return [] }
    let bend = max(8, 0.1 * way.length) + more
    let ahead = way * (1 / way.length)
    let side = Point(x: -ahead.y, y: ahead.x)
    let control = (a + b) * 0.5 + side * (2 * bend)
    let middle = (a + b) * 0.5 + side * bend
    let (tip, back) = (middle + ahead * 5, middle - ahead * 4)
    let (left, right) = (back + side * 4, back - side * 4)
    func text(_ point: Point) -> String { "\(Plot.text(point.x)) \(Plot.text(point.y))" }
    return [
      Plot.path("M\(text(a))Q\(text(control)) \(text(b))", "way \(style)"),
      Plot.path("M\(text(tip))L\(text(left))L\(text(right))Z", "tip \(style)"),
    ]
  }

  private func summary(_ visited: [(venue: Venue.ID, text: String)], _ ways: [Transfer]) -> String {
    let basis =
      layout.basis == .coordinates
      ? "Drawn to scale, north up." : "Schematic: distances are travel minutes."
    let names = visited.map { Plot.fitted($0.text, size: 1, into: 40) }.joined(separator: "; ")
    let walks = ways.map { way in
      "\(way.from?.rawValue ?? "") to \(way.to?.rawValue ?? ""), \(way.mode.rawValue) \(way.minutes) min"
    }
    return "\(basis) \(names). Ways: \(walks.prefix(12).joined(separator: "; "))."
  }
}
