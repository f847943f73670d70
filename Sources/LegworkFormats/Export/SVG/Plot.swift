/// A point of a drawing; y grows downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  /// How far it is from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
}

/// The shapes that drawings are made of.
enum Plot {
  /// A number with at most one decimal; never `-0`.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// A line of text; its anchor is `start`, `middle` or `end`.
  static func label(
    _ text: String, at point: Point, _ style: String, anchor: String = "start"
  ) -> Markup {
    .line(
      "text",
      [
        "class": style, "x": self.text(point.x), "y": self.text(point.y),
        "text-anchor": anchor == "start" ? nil : anchor,
      ], text)
  }

  /// A straight line.
  static func line(from a: Point, to b: Point, _ style: String) -> Markup {
    .empty(
      "line",
      [
        "class": style, "x1": text(a.x), "y1": text(a.y), "x2": text(b.x), "y2": text(b.y),
      ])
  }

  /// A rectangle with round corners.
  static func box(x: Double, y: Double, width: Double, height: Double, _ style: String) -> Markup {
    .empty(
      "rect",
      [
        "class": style, "x": text(x), "y": text(y), "width": text(max(1, width)),
        "height": text(height), "rx": "2.5",
      ])
  }

  /// What one is at between two places of an axis, with its number; dashed where it has none.
  static func block(_ number: Int?, from left: Double, to right: Double, y: Double) -> [Markup] {
    let style = number == nil ? "block break" : "block"
    let box = box(x: left + 0.5, y: y, width: right - left - 1, height: 20, style)
    guard let number else { return [box] }
    let size = right - left < 13 ? "number small" : "number"
    let middle = Point(x: (left + right) / 2, y: y + 14)
    return [box, label("\(number)", at: middle, size, anchor: "middle")]
  }

  /// A disc.
  static func disc(at point: Point, radius: Double, _ style: String) -> Markup {
    .empty(
      "circle",
      ["class": style, "cx": text(point.x), "cy": text(point.y), "r": text(radius)])
  }

  /// An outline from the commands of a path.
  static func path(_ commands: String, _ style: String) -> Markup {
    .empty("path", ["class": style, "d": commands])
  }

  /// About how wide a text is set in bold letters of a size; wide scripts take twice the room.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 0.64 : 1.05) * size }
  }

  /// As much of a text as fits.
  static func fitted(_ text: String, size: Double, into room: Double) -> String {
    let clean = VisibleText.clean(String(text.prefix(200)))
    guard width(of: clean, size: size) > room else { return clean }
    var (kept, used) = ("", 0.64 * size)
    for character in clean {
      used += width(of: String(character), size: size)
      if used > room { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
