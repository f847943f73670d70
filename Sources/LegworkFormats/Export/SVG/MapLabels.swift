/// Puts names beside points so that they cover neither points nor each other where that can be.
struct MapLabels {
  private struct Box {
    var low: Point
    var high: Point

    /// The area that two boxes share.
    func shared(with other: Box) -> Double {
      let x = min(high.x, other.high.x) - max(low.x, other.low.x)
      let y = min(high.y, other.high.y) - max(low.y, other.low.y)
      return x > 0 && y > 0 ? x * y : 0
    }
  }

  private var sheet: Box
  private var taken: [Box]

  /// Labels for points on a sheet.
  init(width: Double, height: Double, points: [Point]) {
    sheet = Box(low: Point(x: 2, y: 2), high: Point(x: width - 2, y: height))
    taken = points.map { point in
      Box(low: point - Point(x: 6, y: 6), high: point + Point(x: 6, y: 6))
    }
  }

  /// A name right, left, above or below its point: where it covers least, in that order.
  mutating func label(_ text: String, at point: Point, _ style: String) -> Markup {
    let text = Plot.fitted(text, size: 10, into: 170)
    let width = Plot.width(of: text, size: 10)
    let starts = [
      Point(x: 9, y: 3.5), Point(x: -9 - width, y: 3.5), Point(x: -width / 2, y: -9),
      Point(x: -width / 2, y: 16), Point(x: 6, y: -8), Point(x: 6, y: 15),
      Point(x: -6 - width, y: -8), Point(x: -6 - width, y: 15),
    ].map { $0 + point }
    let boxes = starts.map { start in
      Box(low: start - Point(x: 1, y: 9), high: start + Point(x: width + 1, y: 3))
    }
    let costs = boxes.map(cost)
    let best = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
    taken.append(boxes[best])
    return Plot.label(text, at: starts[best], style)
  }

  /// What a box covers, and what of it lies off the sheet.
  private func cost(_ box: Box) -> Double {
    let area = (box.high.x - box.low.x) * (box.high.y - box.low.y)
    let outside = area - box.shared(with: sheet)
    return taken.reduce(3 * outside) { $0 + $1.shared(with: box) }
  }
}
